import { and, count, desc, gte, lt, sql, sum, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import { addMonths, instantOf } from '@/lib/kernel/clock'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { query } from '../query'

const MONTHS = 12
const MOST_ROWS = 20

export type Share = { readonly key: string; readonly act: { readonly zh: string; readonly en: string } | null; readonly count: number; readonly fineFen: number }
export type ViolationStatistics = { readonly months: readonly { readonly month: string; readonly count: number }[]; readonly byCode: readonly Share[]; readonly byRoad: readonly Share[]; readonly total: number }

/** Shanghai is eight hours ahead for good; the month of the act. */
const monthOf = sql<string>`strftime('%Y-%m', ${violations.at} / 1000 + 28800, 'unixepoch')`

/** Records of this office's place by month, code and road: what was entered and stands, a month or the last twelve. */
export const violationStatistics = query({
  name: 'violation.statistics',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional().catch(undefined) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { month } }): Promise<ViolationStatistics> {
    const first = addMonths(`${ctx.today.slice(0, 7)}-01`, 1 - MONTHS)
    const entered = and(eq(violations.place, ctx.place.code), ne(violations.state, 'captured'), ne(violations.state, 'discarded'), ne(violations.state, 'deleted'))
    const year = and(entered, gte(violations.at, instantOf(first)))
    const counted = await db.select({ month: monthOf, count: count() }).from(violations).where(year).groupBy(monthOf)
    const months = Array.from({ length: MONTHS }, (_, i) => addMonths(first, i).slice(0, 7)).map((each) => ({ month: each, count: counted.find((row) => row.month === each)?.count ?? 0 }))
    const span: SQL | undefined = month ? and(entered, gte(violations.at, instantOf(`${month}-01`)), lt(violations.at, instantOf(addMonths(`${month}-01`, 1)))) : year
    const shares = async (column: typeof violations.code | typeof violations.road): Promise<Omit<Share, 'act'>[]> =>
      (await db.select({ key: column, count: count(), fineFen: sum(violations.fineFen).mapWith(Number) }).from(violations).where(span).groupBy(column).orderBy(desc(count()), column).limit(MOST_ROWS))
    const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(violations).where(span)
    return {
      months, total,
      byCode: (await shares(violations.code)).map((row) => ({ ...row, act: findViolationCode(row.key)?.act ?? null })),
      byRoad: (await shares(violations.road)).map((row) => ({ ...row, act: null })),
    }
  },
})
