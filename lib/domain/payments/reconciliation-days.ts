import { asc, desc } from 'drizzle-orm'
import { paymentOrders, reconciliations } from '@/db/province/schema/payments'
import type { Db, Tx } from '@/db/handle'
import { addDays, civilDate, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { PROVIDERS, type PaymentProvider } from '@/lib/ports/payments/contract'
import { schedule } from '../scheduling'

/** Providers keep their statements for months; what is older than this is no longer asked for. */
const DAYS_BACK = 30

export type ReconciliationDay = { readonly day: CivilDate; readonly provider: PaymentProvider }

const daysFrom = (first: CivilDate, last: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let day = last; day >= first; day = addDays(day, -1)) days.push(day)
  return days
}

/** Days of the machine's clock, newest first, that are over and were never compared; none is before the first order. */
export const daysNotCompared = async (db: Db, ctx: Context): Promise<ReconciliationDay[]> => {
  const today = civilDate(ctx.machineNow)
  const [first] = await db.select({ at: paymentOrders.createdAt }).from(paymentOrders).orderBy(asc(paymentOrders.createdAt)).limit(1)
  if (!first) return []
  const oldest = addDays(today, -DAYS_BACK)
  const since = civilDate(first.at) > oldest ? civilDate(first.at) : oldest
  const rows = await db.select({ day: reconciliations.day, provider: reconciliations.provider }).from(reconciliations).orderBy(desc(reconciliations.day)).limit(2 * DAYS_BACK)
  const compared = new Set(rows.map(({ day, provider }) => `${provider}:${day}`))
  return daysFrom(since, addDays(today, -1)).flatMap((day) => PROVIDERS.filter((provider) => !compared.has(`${provider}:${day}`)).map((provider) => ({ day, provider })))
}

/** The providers' statements of a day stand at ten the next morning of their clock; the job waits on the business clock. */
const jobFor = (ctx: Context, { day, provider }: ReconciliationDay) => ({
  kind: 'payment.reconcile' as const, key: `payment.reconcile:${provider}:${day}:0`, payload: { provider, day, turn: 0 },
  dueAt: ctx.now + (instantOf(addDays(day, 1), '10:00') - ctx.machineNow),
})

/** Asks once for each day that is missing, and for today's; told again it is nothing new. */
export const scheduleReconciliations = async (tx: Tx, ctx: Context): Promise<void> => {
  const today = civilDate(ctx.machineNow)
  for (const each of [...PROVIDERS.map((provider) => ({ day: today, provider })), ...(await daysNotCompared(tx, ctx))]) await schedule(tx, ctx, jobFor(ctx, each))
}
