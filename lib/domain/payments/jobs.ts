import { MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { payByWords } from '@/lib/messages/notices'
import { loadApplication } from '../applications/application'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { tellApplicant } from '../applications/tell-applicant'
import { provinceHandle } from '../platform'
import { schedule, type Jobs } from '../scheduling'
import { findPlace } from '../system-context'
import { closeOrder } from './close-order'
import { followUp } from './follow-up'
import { findOrder, type OrderRow } from './order-rows'
import { payBy } from './pay-by'
import { payIn } from './pay-in'
import { reconcile } from './reconcile'

type PaymentJobs = { readonly [K in Extract<keyof Jobs, `payment.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** A payment begun in time may arrive a little later. */
const AFTERMATH = 15 * MINUTE

/** Nobody can pay it any more, and what was begun in time has arrived. */
const isOver = (order: OrderRow, answer: string, ctx: Context): boolean =>
  answer === 'closed' || (answer !== 'unavailable' && order.expiresAt + AFTERMATH <= ctx.machineNow)

/**
 * A callback that was lost is found here; a code that ran out is closed at the provider too. One closed here is followed as
 * long as it lives: Alipay knows nothing of a code nobody has scanned, so it can still be paid.
 */
const follow = async (ctx: Context, { orderId, turn }: Jobs['payment.follow']): Promise<void> => {
  const { province } = ctx.place
  const handle = await provinceHandle(province)
  const order = await findOrder(handle.read, { id: orderId })
  if (!order || order.state === 'paid') return
  const answer = order.state === 'wanted' ? 'not-paid' : await payIn(province, order)
  if (answer === 'paid') return
  await handle.write(async (tx) => {
    if (order.expiresAt <= ctx.machineNow && answer !== 'unavailable') await closeOrder(tx, ctx, order)
    if (!isOver(order, answer, ctx)) await schedule(tx, ctx, followUp(ctx, orderId, turn + 1))
  })
}

/** Told once: the notice of an application and revision stands once (NTF-01). */
const remind = async (ctx: Context, { applicationId, revision }: Jobs['payment.remind']): Promise<void> => {
  await (await provinceHandle(ctx.place.province)).write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    if (application?.row.revision !== revision) return
    const place = (await findPlace(application.row.place)) ?? ctx.place
    const deadline = payBy(application.row, { ...ctx, place })
    if (deadline !== null) await tellApplicant(tx, { ...ctx, place }, application, { code: 'APP-03', params: { payBy: payByWords(deadline) }, decision: {} })
  })
}

/** Each may run twice without harm (D13). */
export const paymentJobs: PaymentJobs = {
  'payment.follow': follow,
  'payment.lapse': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'lapse-unpaid'),
  'payment.remind': remind,
  'payment.reconcile': reconcile,
}
