import type { CycleStep, Exemption, InspectionCycle, InspectionKind } from './vehicle-rule-values'

type Cycles = Readonly<Record<InspectionKind, InspectionCycle>>

const step = (fromAge: number, months: number): CycleStep => ({ fromAge, months })
const mark = (age: number) => ({ age, way: 'mark' }) as const
const test = (age: number) => ({ age, way: 'test' }) as const

const SMALL_PASSENGER = [step(0, 24), step(6, 12), step(15, 6)]
const MOTORCYCLE = [step(0, 24), step(4, 12)]

/** Reg art 16; "> 5 years" are the periods that begin at age 5 or more (VEH-02). */
export const BASIC_CYCLES: Cycles = {
  'commercial-passenger': { steps: [step(0, 12), step(5, 6)] },
  goods: { steps: [step(0, 12), step(10, 6)] },
  'small-passenger': { steps: SMALL_PASSENGER },
  minibus: { steps: SMALL_PASSENGER },
  motorcycle: { steps: MOTORCYCLE },
  'school-bus': { steps: [step(0, 6)] },
  other: { steps: [step(0, 12)] },
}

const small = (exemption: Exemption): InspectionCycle => ({ steps: SMALL_PASSENGER, exemption })
const two = (exemption: Exemption): InspectionCycle => ({ steps: MOTORCYCLE, exemption })

export const CYCLES_OF_2014: Cycles = {
  ...BASIC_CYCLES,
  'small-passenger': small({ maxSeats: 6, points: [mark(2), mark(4), test(6)], after: [step(6, 12), step(15, 6)] }),
}

export const CYCLES_OF_2020: Cycles = {
  ...BASIC_CYCLES,
  'small-passenger': small({
    maxSeats: 9, points: [mark(2), mark(4), test(6), test(8), test(10)], after: [step(10, 12), step(15, 6)],
  }),
  motorcycle: two({ maxSeats: null, points: [mark(2), mark(4), test(6)], after: [step(6, 12)] }),
}

const POINTS_OF_2022 = [mark(2), mark(4), test(6), mark(8), test(10)]

export const CYCLES_OF_2022: Cycles = {
  ...BASIC_CYCLES,
  minibus: { steps: [step(0, 24), step(6, 12)] },
  'small-passenger': small({ maxSeats: 9, points: POINTS_OF_2022, after: [step(10, 12)] }),
  motorcycle: two({ maxSeats: null, points: POINTS_OF_2022, after: [step(10, 12)] }),
}
