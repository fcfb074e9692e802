/** Units of an embedded database never wait for anything outside; a crowd of them must let the rest of the process breathe. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/** First come, first served, one at a time. */
export const createGate = () => {
  let tail: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    get waiting() {
      return waiting
    },
    pass<T>(unit: () => Promise<T>): Promise<T> {
      const isFollowing = waiting++ > 0
      const turn = (isFollowing ? tail.then(breath).then(unit) : tail.then(unit)).finally(() => waiting--)
      tail = turn.catch(() => undefined)
      return turn
    },
  }
}

export type Settled = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }

type Waiting<U> = { readonly unit: U; settle(settled: Settled): void }

/** A turn of the loop is not held for longer than this many units take. */
const MOST_TOGETHER = 16

/**
 * First come, first served like the gate, but what waits at the same moment goes through together: one commit, and one
 * write to the disk, for a crowd. `run` answers for each; when it throws, none of them happened.
 */
export const createGroupGate = <U>(run: (units: readonly U[]) => Promise<readonly Settled[]>) => {
  const gate = createGate()
  let waiting: Waiting<U>[] = []
  const goTogether = async () => {
    const group = waiting.slice(0, MOST_TOGETHER)
    waiting = waiting.slice(MOST_TOGETHER)
    if (group.length === 0) return
    const answers = await run(group.map(({ unit }) => unit)).catch((error: unknown) => error)
    for (const [i, { settle }] of group.entries()) settle((Array.isArray(answers) && (answers[i] as Settled)) || { ok: false, error: answers })
  }
  return {
    pass: (unit: U): Promise<unknown> =>
      new Promise((resolve, reject) => {
        waiting.push({ unit, settle: (settled) => (settled.ok ? resolve(settled.value) : reject(settled.error)) })
        void gate.pass(goTogether)
      }),
    /** Alone, after everything that waits. */
    alone: <T>(work: () => Promise<T>): Promise<T> => gate.pass(work),
  }
}

/** Ends a unit of work without keeping anything it wrote; not a fault. */
export class Rollback<T> extends Error {
  constructor(readonly answer: T) {
    super('rolled back')
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Also when drizzle wrapped the error. */
const hasCode = (error: unknown, codes: readonly string[]): boolean => {
  if (codes.some((code) => codeOf(error).startsWith(code))) return true
  return error instanceof Error && error.cause !== undefined && hasCode(error.cause, codes)
}

/** Whether the database was busy. */
export const isBusy = (error: unknown): boolean => hasCode(error, ['SQLITE_BUSY'])

/** Whether the file is none of a database, or only a part of one. */
export const isDamaged = (error: unknown): boolean => hasCode(error, ['SQLITE_CORRUPT', 'SQLITE_NOTADB'])
