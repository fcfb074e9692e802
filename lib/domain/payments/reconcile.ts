import { and, eq, gte, lt } from 'drizzle-orm'
import { paymentOrders, payments, reconciliationFindings, reconciliations, refunds } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import { addDays, civilDate, endOfDay, HOUR, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Fen } from '@/lib/kernel/money'
import type { PaymentProvider, StatementRow } from '@/lib/ports/payments/contract'
import { platform, provinceHandle } from '../platform'
import { schedule, type Jobs } from '../scheduling'
import { provinceOfNumber } from './order-rows'

type Line = { readonly orderNumber: string; readonly amount: Fen }
type Book = { readonly paid: ReadonlyMap<string, Line>; readonly refunded: ReadonlyMap<string, Line> }
type Finding = { readonly kind: 'missing-here' | 'missing-there' | 'amount' | 'refund'; readonly providerNumber: string; readonly orderNumber: string; readonly ourFen: Fen | null; readonly theirFen: Fen | null }

/** What stands here of that day of the provider's clock. */
const ourBook = async (db: Db, provider: PaymentProvider, day: CivilDate): Promise<Book> => {
  const [from, to] = [instantOf(day), endOfDay(day)]
  const paid = await db.select({ payment: payments, orderNumber: paymentOrders.number }).from(payments).innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .where(and(eq(payments.provider, provider), gte(payments.paidAt, from), lt(payments.paidAt, to)))
  const back = await db.select({ refund: refunds, orderNumber: paymentOrders.number }).from(refunds).innerJoin(payments, eq(payments.id, refunds.paymentId)).innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .where(and(eq(payments.provider, provider), eq(refunds.state, 'done'), gte(refunds.endedAt, from), lt(refunds.endedAt, to)))
  return {
    paid: new Map(paid.map(({ payment, orderNumber }) => [payment.providerNumber, { orderNumber, amount: payment.amountFen }])),
    refunded: new Map(back.map(({ refund, orderNumber }) => [refund.number, { orderNumber, amount: refund.amountFen }])),
  }
}

/** The provider's rows of this province; the statement is of the whole platform. */
const theirBook = (province: string, rows: readonly StatementRow[]): Book => {
  const mine = rows.filter(({ orderNumber }) => provinceOfNumber(orderNumber) === province)
  return {
    paid: new Map(mine.flatMap((row) => (row.kind === 'payment' ? [[row.transactionId, { orderNumber: row.orderNumber, amount: row.amount }] as const] : []))),
    refunded: new Map(mine.flatMap((row) => (row.kind === 'refund' && row.state === 'refunded' ? [[row.refundNumber, { orderNumber: row.orderNumber, amount: row.amount }] as const] : []))),
  }
}

/** Every difference, each once; pure. */
export const compareBooks = (ours: Book, theirs: Book): Finding[] => {
  const found: Finding[] = []
  for (const [providerNumber, { orderNumber, amount }] of theirs.paid) {
    const here = ours.paid.get(providerNumber)
    if (!here) found.push({ kind: 'missing-here', providerNumber, orderNumber, ourFen: null, theirFen: amount })
    else if (here.amount !== amount) found.push({ kind: 'amount', providerNumber, orderNumber, ourFen: here.amount, theirFen: amount })
  }
  for (const [providerNumber, { orderNumber, amount }] of ours.paid)
    if (!theirs.paid.has(providerNumber)) found.push({ kind: 'missing-there', providerNumber, orderNumber, ourFen: amount, theirFen: null })
  for (const [number, line] of new Map([...ours.refunded, ...theirs.refunded])) {
    const [here, there] = [ours.refunded.get(number)?.amount ?? null, theirs.refunded.get(number)?.amount ?? null]
    if (here !== there) found.push({ kind: 'refund', providerNumber: number, orderNumber: line.orderNumber, ourFen: here, theirFen: there })
  }
  return found
}

const totalOf = ({ paid, refunded }: Book): Fen =>
  [...paid.values()].reduce((sum, { amount }) => sum + amount, 0) - [...refunded.values()].reduce((sum, { amount }) => sum + amount, 0)

const MOST_TURNS = 24

/** A day's books against the provider's statement; one that is not made yet is asked for again an hour later. */
export const reconcile = async (ctx: Context, { provider, day, turn }: Jobs['payment.reconcile']): Promise<void> => {
  const { province } = ctx.place
  const handle = await provinceHandle(province)
  const statement = await platform().ports.payments[provider].downloadStatement(day)
  const isMade = statement.kind === 'statement' || (statement.kind === 'absent' && turn > 0)
  if (!isMade) {
    if (turn >= MOST_TURNS) throw new Error(`no statement of ${provider} for ${day}: ${statement.kind}`)
    await handle.write((tx) => schedule(tx, ctx, { kind: 'payment.reconcile', key: `payment.reconcile:${provider}:${day}:${turn + 1}`, payload: { provider, day, turn: turn + 1 }, dueAt: ctx.now + HOUR }))
    return
  }
  const ours = await ourBook(handle.read, provider, day)
  const theirs = theirBook(province, statement.kind === 'statement' ? statement.rows : [])
  await handle.write(async (tx) => {
    const sums = { at: ctx.machineNow, rows: theirs.paid.size + theirs.refunded.size, ourFen: totalOf(ours), theirFen: totalOf(theirs) }
    await tx.insert(reconciliations).values({ day, provider, ...sums }).onConflictDoUpdate({ target: [reconciliations.day, reconciliations.provider], set: sums })
    for (const finding of compareBooks(ours, theirs))
      await tx.insert(reconciliationFindings).values({ id: newId('rcf', ctx.machineNow), day, provider, ...finding }).onConflictDoNothing()
  })
}

/** Yesterday of the provider's clock, each morning at ten; asked for by every start and every reconciliation. */
export const nextReconciliation = (ctx: Context, provider: PaymentProvider) => {
  const day = civilDate(ctx.machineNow)
  return { kind: 'payment.reconcile' as const, key: `payment.reconcile:${provider}:${day}:0`, payload: { provider, day, turn: 0 }, dueAt: ctx.now + (instantOf(addDays(day, 1), '10:00') - ctx.machineNow) }
}
