import { getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as common from '@/db/common/schema'
import type { Databases } from '@/db/databases'
import type { Handle } from '@/db/handle'
import { sha256 } from '@/lib/kernel/crypto'

const national = import.meta.glob<Record<string, unknown>>('../../../db/national/schema/*.ts', { eager: true })
const province = import.meta.glob<Record<string, unknown>>('../../../db/province/schema/*.ts', { eager: true })

const tablesIn = (modules: readonly Record<string, unknown>[]): Map<string, SQLiteTable> =>
  new Map(modules.flatMap((module) => Object.values(module)).filter((value): value is SQLiteTable => is(value, SQLiteTable)).map((table) => [getTableName(table), table]))

const NATIONAL = tablesIn([common, ...Object.values(national)])
const PROVINCE = tablesIn([common, ...Object.values(province)])

/** The trace of an attempt and the counters of attempts; they are meant to grow. */
const TRACES = new Set(['audit', 'failures'])
const known = ({ name }: Handle): Map<string, SQLiteTable> => (name === 'national' ? NATIONAL : PROVINCE)

/** Names of the tables that really stand in the database; one that no schema knows would go unwatched. */
export const tablesOf = async (handle: Handle): Promise<string[]> => {
  const rows = await handle.read.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%migrations%' ORDER BY name`)
  const unknown = rows.filter(({ name }) => !known(handle).has(name))
  if (unknown.length) throw new Error(`no schema knows ${unknown.map(({ name }) => name).join(', ')}`)
  return rows.map(({ name }) => name)
}

export const rowsOf = async (handle: Handle, table: string): Promise<Record<string, unknown>[]> => {
  const found = known(handle).get(table)
  if (!found) throw new Error(`no table ${table}`)
  return handle.read.select().from(found)
}

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
