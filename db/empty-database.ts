import { sql } from 'drizzle-orm'
import type { Handle, Tx } from './handle'

const named = (tx: Tx, type: 'trigger' | 'table'): Promise<{ name: string }[]> =>
  tx.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = ${type} AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'libsql\\_%' ESCAPE '\\' ORDER BY name`,
  )

/**
 * Drops every table in one unit, so that nobody sees half of them. Rows go before the tables: a drop would check each
 * reference at once, a deletion waits for the end of the unit. The triggers that keep the audit go first.
 */
export const emptyDatabase = (handle: Handle): Promise<void> =>
  handle.write(async (tx) => {
    await tx.run(sql`PRAGMA defer_foreign_keys = ON`)
    for (const { name } of await named(tx, 'trigger')) await tx.run(sql`DROP TRIGGER ${sql.identifier(name)}`)
    const tables = await named(tx, 'table')
    for (const { name } of tables) await tx.run(sql`DELETE FROM ${sql.identifier(name)}`)
    for (const { name } of tables) await tx.run(sql`DROP TABLE ${sql.identifier(name)}`)
  })
