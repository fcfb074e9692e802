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

const EXECUTES = new Set<string | symbol>(['run', 'get', 'all'])

/** Members of the engine's objects run on the object itself, `around` them what is watched. */
const around = <T extends object>(thing: T, call: (name: string | symbol, args: readonly unknown[], run: () => unknown) => unknown): T =>
  new Proxy(thing, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: readonly unknown[]): unknown => call(name, args, () => Reflect.apply(member, target, args))
    },
  })

const watchedStatement = (statement: object): object =>
  around(statement, (name, _args, run) => {
    if (EXECUTES.has(name)) ask()
    const answer = run()
    return answer === statement ? watchedStatement(statement) : answer
  })

/** A connection that asks before every statement it carries out; what undoes a failed unit is not failed itself. */
export const watchedConnection = <C extends object>(connection: C): C =>
  around(connection, (name, args, run) => {
    if (name === 'exec' && args[0] !== 'ROLLBACK') ask()
    const answer = run()
    return name === 'prepare' && typeof answer === 'object' && answer !== null ? watchedStatement(answer) : answer
  })
