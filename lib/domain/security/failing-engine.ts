/** Counts what the database engine is asked to do and fails once, at the n-th; shared with the mock of its module. */
export const engine = { isArmed: false, asked: 0, failAt: 0, failed: false }

export class EngineFault extends Error {
  readonly code = 'SQLITE_IOERR'
  constructor() {
    super('disk I/O error')
  }
}

export const arm = (failAt: number): void => {
  Object.assign(engine, { isArmed: true, asked: 0, failAt, failed: false })
}

export const disarm = (): boolean => {
  engine.isArmed = false
  return engine.failed
}

export const ask = (): void => {
  if (!engine.isArmed || ++engine.asked !== engine.failAt) return
  engine.failed = true
  throw new EngineFault()
}

type Prepared = { raw(...args: readonly unknown[]): Prepared }

const EXECUTES = new Set<string | symbol>(['run', 'get', 'all'])

/** A prepared statement that asks first. Every function keeps the statement as its `this`. */
export const watched = <S extends Prepared>(statement: S): S =>
  new Proxy(statement, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: readonly unknown[]): unknown => {
        if (EXECUTES.has(name)) ask()
        const answer: unknown = Reflect.apply(member, target, args)
        return answer === target || name === 'raw' ? watched(target) : answer
      }
    },
  })
