import { addDays, addMonths, civilDate, DAY, HOUR } from '@/lib/kernel/clock'
import type { violationDecisions, violations } from '../schema/violations'
import { randomFor, seededId, type SeedTerms } from './seed-terms'
import type { registeredVehicleRow } from './vehicle-rows'

type Act = { readonly code: string; readonly points2015: number; readonly points: number; readonly fineFen: number }

/** Camera records by code (standards.md §15), with the points of 2013 and of today and a plausible local fine. */
const ACTS: readonly [Act, ...Act[]] = [
  { code: '1039', points2015: 0, points: 0, fineFen: 5_000 },
  { code: '1042', points2015: 0, points: 0, fineFen: 10_000 },
  { code: '1019', points2015: 0, points: 0, fineFen: 10_000 },
  { code: '1044', points2015: 0, points: 1, fineFen: 10_000 },
  { code: '1102', points2015: 1, points: 1, fineFen: 10_000 },
  { code: '1103', points2015: 1, points: 1, fineFen: 10_000 },
]
const FREE_OF_POINTS: readonly [Act, ...Act[]] = [ACTS[0], ...ACTS.filter(({ points, points2015 }) => points + points2015 === 0)]
const ROADS: readonly [string, ...string[]] = ['演示大道与样例路口', '模拟路高架下', '试验大道120号', '虚构里南口', '样例桥']

/** Days from the record to its entry, the notice and the last day to handle it (VIO-01). */
const ENTERED_AFTER = 2
const TOLD_AFTER = 4
const HANDLED_WITHIN = 30
const PAID_WITHIN = 15
/** Every so many of those that are not paid at once, decided within so many days. */
const UNPAID_EVERY = 4
const UNPAID_FOR = 40

type Record = typeof violations.$inferInsert & { readonly at: number }

/** What the examples need of the record of a vehicle: settled long ago, open and within its time, or of any state. */
export type Recorded = 'settled' | 'open' | 'any'

const isUnpaid = (index: number, kept: Recorded): boolean => kept === 'any' && index % UNPAID_EVERY === 1

/** Days from the record to today; that of an unpaid fine is the latest, some within the time to pay and some late. */
const daysAgo = (index: number, kept: Recorded, days: number): number => {
  if (kept === 'open') return 6 + (days % 10)
  return isUnpaid(index, kept) ? TOLD_AFTER + 1 + ((index * 7) % UNPAID_FOR) : 1 + days
}

export const violationRow = (terms: SeedTerms, vehicle: ReturnType<typeof registeredVehicleRow>, index: number, kept: Recorded = 'any'): Record => {
  const random = randomFor(terms, `violation:${index}`)
  const known = kept === 'any' ? (random.below(4) > 0 ? 'paid' : 'open') : kept === 'settled' ? 'paid' : 'open'
  const state = isUnpaid(index, kept) ? 'decided' : known
  // What was decided before the platform cost no points: those stand with the licences.
  const act = random.pick(state === 'open' ? ACTS : FREE_OF_POINTS)
  const at = terms.now - daysAgo(index, kept, random.below(300)) * DAY - random.below(12) * HOUR
  const told = civilDate(at + TOLD_AFTER * DAY)
  return {
    id: seededId(terms, 'vio', String(index)),
    place: terms.place.code,
    plateType: vehicle.plateType,
    plate: vehicle.plate,
    vehicleId: vehicle.id,
    code: act.code,
    at,
    road: random.pick(ROADS),
    fineFen: act.fineFen,
    points: terms.place.profile === 'seed2015' ? act.points2015 : act.points,
    state,
    receivedAt: at,
    enteredOn: civilDate(at + ENTERED_AFTER * DAY), notifiedOn: told, handleBy: addDays(told, HANDLED_WITHIN),
  }
}

/** What a record was decided with, and mostly paid, at a window before the platform: its paper is not ours. */
export const violationDecisionRows = (terms: SeedTerms, ownerId: string, index: number, record: Record): readonly (typeof violationDecisions.$inferInsert)[] => {
  if (record.state === 'open') return []
  const decidedOn = civilDate(record.at + TOLD_AFTER * DAY)
  const id = seededId(terms, 'vdn', String(index))
  return [{
    id, number: `${terms.place.adcode}1${String(terms.block).padStart(2, '0')}${String(index).padStart(6, '0')}`, batch: id, violationId: record.id, place: terms.place.code, personId: ownerId,
    procedure: 'simple', points: record.points, fineFen: record.fineFen, decidedOn, servedOn: decidedOn, payBy: addDays(decidedOn, PAID_WITHIN), decidedBy: 'window',
    reconsiderationBy: addDays(decidedOn, 60), litigationBy: addMonths(decidedOn, 6), ...(record.state === 'paid' && { paidOn: decidedOn, surchargeFen: 0 }),
  }]
}
