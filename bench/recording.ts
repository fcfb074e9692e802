import Database from 'libsql'

type Step = { readonly sql: string; readonly values: readonly unknown[]; readonly how: 'run' | 'get' | 'all' | 'exec' }
/** Every statement of one unit of work, in order. */
export type Recording = readonly Step[]

/** The engine's own classes, as this file drives them; its types leave the statement's methods loose. */
type Statement = Record<'run' | 'get' | 'all', (...values: unknown[]) => unknown>
type Connection = { prepare(sql: string): Statement; exec(sql: string): unknown }
const connectionClass = Database.prototype as unknown as Connection

/** Notes what goes to the engine while a unit of work runs. Statements prepared before this call are not seen. */
export const recorder = () => {
  const { prepare, exec } = connectionClass
  let steps: Step[] | null = null
  connectionClass.exec = function (sql) {
    steps?.push({ sql, values: [], how: 'exec' })
    return exec.call(this, sql)
  }
  connectionClass.prepare = function (sql) {
    const statement = prepare.call(this, sql)
    for (const how of ['run', 'get', 'all'] as const) {
      const original = statement[how]
      statement[how] = function (...values) {
        steps?.push({ sql, values, how })
        return original.apply(statement, values)
      }
    }
    return statement
  }
  return {
    async record(unit: () => Promise<unknown>): Promise<Recording> {
      const noted: Step[] = (steps = [])
      await unit()
      steps = null
      return noted
    },
    stop() {
      Object.assign(connectionClass, { prepare, exec })
    },
  }
}

/** Carries recordings out again on another file: the same statements, prepared once, and nothing else. */
export const openReplay = (path: string) => {
  const db = new Database(path, { timeout: 5_000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000')
  const prepared = new Map<string, Database.Statement>()
  const statementOf = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    replay(recording: Recording) {
      for (const { sql, values, how } of recording) {
        if (how === 'exec') db.exec(sql)
        else statementOf(sql)[how](...values)
      }
    },
    close: () => db.close(),
  }
}
