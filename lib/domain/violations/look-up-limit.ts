import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Context } from '@/lib/kernel/context'

/** E07 for anybody: limited by address and by vehicle, so neither plates nor frame numbers can be gone through. */
const byAddress = new RateLimiterMemory({ points: 30, duration: 600 })
const byVehicle = new RateLimiterMemory({ points: 6, duration: 600 })

const consumed = (limiter: RateLimiterMemory, key: string): Promise<boolean> => limiter.consume(key).then(() => true, () => false)

/** Both are counted, whatever the other says. */
export const mayLookUp = async (ctx: Context, plateType: string, plate: string): Promise<boolean> => {
  const allowed = await Promise.all([consumed(byAddress, ctx.addressKey), consumed(byVehicle, `${ctx.place.province}:${plateType}:${plate}`)])
  return allowed.every(Boolean)
}
