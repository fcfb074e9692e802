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
