import { problem, type Problem } from '@/lib/kernel/problem'
import type { PlateType } from './identifiers/plate-number'
import type { Acquisition } from './rule-values'
import { ruleVersion, traceOf, type RuleMoment } from './rule-versions'

export type PreselectionFacts = {
  readonly account: 'individual' | 'organisation'
  /** The buyer's document in the sale record is the account's document (parsed, same kind). */
  readonly buyerIsHolder: boolean
  /** VIN and invoice or certificate data agree with the sale record. */
  readonly vehicleMatches: boolean
  readonly plateType: PlateType
  /** 车辆类型 (cllx), three characters; null where the register does not say, then the plate type decides alone. */
  readonly vehicleType: string | null
  readonly acquisition: Acquisition
  /** In the holder's own name; a used car is still registered in the seller's. */
  readonly isRegistered: boolean
}

/** K3* and K4* but for the small school bus K38 (standards.md §12, assumed). */
export const isSmallCar = (vehicleType: string): boolean => /^K[34]\d$/.test(vehicleType) && vehicleType !== 'K38'

type Judge = {
  readonly code: string
  readonly remedy: string
  readonly holds: (facts: PreselectionFacts, at: RuleMoment) => boolean
}

const kindsAt = (at: RuleMoment) => ruleVersion('plate.preselect.kinds', at).value

const judges: readonly Judge[] = [
  {
    code: 'preselection.individuals-only', remedy: 'preselection.at-the-counter',
    holds: ({ account }) => account === 'individual',
  },
  { code: 'preselection.not-the-buyer', remedy: 'preselection.buyer-applies', holds: ({ buyerIsHolder }) => buyerIsHolder },
  {
    code: 'preselection.vehicle-unmatched', remedy: 'preselection.ask-the-dealer',
    holds: ({ vehicleMatches }) => vehicleMatches,
  },
  {
    code: 'preselection.already-registered', remedy: 'preselection.at-the-counter',
    holds: ({ isRegistered }) => !isRegistered,
  },
  {
    code: 'preselection.small-cars-only', remedy: 'preselection.at-the-counter',
    holds: ({ vehicleType }) => vehicleType === null || isSmallCar(vehicleType),
  },
  {
    code: 'preselection.plate-type-not-offered', remedy: 'preselection.at-the-counter',
    holds: ({ plateType }, at) => kindsAt(at).types.includes(plateType),
  },
  {
    code: 'preselection.new-vehicles-only', remedy: 'preselection.at-the-counter',
    holds: ({ acquisition }, at) => kindsAt(at).acquisitions.includes(acquisition),
  },
]

const factsUsed = ({ account, plateType, vehicleType, acquisition, isRegistered }: PreselectionFacts) => ({
  account, plateType, vehicleType: vehicleType ?? '-', acquisition, registered: isRegistered ? 'yes' : 'no',
})

/** Why this vehicle's number cannot be chosen by this account (PLT-07); all reasons at once, none if it can. */
export const preselectionProblems = (facts: PreselectionFacts, at: RuleMoment): readonly Problem[] => {
  const version = ruleVersion('plate.preselect.kinds', at)
  return judges
    .filter(({ holds }) => !holds(facts, at))
    .map(({ code, remedy }) => problem(code, undefined, undefined, traceOf(version, factsUsed(facts), remedy)))
}

/** The first reason, as a rule of a service asks for it. */
export const vehicleMayBePreselected = (facts: PreselectionFacts, at: RuleMoment): Problem | null =>
  preselectionProblems(facts, at)[0] ?? null
