import type { violationDecisions } from '@/db/province/schema/violations'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { RuleMoment } from '@/lib/policy/rule-versions'
import { dueOn, type Due } from '@/lib/policy/violations/late-payment'

export type DecisionRow = typeof violationDecisions.$inferSelect

export const momentOf = ({ place, today }: Context): RuleMoment => ({ profile: place.profile, businessDate: today, region: place.adcode })

/** What a fine comes to on a day (VIO-18, VIO-23). */
export const dueOf = (ctx: Context, { fineFen, payBy }: Pick<DecisionRow, 'fineFen' | 'payBy'>, on: CivilDate): Due => dueOn(fineFen, payBy, on, momentOf(ctx))

export const sumOf = (ctx: Context, decisions: readonly DecisionRow[], on: CivilDate): number =>
  decisions.reduce((sum, decision) => sum + dueOf(ctx, decision, on).totalFen, 0)

/** In force, with a fine, and not paid. */
export const isUnpaid = ({ state, paidOn, fineFen }: DecisionRow): boolean => state === 'in-force' && paidOn === null && fineFen > 0
