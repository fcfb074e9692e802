import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '@/db/handle'

const CHUNK = 400

/** Many rows of one table in few statements; a row that stands already stays as it is. */
export const writeRows = async <T extends SQLiteTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][]): Promise<void> => {
  for (let start = 0; start < rows.length; start += CHUNK)
    await tx.insert(table).values(rows.slice(start, start + CHUNK)).onConflictDoNothing()
}
