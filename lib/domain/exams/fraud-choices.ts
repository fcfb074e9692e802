import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { degreeOf, FRAUDS, fraudBanUntil, type Fraud } from '@/lib/policy/exams/fraud'
import { ruleMomentOf } from '../rule-moment'

export type FraudChoice = { readonly fraud: Fraud; readonly until: CivilDate }

/** What may be decided today, and until when it would close applications; where the licence was given, for deceit (EXM-25). */
export const fraudChoices = (ctx: Context, isLicensed: boolean): readonly FraudChoice[] =>
  FRAUDS.map((fraud) => ({ fraud, until: fraudBanUntil(degreeOf(fraud, isLicensed), ctx.today, ruleMomentOf(ctx)) }))
