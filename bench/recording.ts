import Database from 'libsql'
import type { Recording, Step } from './floor/replay'

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

/** What of it changes something, with the begin and the end. */
export const writesOf = (recording: Recording): Recording => recording.filter(({ sql, how }) => how === 'exec' || !/^\s*(select|with)\b/i.test(sql))
