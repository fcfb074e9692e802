import { and, gte, lt, or } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { paymentOrders, payments, refunds } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import { addDays, civilDate, endOfDay, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { PaymentProvider, StatementRow } from '@/lib/ports/payments/contract'
import { platform } from '../platform'
import type { Book } from './compare-books'
import { provinceOfNumber } from './order-rows'

/** The provider's rows of this province; the statement is of the whole platform. */
export const rowsOf = (province: string, rows: readonly StatementRow[]): StatementRow[] =>
  rows.filter(({ orderNumber }) => provinceOfNumber(orderNumber) === province)

type StandingRefund = typeof refunds.$inferSelect & { readonly orderNumber: string }

/** Which of these refunds an earlier statement has listed: between the day it was asked for and the day we heard of its arrival. */
const listedBefore = async (provider: PaymentProvider, day: CivilDate, late: readonly StandingRefund[]): Promise<Set<string>> => {
  const listed = new Set<string>()
  const first = late.map(({ wantedAt }) => civilDate(wantedAt)).toSorted()[0] ?? day
  for (let each = first; each < day; each = addDays(each, 1)) {
    const statement = await platform().ports.payments[provider].downloadStatement(each)
    if (statement.kind !== 'statement') continue
    for (const row of statement.rows) if (row.kind === 'refund') listed.add(row.refundNumber)
  }
  return listed
}

const refundsFor = async (db: Db, provider: PaymentProvider, day: CivilDate, theirs: readonly StatementRow[]): Promise<StandingRefund[]> => {
  const [from, to] = [instantOf(day), endOfDay(day)]
  const named = theirs.flatMap((row) => (row.kind === 'refund' ? [row.refundNumber] : []))
  const found = await db
    .select({ refund: refunds, orderNumber: paymentOrders.number })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .where(and(eq(payments.provider, provider), or(inArray(refunds.number, named), and(eq(refunds.state, 'done'), gte(refunds.endedAt, from), lt(refunds.endedAt, to)))))
  return found.map(({ refund, orderNumber }) => ({ ...refund, orderNumber }))
}

/**
 * What stands here to hold against that statement: payments by the provider's own instant; refunds that it lists, and those that
 * arrived that day and no earlier statement has listed (WeChat Pay lists the day it was asked for, Alipay the day it arrived).
 */
export const ourBook = async (db: Db, provider: PaymentProvider, day: CivilDate, theirs: readonly StatementRow[]): Promise<Book> => {
  const paid = await db
    .select({ payment: payments, orderNumber: paymentOrders.number })
    .from(payments)
    .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .where(and(eq(payments.provider, provider), gte(payments.paidAt, instantOf(day)), lt(payments.paidAt, endOfDay(day))))
  const named = new Set(theirs.flatMap((row) => (row.kind === 'refund' ? [row.refundNumber] : [])))
  const back = await refundsFor(db, provider, day, theirs)
  const earlier = await listedBefore(provider, day, back.filter(({ number, wantedAt }) => !named.has(number) && wantedAt < instantOf(day)))
  return {
    payments: new Map(paid.map(({ payment, orderNumber }) => [payment.providerNumber, { orderNumber, amount: payment.amountFen }])),
    refunds: new Map(back.flatMap(({ number, orderNumber, amountFen, state }) => (named.has(number) || !earlier.has(number) ? [[number, { orderNumber, amount: state === 'done' ? amountFen : null }] as const] : []))),
  }
}
