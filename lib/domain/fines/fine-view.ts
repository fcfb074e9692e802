import { violations } from '@/db/province/schema/violations'
import { addDays, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { daysLate } from '@/lib/policy/violations/late-payment'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { dueOf, isUnpaid, type DecisionRow } from './due-of'

/** A decision and its fine as the punished person sees them. */
export type FineView = Pick<DecisionRow, 'id' | 'number' | 'place' | 'decidedOn' | 'payBy' | 'paidOn' | 'fineFen' | 'points' | 'revision'> & {
  readonly state: 'warning' | 'unpaid' | 'paid' | 'revoked'
  readonly plate: string
  readonly act: { readonly zh: string; readonly en: string } | null
  readonly at: Instant
  readonly road: string
  /** As of today, or as it was paid. */
  readonly surchargeFen: Fen
  readonly totalFen: Fen
  /** Today: days after the last one to pay; none when paid. */
  readonly daysLate: number
  /** What it comes to tomorrow; the same once nothing is added any more. */
  readonly tomorrowFen: Fen
}

const stateOf = (decision: DecisionRow): FineView['state'] => {
  if (decision.state === 'revoked') return 'revoked'
  if (decision.fineFen === 0) return 'warning'
  return isUnpaid(decision) ? 'unpaid' : 'paid'
}

const dueOrPaid = (ctx: Context, decision: DecisionRow, on: CivilDate) => {
  if (isUnpaid(decision)) return dueOf(ctx, decision, on)
  const surchargeFen = decision.surchargeFen ?? 0
  return { surchargeFen, totalFen: decision.fineFen + surchargeFen }
}

export const fineView = (ctx: Context, decision: DecisionRow, record: typeof violations.$inferSelect): FineView => {
  const { id, number, place, decidedOn, payBy, paidOn, fineFen, points, revision } = decision
  const { surchargeFen, totalFen } = dueOrPaid(ctx, decision, ctx.today)
  return {
    id, number, place, decidedOn, payBy, paidOn, fineFen, points, revision, state: stateOf(decision),
    plate: record.plate, act: findViolationCode(record.code)?.act ?? null, at: record.at, road: record.road, surchargeFen, totalFen,
    daysLate: isUnpaid(decision) ? daysLate(payBy, ctx.today) : 0, tomorrowFen: dueOrPaid(ctx, decision, addDays(ctx.today, 1)).totalFen,
  }
}
