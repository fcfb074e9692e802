import type { CivilDate } from '@/lib/kernel/clock'
import { hasReachedAge } from '../days'
import { ruleValue, type RuleMoment } from '../rule-versions'
import type { LicenceClass } from './licence-classes'

/** What the doctor measures and enters (ORG-01). Sight as on the logarithmic chart times ten, with or without glasses. */
export type Examination = {
  readonly heightCm: number
  readonly sightLeft: number
  readonly sightRight: number
  readonly tellsColours: boolean
  /** Each ear hears a tuning fork at 50 cm, with an aid if need be. */
  readonly hears: boolean
  readonly limbsMove: boolean
  readonly neckMoves: boolean
  /** Memory, judgement and reaction; null = not tested. */
  readonly abilities: boolean | null
}

export type UnfitReason = 'height' | 'sight' | 'colour' | 'hearing' | 'limbs' | 'neck' | 'abilities'

/** C5 is for drivers with impaired limbs; its own examination is at provincially recognised hospitals (ORG-01). */
const LIMBS_APART: readonly LicenceClass[] = ['C5']

/** Why these findings do not fit a class (Order 162 art 14, from memory); an empty list = fit. Ability tests count from 70 on. */
export const unfitReasons = (
  findings: Examination,
  { wanted, bornOn, on }: { readonly wanted: LicenceClass; readonly bornOn: CivilDate; readonly on: CivilDate },
  at: RuleMoment,
): readonly UnfitReason[] => {
  const limits = ruleValue('lic.fitness', at).value
  const sight = limits.sharpSight.includes(wanted) ? limits.sharp : limits.ordinary
  const tested = hasReachedAge(bornOn, ruleValue('lic.age.top', at).value, on)
  const judged: Readonly<Record<UnfitReason, boolean>> = {
    height: findings.heightCm >= (limits.heightCm[wanted] ?? 0),
    sight: findings.sightLeft >= sight && findings.sightRight >= sight,
    colour: findings.tellsColours,
    hearing: findings.hears,
    limbs: findings.limbsMove || LIMBS_APART.includes(wanted),
    neck: findings.neckMoves,
    abilities: !tested || findings.abilities === true,
  }
  const all: readonly UnfitReason[] = ['height', 'sight', 'colour', 'hearing', 'limbs', 'neck', 'abilities']
  return all.filter((reason) => !judged[reason])
}
