import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { FRAUDS, fraudBanUntil, type Fraud } from '@/lib/policy/exams/fraud'
import { momentAt } from './exam-moment'

export type FraudChoice = { readonly fraud: Fraud; readonly until: CivilDate }

/** What may be decided today, and until when it would close applications. */
export const fraudChoices = (ctx: Context): readonly FraudChoice[] =>
  FRAUDS.map((fraud) => ({ fraud, until: fraudBanUntil(fraud, ctx.today, momentAt(ctx.place, ctx)) }))
