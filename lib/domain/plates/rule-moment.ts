import type { Context } from '@/lib/kernel/context'
import type { RuleMoment } from '@/lib/policy/rule-versions'

/** Stock, holds and draws are judged by the business day of the place (D7). */
export const ruleMomentOf = (ctx: Context): RuleMoment => ({
  profile: ctx.place.profile,
  businessDate: ctx.today,
  region: ctx.place.adcode,
})
