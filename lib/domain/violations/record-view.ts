import type { violations } from '@/db/province/schema/violations'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import type { Problem } from '@/lib/kernel/problem'
import { fineRefusal } from '@/lib/policy/violations/online-handling'
import { findViolationCode, officialNumber } from '@/lib/policy/violations/violation-codes'
import { ruleMomentOf } from '../rule-moment'

type Row = typeof violations.$inferSelect

/** The states in which a record is one for its owner: checked, and not gone (VIO-01). */
export const VISIBLE = ['open', 'decided', 'paid'] as const
export type VisibleState = (typeof VISIBLE)[number]

const isVisible = (state: Row['state']): state is VisibleState => VISIBLE.some((each) => each === state)

/** A camera record as its owner sees it. */
export type RecordView = {
  readonly id: string
  readonly plate: string
  readonly state: VisibleState
  /** null: the number of the act is not official (standards.md §15). */
  readonly number: string | null
  readonly act: { readonly zh: string; readonly en: string } | null
  readonly at: Instant
  readonly road: string
  readonly fineFen: Fen
  readonly points: number
  /** Why an open record's fine is not one of the simple procedure; null: it is (VIO-02, VIO-03). */
  readonly notSimple: Problem | null
}

/** null: not yet, or no longer, a record. */
export const recordView = (ctx: Context, { id, plate, state, code, at, road, fineFen, points }: Row): RecordView | null => {
  if (!isVisible(state)) return null
  const found = findViolationCode(code)
  const moment = ruleMomentOf(ctx)
  return {
    id, plate, state, at, road, fineFen, points, number: found && officialNumber(found), act: found && found.act,
    notSimple: state === 'open' ? fineRefusal(fineFen, moment) : null,
  }
}
