import { sql } from 'drizzle-orm'
import type { Databases } from '@/db/databases'
import type { Handle } from '@/db/handle'
import { sha256 } from '@/lib/kernel/crypto'

/** The trace of an attempt and the counters of attempts; they are meant to grow. */
const TRACES = new Set(['audit', 'failures'])

export const tablesOf = async ({ read }: Handle): Promise<string[]> => {
  const rows = await read.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
  return rows.map(({ name }) => name)
}

/** Every row of a table as text; the name comes from the schema, never from data. */
export const rowsOf = ({ read }: Handle, table: string): Promise<Record<string, unknown>[]> =>
  Promise.resolve(read.all<Record<string, unknown>>(sql`SELECT * FROM ${sql.identifier(table)}`))

export const handlesOf = async (databases: Databases): Promise<Handle[]> => [
  databases.national,
  ...(await Promise.all((await databases.provinceCodes()).map((code) => databases.province(code)))),
]

/** One hash of everything that is kept, over all databases. */
export const hashOfTables = async (databases: Databases): Promise<string> => {
  const parts: string[] = []
  for (const handle of await handlesOf(databases))
    for (const table of await tablesOf(handle))
      if (!TRACES.has(table)) parts.push(`${handle.name}.${table}:${sha256(JSON.stringify(await rowsOf(handle, table)))}`)
  return sha256(parts.join('\n'))
}
