import { and, gte, like, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ledger } from '@/db/province/schema/applications'
import { addDays, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { query } from '../query'

export type TillTotal = { readonly day: CivilDate; readonly place: string; readonly count: number; readonly fen: Fen }

const DAYS = 14
/** The zone is eight hours ahead for good. */
const civilDay = sql<string>`date(${ledger.at} / 1000 + 28800, 'unixepoch')`

/** What the windows of this province took, by place and day of business. */
export const listTillTotals = query({
  name: 'ledger.list-till-totals',
  action: 'ledger.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx }): Promise<readonly TillTotal[]> {
    const rows = await db
      .select({ day: civilDay, account: ledger.account, count: sql<number>`count(*)`, fen: sql<number>`sum(${ledger.amountFen})` })
      .from(ledger)
      .where(and(like(ledger.account, 'till:%'), gte(ledger.at, instantOf(addDays(ctx.today, -DAYS)))))
      .groupBy(civilDay, ledger.account)
      .orderBy(sql`${civilDay} DESC`, ledger.account)
    return rows.map(({ account, ...sums }) => ({ ...sums, place: account.slice('till:'.length) }))
  },
})
