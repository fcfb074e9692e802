import { addDays, dayOfWeek, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { inspectionLanes, inspectionSlots, inspectionStations } from '../schema/inspections'
import { randomFor, seededId, type SeedTerms } from './seed-terms'

type Station = { readonly organisationId: string; readonly name: string }
type Lane = typeof inspectionLanes.$inferInsert & { readonly id: string }

const SUNDAY = 7
const BACK = 10
const DAYS = 70
const OPENS = 8
const CLOSES = 17

/** Middle of each place, in millionths of a degree. */
const MIDDLES: Readonly<Record<string, readonly [number, number]>> = { '32': [119_015_000, 33_610_000], '35': [118_089_000, 24_480_000] }
const SUZHOU: readonly [number, number] = [120_585_000, 31_299_000]

const middleOf = ({ place }: SeedTerms): readonly [number, number] => (place.code === 'szv' ? SUZHOU : (MIDDLES[place.province] ?? SUZHOU))

export const stationRow = (terms: SeedTerms, { organisationId, name }: Station, nth: number): typeof inspectionStations.$inferInsert => {
  const [east, north] = middleOf(terms)
  const random = randomFor(terms, `station:${nth}`)
  return {
    organisationId, name, place: terms.place.code, address: `${terms.place.nameZh}市演示区检测路${10 + nth * 8}号`, phone: `0${terms.place.province}0-8000${String(1000 + nth)}`,
    eastMicro: east + (random.below(120) - 60) * 1_000, northMicro: north + (random.below(90) - 45) * 1_000, updatedAt: terms.now,
  }
}

const LANES = [
  { name: '1号线', lines: 'car', capacity: 6, priceFen: 18_000 },
  { name: '2号线', lines: 'bus,goods', capacity: 3, priceFen: 32_000 },
  { name: '3号线', lines: 'motorcycle', capacity: 4, priceFen: 9_000 },
] as const

export const laneRows = (terms: SeedTerms, { organisationId }: Station, nth: number): Lane[] =>
  LANES.map(({ priceFen, ...lane }) => ({
    id: seededId(terms, 'lan', `${nth}:${lane.name}`), organisationId, ...lane, priceFen: priceFen - nth * 2_000, weekdays: '123456', opensAt: `0${OPENS}:00`, closesAt: `${CLOSES}:00`, minutes: 60,
  }))

const hour = (at: number): string => `${String(at).padStart(2, '0')}:00`

const slotsOn = (terms: SeedTerms, { id: laneId, organisationId, lines, priceFen, capacity }: Lane, day: CivilDate): (typeof inspectionSlots.$inferInsert)[] =>
  Array.from({ length: CLOSES - OPENS }, (_, n) => OPENS + n).map((at) => ({
    laneId, day, startsAt: hour(at), endsAt: hour(at + 1), beginsAt: instantOf(day, hour(at)), organisationId, place: terms.place.code, lines, priceFen, capacity,
  }))

/** Times of the next weeks, and of the days before for what happened already; Sundays it is closed. */
export const slotRows = (terms: SeedTerms, lane: Lane): (typeof inspectionSlots.$inferInsert)[] =>
  Array.from({ length: DAYS }, (_, n) => addDays(terms.today, n - BACK)).filter((day) => dayOfWeek(day) !== SUNDAY).flatMap((day) => slotsOn(terms, lane, day))
