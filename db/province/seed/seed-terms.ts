import { addDays, instantOf, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { idOf } from '@/lib/kernel/ids'
import { seededRandom } from './seeded-random'

/** What a made-up world needs from above: check digits and the sealing of the running platform (E2, E3). */
export type SeedTools = {
  readonly citizenCheck: (digits: string) => string
  readonly vinCheck: (number: string) => string
  readonly creditCode: (body: string) => string
  readonly seal: (place: string, row: string, text: string) => string
  readonly personKey: (documentType: string, number: string) => string
  readonly accountPhoneKey: (phone: string) => string
  readonly documentKey: (province: string, documentType: string, number: string) => string
  readonly peoplePhoneKey: (province: string, phone: string) => string
  readonly enrolmentHash: (code: string) => string
  /** The due date of a vehicle that kept them all: the last before this day, and the next (VEH-01, VEH-02). */
  readonly inspectionDues: (place: SeedPlace, vehicle: SeedVehicle, today: CivilDate) => { readonly last: CivilDate; readonly next: CivilDate }
}

/** What the cycles of inspection go by. */
export type SeedVehicle = { readonly vehicleType: string; readonly use: string; readonly seats: number; readonly registeredOn: CivilDate; readonly manufacturedOn: CivilDate }

export type SeedPlace = {
  readonly code: string
  readonly province: string
  readonly platePrefix: string
  readonly adcode: string
  readonly nameZh: string
  readonly nameEn: string
  readonly officeNameZh: string
  readonly officeNameEn: string
  readonly profile: 'seed2015' | 'current'
}

/** One place of one world; `today` and `now` are business time, `machineNow` the machine's. */
export type SeedTerms = {
  readonly seed: number
  readonly place: SeedPlace
  /** Keeps the numbers of people, phones and vehicles of the places apart. */
  readonly block: number
  readonly today: CivilDate
  readonly now: Instant
  readonly machineNow: Instant
  readonly tools: SeedTools
}

/** No real county ends in 99 (of 淮安, of 厦门): these persons cannot be anyone. */
export const countyOf = (place: SeedPlace): string => (place.province === '35' ? '350299' : '320899')

const IDS_FROM = instantOf('2026-01-01')

/** The same world has the same ids, also when the re-enactment is rebuilt. */
export const seededId = <P extends string>(terms: SeedTerms, prefix: P, name: string): `${P}_${string}` =>
  idOf(prefix, IDS_FROM, seededRandom(`${terms.seed}:${terms.place.code}:id:${prefix}:${name}`).bytes(16))

export const randomFor = (terms: SeedTerms, name: string) => seededRandom(`${terms.seed}:${terms.place.code}:${name}`)

export const daysAgo = (terms: SeedTerms, days: number): CivilDate => addDays(terms.today, -days)
