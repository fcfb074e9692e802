import { MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Jobs } from '../scheduling'

/** A callback may be lost: the provider is asked, seldom, until the order has ended. */
const WAITS = [MINUTE, 3 * MINUTE, 10 * MINUTE, 17 * MINUTE]
const LATER = 10 * MINUTE

type FollowUp = { readonly kind: 'payment.follow'; readonly key: string; readonly payload: Jobs['payment.follow']; readonly dueAt: number }

export const followUp = (ctx: Context, orderId: string, turn: number): FollowUp => ({
  kind: 'payment.follow',
  key: `payment.follow:${orderId}:${turn}`,
  payload: { orderId, turn },
  dueAt: ctx.now + (WAITS[turn] ?? LATER),
})
