import type { Context } from '@/lib/kernel/context'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { provinceHandle } from '../platform'
import { schedule, type Jobs } from '../scheduling'
import { closeOrder } from './close-order'
import { followUp } from './follow-up'
import { findOrder, LIVE } from './order-rows'
import { payIn } from './pay-in'
import { reconcile } from './reconcile'

type PaymentJobs = { readonly [K in Extract<keyof Jobs, `payment.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** A callback that was lost is found here; a code that ran out is closed at the provider too. */
const follow = async (ctx: Context, { orderId, turn }: Jobs['payment.follow']): Promise<void> => {
  const { province } = ctx.place
  const handle = await provinceHandle(province)
  const order = await findOrder(handle.read, { id: orderId })
  if (!order || !LIVE.includes(order.state)) return
  const answer = order.state === 'open' ? await payIn(province, order) : 'not-paid'
  if (answer === 'paid') return
  await handle.write(async (tx) => {
    if (order.expiresAt <= ctx.machineNow && answer !== 'unavailable') await closeOrder(tx, ctx, order)
    else await schedule(tx, ctx, followUp(ctx, orderId, turn + 1))
  })
}

/** Each may run twice without harm (D13). */
export const paymentJobs: PaymentJobs = {
  'payment.follow': follow,
  'payment.lapse': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'lapse-unpaid'),
  'payment.reconcile': reconcile,
}
