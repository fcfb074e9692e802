import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'libsql'

/** C10 allows reading to write these: who looked, when one was last seen, how often one asked; and the clockwork's own rows. */
const MAY_CHANGE = /^(audit.*|sessions|failures|rate.*|limits|jobs|outbox|settings|leases|sqlite_.*|__drizzle.*)$/

const names = (database: InstanceType<typeof Database>): string[] =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all().map((row) => String(Reflect.get(Object(row), 'name')))

/** One hash a table of a database of the running server, read beside it. */
export const tableHashes = (file: string): Record<string, string> => {
  const database = new Database(join(process.env.TEST_DATA_DIR ?? '', file), { readonly: true })
  try {
    return Object.fromEntries(
      names(database).filter((name) => !MAY_CHANGE.test(name)).map((name) => [
        name, createHash('sha256').update(JSON.stringify(database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().all())).digest('hex'),
      ]),
    )
  } finally {
    database.close()
  }
}
