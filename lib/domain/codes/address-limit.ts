import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Context } from '@/lib/kernel/context'

/**
 * Codes asked for by people nobody knows yet, per network address: a whole office may share one, a machine that makes the
 * platform send messages to strangers is stopped. The limits of REG-13 per phone stand beside it.
 */
const asked = new RateLimiterMemory({ points: 60, duration: 600 })

export const addressMayAsk = async (ctx: Context): Promise<boolean> =>
  ctx.actor.kind !== 'anonymous' || asked.consume(ctx.addressKey).then(() => true, () => false)
