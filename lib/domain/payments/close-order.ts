import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { enqueue } from '../outbox/enqueue'
import { endOrder, liveOrderOf, type OrderRow } from './order-rows'

/** Nobody can begin to pay it any more; the provider is told, and what comes in all the same goes back. */
export const closeOrder = async (tx: Tx, ctx: Context, order: OrderRow): Promise<void> => {
  if (!(await endOrder(tx, ctx, order.id, 'closed'))) return
  await enqueue(tx, ctx, { topic: 'payment.close', key: `payment.close:${order.number}`, subject: order.number, payload: { province: ctx.place.province, orderId: order.id } })
}

export const closeOrderOf = async (tx: Tx, ctx: Context, applicationId: string): Promise<boolean> => {
  const live = await liveOrderOf(tx, applicationId)
  if (live) await closeOrder(tx, ctx, live)
  return live !== null
}
