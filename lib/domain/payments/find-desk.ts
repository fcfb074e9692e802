import { and, asc, desc, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { paymentOrders, payments, reconciliationFindings, reconciliations, refunds } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import { DAY, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { query } from '../query'
import { daysNotCompared } from './reconciliation-days'

export type DeskFinding = Pick<typeof reconciliationFindings.$inferSelect, 'id' | 'day' | 'provider' | 'kind' | 'providerNumber' | 'ourFen' | 'theirFen'>
export type DeskDay = { readonly day: CivilDate; readonly provider: string; readonly compared: { readonly at: Instant; readonly rows: number; readonly ourFen: Fen; readonly theirFen: Fen } | null }
export type DeskRefund = { readonly id: string; readonly number: string; readonly provider: string; readonly amountFen: Fen; readonly reason: (typeof refunds.$inferSelect)['reason']; readonly state: (typeof refunds.$inferSelect)['state']; readonly wantedAt: Instant }

const SHOWN = 60

/** Those that failed, and those on their way for longer than a day. */
const refundsToSeeTo = (db: Db, ctx: Context): Promise<DeskRefund[]> =>
  db
    .select({ id: refunds.id, number: sql<string>`coalesce(${applications.number}, ${paymentOrders.number})`, provider: payments.provider, amountFen: refunds.amountFen, reason: refunds.reason, state: refunds.state, wantedAt: refunds.wantedAt })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .leftJoin(applications, eq(applications.id, paymentOrders.applicationId))
    .where(or(eq(refunds.state, 'failed'), and(inArray(refunds.state, ['wanted', 'accepted']), lt(refunds.wantedAt, ctx.machineNow - DAY))))
    .orderBy(asc(refunds.wantedAt))
    .limit(SHOWN)

const recentDays = async (db: Db, ctx: Context): Promise<DeskDay[]> => {
  const rows = await db.select().from(reconciliations).orderBy(desc(reconciliations.day), asc(reconciliations.provider)).limit(SHOWN)
  const compared = rows.map(({ day, provider, ...sums }): DeskDay => ({ day, provider, compared: sums }))
  const missing = (await daysNotCompared(db, ctx)).map((each): DeskDay => ({ ...each, compared: null }))
  return [...missing, ...compared].toSorted((a, b) => b.day.localeCompare(a.day) || a.provider.localeCompare(b.provider)).slice(0, SHOWN)
}

/** The exception desk of a province: what differs, refunds that need a person, and every day, compared or not. */
export const findDesk = query({
  name: 'payment.desk',
  action: 'payment.reconcile',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx }) {
    const { id, day, provider, kind, providerNumber, ourFen, theirFen, state } = reconciliationFindings
    const findings: DeskFinding[] = await db.select({ id, day, provider, kind, providerNumber, ourFen, theirFen }).from(reconciliationFindings).where(eq(state, 'open')).orderBy(asc(day)).limit(SHOWN)
    return { findings, refunds: await refundsToSeeTo(db, ctx), days: await recentDays(db, ctx) }
  },
})
