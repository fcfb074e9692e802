import { desc } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { paymentOrders, payments, refunds } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { OrderRow } from './order-rows'

/** An order as a payer sees it. */
export type OrderView = Pick<OrderRow, 'provider' | 'state' | 'codeUrl'> & { readonly secondsLeft: number }

export const orderView = ({ machineNow }: Context, { provider, state, codeUrl, expiresAt }: OrderRow): OrderView => ({
  provider, state, codeUrl, secondsLeft: Math.max(0, Math.floor((expiresAt - machineNow) / 1_000)),
})

/** Whether its code can still be paid by who looks at it. */
export const isOpen = ({ state, secondsLeft }: OrderView): boolean => (state === 'wanted' || state === 'open') && secondsLeft > 0

/** What went, or goes, back. */
export type RefundView = Pick<typeof refunds.$inferSelect, 'id' | 'amountFen' | 'reason' | 'state'> & { readonly at: Instant }

/** Of an order, or of all orders of an application. */
export const refundsOf = (db: Db, of: { readonly orderId: string } | { readonly applicationId: string }): Promise<RefundView[]> =>
  db.select({ id: refunds.id, amountFen: refunds.amountFen, reason: refunds.reason, state: refunds.state, at: refunds.wantedAt })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .where('orderId' in of ? eq(paymentOrders.id, of.orderId) : eq(paymentOrders.applicationId, of.applicationId))
    .orderBy(desc(refunds.wantedAt))
