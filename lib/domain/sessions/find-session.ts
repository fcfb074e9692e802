import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { accounts, sessions } from '@/db/national/schema/accounts'
import type { Db } from '@/db/handle'
import { statement } from '@/db/statement'
import { isAlive } from './session-limits'

const byId = statement((db) =>
  db
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
)

export type LiveSession = {
  readonly session: typeof sessions.$inferSelect
  readonly account: typeof accounts.$inferSelect
}

/** The row decides (A7): not ended, within both limits, its account active. */
export const findLiveSession = async (db: Db, id: string, now: number): Promise<LiveSession | null> => {
  const row = await byId(db).get({ id })
  return row && isAlive(row.session, now) && row.account.status === 'active' ? row : null
}
