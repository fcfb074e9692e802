import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Context } from '@/lib/kernel/context'

/** Counts one more; false: too often. */
export const consumed = (limiter: RateLimiterMemory, key: string): Promise<boolean> => limiter.consume(key).then(() => true, () => false)

/**
 * A look-up by what stands on a paper that anybody may make (E07, C02, DLV-05): limited by address and by what is named, so a family behind one
 * address comes through and whoever goes through plates, phones, frame or decision numbers is stopped by one or the other. A limit of each look-up's own.
 */
export const lookUpLimit = () => {
  const byAddress = new RateLimiterMemory({ points: 30, duration: 600 })
  const byNumber = new RateLimiterMemory({ points: 6, duration: 600 })
  /** Both are counted, whatever the other says. */
  return async (ctx: Context, kind: string, number: string): Promise<boolean> => {
    const allowed = await Promise.all([consumed(byAddress, ctx.addressKey), consumed(byNumber, `${ctx.place.province}:${kind}:${number}`)])
    return allowed.every(Boolean)
  }
}
