import type { Instant } from '@/lib/kernel/clock'
import type { plateNumbers, plateSegments } from '../schema/plates'
import { seededId, type SeedTerms } from './seed-terms'

type SegmentRow = typeof plateSegments.$inferInsert & { readonly id: string }

export type SegmentPlan = {
  readonly first: string
  readonly last: string
  readonly publishedAt: Instant
  readonly releaseAt: Instant
  /** Every number of it, in odometer order. */
  readonly numbers: readonly string[]
}

export const segmentRow = (terms: SeedTerms, plan: SegmentPlan, proposedBy: string): SegmentRow => ({
  id: seededId(terms, 'seg', plan.first),
  place: terms.place.code,
  plateType: '02',
  firstNumber: plan.first,
  lastNumber: plan.last,
  total: plan.numbers.length,
  free: plan.numbers.length,
  state: 'published',
  origin: 'planner',
  publishedAt: plan.publishedAt,
  releaseAt: plan.releaseAt,
  filledAt: terms.machineNow,
  proposedBy,
})

export const numberRow = (segment: SegmentRow, number: string, ordinal: number): typeof plateNumbers.$inferInsert => ({
  number,
  plateType: segment.plateType,
  segmentId: segment.id,
  ordinal,
})
