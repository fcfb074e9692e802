/** Order 163, for acts from 2022-04-01: points by degree, where a code alone does not say them (standards.md §16). Whole numbers only. */

/** Heavy: school bus, medium or larger passenger or goods vehicle, dangerous goods. Fast: expressway or urban expressway. */
export type Speeding = { readonly speed: number; readonly limit: number; readonly isHeavy: boolean; readonly isFastRoad: boolean }

/** How far over the limit, as the band whose lower end is reached: x percent of the limit. */
const bandOf = (found: number, limit: number, ends: readonly number[]): number =>
  ends.filter((end) => (found - limit) * 100 >= limit * end).length

type Bands = readonly number[]

const SPEED: Readonly<Record<'heavy-fast' | 'heavy' | 'other-fast' | 'other', Bands>> = {
  'heavy-fast': [6, 6, 12, 12],
  heavy: [0, 1, 6, 9],
  'other-fast': [0, 0, 6, 12],
  other: [0, 0, 3, 6],
}

const speedBands = ({ isHeavy, isFastRoad }: Speeding): Bands => {
  if (isHeavy) return isFastRoad ? SPEED['heavy-fast'] : SPEED.heavy
  return isFastRoad ? SPEED['other-fast'] : SPEED.other
}

export const pointsForSpeed = (act: Speeding): number =>
  act.speed <= act.limit ? 0 : speedBands(act)[bandOf(act.speed, act.limit, [10, 20, 50])] ?? 0

export type PassengerVehicle = 'school-or-coach' | 'seven-seats-or-more' | 'fewer-seats'

const PASSENGERS: Readonly<Record<PassengerVehicle, Bands>> = {
  'school-or-coach': [6, 12, 12, 12],
  'seven-seats-or-more': [0, 6, 9, 12],
  'fewer-seats': [0, 3, 6, 12],
}

export const pointsForPassengers = (vehicle: PassengerVehicle, carried: number, allowed: number): number =>
  carried <= allowed ? 0 : PASSENGERS[vehicle][bandOf(carried, allowed, [20, 50, 100])] ?? 0

export const pointsForLoad = (massKg: number, mostKg: number): number =>
  massKg <= mostKg ? 0 : [1, 3, 6][bandOf(massKg, mostKg, [30, 50])] ?? 0

export type RestedVehicle = 'coach-or-dangerous-goods' | 'goods' | 'other'

/** Driven for more than four hours without twenty minutes of rest. */
export const pointsForFatigue = (vehicle: RestedVehicle): number => ({ 'coach-or-dangerous-goods': 9, goods: 3, other: 0 })[vehicle]

export type InspectedVehicle = 'coach-or-dangerous-goods' | 'other'

export const pointsForOverdueInspection = (vehicle: InspectedVehicle): number => (vehicle === 'other' ? 1 : 3)

export type Harm = 'damage-or-slight-injury' | 'injury-or-death'

export const pointsForFlight = (harm: Harm): number => (harm === 'injury-or-death' ? 12 : 6)
