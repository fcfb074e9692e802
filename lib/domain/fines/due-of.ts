import type { violationDecisions } from '@/db/province/schema/violations'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { dueOn, type Due } from '@/lib/policy/violations/late-payment'
import { ruleMomentOf } from '../rule-moment'

export type DecisionRow = typeof violationDecisions.$inferSelect

/** What a fine comes to on a day (VIO-18, VIO-23). */
export const dueOf = (ctx: Context, { fineFen, payBy }: Pick<DecisionRow, 'fineFen' | 'payBy'>, on: CivilDate): Due => dueOn(fineFen, payBy, on, ruleMomentOf(ctx))

export const sumOf = (ctx: Context, decisions: readonly DecisionRow[], on: CivilDate): number =>
  decisions.reduce((sum, decision) => sum + dueOf(ctx, decision, on).totalFen, 0)

/** In force, with a fine, and not paid. */
export const isUnpaid = ({ state, paidOn, fineFen }: DecisionRow): boolean => state === 'in-force' && paidOn === null && fineFen > 0
