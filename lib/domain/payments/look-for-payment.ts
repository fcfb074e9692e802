import { problem } from '@/lib/kernel/problem'
import type { Command } from '../command'
import { provinceHandle } from '../platform'
import { findPayment } from './find-payment'
import { latestOrderOf } from './order-rows'
import { payIn } from './pay-in'

/**
 * "I have paid" (ux.md §5.4): the provider is asked now, for a callback may be lost. It waits for the network and
 * writes only what the provider says, by the command that takes payments in.
 */
export const lookForPayment: Command<null> = async (ctx, raw) => {
  const found = await findPayment(ctx, raw)
  if (!found.ok) return found
  if (!found.value) return { ok: false, problems: [problem('not-found')] }
  const { province } = ctx.place
  const order = found.value.settled ? null : await latestOrderOf((await provinceHandle(province)).read, found.value.applicationId)
  if (order && order.state !== 'wanted') await payIn(province, order)
  return { ok: true, value: null }
}
