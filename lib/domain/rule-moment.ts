import type { CivilDate } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import type { RuleMoment } from '@/lib/policy/rule-versions'

/** The law of a place on a day; of another place than the request’s where that place decides. */
export const momentAt = ({ profile, adcode }: Pick<PlaceInfo, 'profile' | 'adcode'>, { today }: { readonly today: CivilDate }): RuleMoment =>
  ({ profile, businessDate: today, region: adcode })

/** The law of the request’s place on its business day (D7). */
export const ruleMomentOf = (ctx: Pick<Context, 'place' | 'today'>): RuleMoment => momentAt(ctx.place, ctx)
