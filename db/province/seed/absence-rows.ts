import { addDays, DAY } from '@/lib/kernel/clock'
import type { intendedPenalties, intendedPenaltyRecords } from '../schema/intended-penalties'
import type { violations } from '../schema/violations'
import { daysAgo, seededId, type SeedTerms } from './seed-terms'
import type { registeredVehicleRow } from './vehicle-rows'

type Days = { readonly noticed: number; readonly published?: { readonly since: number; readonly until: number } }

/** Whose vehicle has five overdue records, and how many days ago the owner was told and the public: one of each stage (VIO-16). */
const STAGES: Readonly<Record<number, Days>> = {
  420: { noticed: 33 },
  421: { noticed: 42, published: { since: 4, until: -6 } },
  422: { noticed: 60, published: { since: 20, until: 9 } },
  519: { noticed: 12 },
}

const RECORDS = 5
const OLDEST = 130
const HEARD_FOR = 30

type Absence = {
  readonly records: readonly (typeof violations.$inferInsert)[]
  readonly penalties: readonly (typeof intendedPenalties.$inferInsert)[]
  readonly listed: readonly (typeof intendedPenaltyRecords.$inferInsert)[]
}

/** Nothing for anybody else. */
export const absenceRows = (terms: SeedTerms, vehicle: ReturnType<typeof registeredVehicleRow>, index: number): Absence => {
  const days = terms.place.profile === 'current' ? STAGES[index] : undefined
  if (!days) return { records: [], penalties: [], listed: [] }
  const { id: vehicleId, plateType, plate, ownerId } = vehicle
  const records = Array.from({ length: RECORDS }, (_, n) => {
    const at = terms.now - (OLDEST - 3 * n) * DAY
    return {
      id: seededId(terms, 'vio', `overdue:${index}:${n}`), place: terms.place.code, plateType, plate, vehicleId, code: '1039', at, road: '样例桥', fineFen: 5_000, points: 0, state: 'open' as const,
      receivedAt: at, enteredOn: daysAgo(terms, OLDEST - 3 * n - 2), notifiedOn: daysAgo(terms, OLDEST - 3 * n - 4), handleBy: daysAgo(terms, OLDEST - 3 * n - 34),
    }
  })
  const id = seededId(terms, 'ipn', String(index))
  const noticeOn = daysAgo(terms, days.noticed)
  const { published } = days
  return {
    records,
    penalties: [{
      id, place: terms.place.code, vehicleId, ownerId, plateType, plate, noticeOn, heardUntil: addDays(noticeOn, HEARD_FOR),
      ...(published && { publishedOn: daysAgo(terms, published.since), publicUntil: daysAgo(terms, published.until), publishedBy: 'demo', publishedCount: RECORDS }),
    }],
    listed: records.map((record) => ({ penaltyId: id, violationId: record.id })),
  }
}
