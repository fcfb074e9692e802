import { and } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { paymentOrderFines, paymentOrders } from '@/db/province/schema/payments'
import { violationDecisions } from '@/db/province/schema/violations'
import type { Db, Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { closeOrder } from '../payments/close-order'
import type { OrderRow } from '../payments/order-rows'
import type { DecisionRow } from './due-of'

export type OrderedFine = { readonly decision: DecisionRow; readonly quoted: typeof paymentOrderFines.$inferSelect }

export const finesOf = (db: Db, orderId: string): Promise<OrderedFine[]> =>
  db.select({ decision: violationDecisions, quoted: paymentOrderFines }).from(paymentOrderFines)
    .innerJoin(violationDecisions, eq(violationDecisions.id, paymentOrderFines.decisionId)).where(eq(paymentOrderFines.orderId, orderId))
    .orderBy(violationDecisions.number)

/** Orders by which one of these fines can still be paid by who asked for them. */
export const liveOrdersOf = async (db: Db, decisionIds: readonly string[]): Promise<OrderRow[]> => {
  const rows = await db.selectDistinct({ order: paymentOrders }).from(paymentOrderFines).innerJoin(paymentOrders, eq(paymentOrders.id, paymentOrderFines.orderId))
    .where(and(inArray(paymentOrderFines.decisionId, [...decisionIds]), eq(paymentOrderFines.isLive, true)))
  return rows.map(({ order }) => order)
}

/** Nobody is to pay what is paid, revoked or asked for anew. */
export const closeOrdersOfFines = async (tx: Tx, ctx: Context, decisionIds: readonly string[]): Promise<void> => {
  for (const order of await liveOrdersOf(tx, decisionIds)) await closeOrder(tx, ctx, order)
}

/** The order by which this fine was paid at a provider; only one can have been. */
export const orderThatPaid = async (db: Db, decisionId: string): Promise<OrderRow | null> => {
  const [row] = await db.select({ order: paymentOrders }).from(paymentOrderFines).innerJoin(paymentOrders, eq(paymentOrders.id, paymentOrderFines.orderId))
    .where(and(eq(paymentOrderFines.decisionId, decisionId), eq(paymentOrders.state, 'paid')))
  return row?.order ?? null
}
