import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const LONGEST = 60_000
const A_LOOK = 50

const fileOf = (what: string): string => join(process.env.TEST_DATA_DIR ?? '', 'taken', `${what}.busy`)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The mark of a worker that died at it counts for nothing. */
const clearOfTheDead = (file: string): void => {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid > 0 && !isAlive(pid)) rmSync(file, { force: true })
  } catch {
    // Gone meanwhile: the other has finished.
  }
}

const begin = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    clearOfTheDead(file)
    return false
  }
}

/** What two workers would take out of each other's hands: the second waits until the first is done. */
export const oneAtATime = async (what: string, work: () => Promise<void>): Promise<void> => {
  const file = fileOf(what)
  mkdirSync(join(process.env.TEST_DATA_DIR ?? '', 'taken'), { recursive: true })
  for (let waited = 0; !begin(file); waited += A_LOOK) {
    if (waited > LONGEST) throw new Error(`${what} has not come free`)
    await setTimeout(A_LOOK)
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}
