import { hash, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'

/** A1: argon2id (the library's default kind), 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

/** Each hash takes 19 MiB and a thread; more at once would starve the pages (A1). */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** Slow by intent: never inside a transaction (H2). */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST))

const base64 = (bytes: number): string => randomBytes(bytes).toString('base64').replaceAll('=', '')

/** The hash of no password at all: a stranger's check costs as much as a real one (A4), and nobody signs in by it. */
export const HASH_OF_NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${base64(16)}$${base64(32)}`

export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const right = await inTurn(() => verify(stored ?? HASH_OF_NOBODY, password))
  return right && stored !== null
}

/** Whether the parameters have risen since this hash was made. */
export const isOutdated = (phc: string): boolean => {
  const [, memory = '0', passes = '0'] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(phc) ?? []
  return Number(memory) < COST.memoryCost || Number(passes) < COST.timeCost
}
