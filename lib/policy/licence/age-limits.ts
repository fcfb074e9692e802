import { addDays, addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { ageReachedOn } from '../days'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { CLASSES_TO_SEVENTY, classesCovered, classesPrinted, LARGE_AND_MACHINE_CLASSES, type LicenceClass } from './licence-classes'

export type AgeLimit = {
  /** Held classes that end. */
  readonly classes: readonly LicenceClass[]
  readonly age: number
  /** From 00:00 of this birthday on, no such driving. */
  readonly reachedOn: CivilDate
  /** Last day to exchange after a notice given on that birthday; void from the next day (G16). */
  readonly changeBy: CivilDate
}

export type AgeFacts = {
  readonly bornOn: CivilDate
  readonly classes: readonly LicenceClass[]
  /** To which birthday the large classes were extended after the test (LIC-07); null = not. */
  readonly extendedTo: CivilDate | null
}

/** 60, or 63 for whoever reaches 60 from 2025-01-01 on: the version of that birthday decides (LIC-06). */
const largeAge = (bornOn: CivilDate, at: RuleMoment) => {
  const then = judgedOn(at, ageReachedOn(bornOn, ruleValue('lic.age.decides', at).value))
  return { age: ruleValue('lic.age.large', then).value, extendYears: ruleValue('lic.age.extend.years', then).value }
}

/** 30 calendar days (DAY-02) after the office's notice, which is given on the birthday itself (F19, F20 step 0). */
export const changeDue = (noticeOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(noticeOn, ruleValue('lic.change.days', judgedOn(at, noticeOn)).value)

const limitOf = (classes: readonly LicenceClass[], age: number, reachedOn: CivilDate, at: RuleMoment): readonly AgeLimit[] =>
  classes.length === 0 ? [] : [{ classes, age, reachedOn, changeBy: changeDue(reachedOn, at) }]

/** The limits that lie before or behind this person, the earlier first (LIC-06, LIC-08). */
export const ageLimits = ({ bornOn, classes, extendedTo }: AgeFacts, at: RuleMoment): readonly AgeLimit[] => {
  const { age } = largeAge(bornOn, at)
  const topAge = ruleValue('lic.age.top', at).value
  const large = classes.filter((name) => LARGE_AND_MACHINE_CLASSES.includes(name))
  const top = classes.filter((name) => CLASSES_TO_SEVENTY.includes(name))
  return [
    ...limitOf(large, age, extendedTo ?? ageReachedOn(bornOn, age), at),
    ...limitOf(top, topAge, ageReachedOn(bornOn, topAge), at),
  ]
}

export const limitsReached = (facts: AgeFacts, on: CivilDate, at: RuleMoment): readonly AgeLimit[] =>
  ageLimits(facts, at).filter(({ reachedOn }) => reachedOn <= on)

/** Everything that may be driven on this day: what the classes cover, less what the age forbids. */
export const classesDrivable = (facts: AgeFacts, on: CivilDate, at: RuleMoment): readonly LicenceClass[] => {
  const covered = classesCovered(facts.classes)
  const ended = new Set(limitsReached({ ...facts, classes: covered }, on, at).flatMap(({ classes }) => classes))
  return covered.filter((name) => !ended.has(name))
}

/** From when to when, and to which birthday at most, large classes may be extended (LIC-07); null before that law. */
export const extensionWindow = (
  bornOn: CivilDate,
  at: RuleMoment,
): { readonly opensOn: CivilDate; readonly closesOn: CivilDate; readonly atMostTo: CivilDate } | null => {
  const { age, extendYears } = largeAge(bornOn, at)
  if (extendYears === 0) return null
  const reachedOn = ageReachedOn(bornOn, age)
  return { opensOn: addYears(reachedOn, -1), closesOn: addDays(reachedOn, -1), atMostTo: ageReachedOn(bornOn, age + extendYears) }
}

const COVER_SMALL_CARS: readonly LicenceClass[] = ['A1', 'A2', 'A3', 'B1', 'B2']

const replacements = (lost: readonly LicenceClass[], choice: 'C1' | 'C2', keepTrailer: boolean): readonly LicenceClass[] => [
  // M, N and P alone never covered a car: nothing takes their place (assumed). C6 was added to C1 or C2, which stays.
  ...(lost.some((name) => COVER_SMALL_CARS.includes(name)) ? [choice] : []),
  ...(lost.includes('A2') && keepTrailer ? ['C6' as const] : []),
  ...(lost.some((name) => name === 'D' || name === 'E') ? ['F' as const] : []),
]

/**
 * The classes after the over-age exchange (B10): C1 or C2 for the large ones, C6 kept by A2 holders below 70, F for D and E;
 * C3 and C4 fall away. An empty list = nothing is left, the licence is cancelled (LIC-08, assumed).
 */
export const classesAfterExchange = (
  facts: AgeFacts,
  { choice, keepTrailer }: { readonly choice: 'C1' | 'C2'; readonly keepTrailer: boolean },
  on: CivilDate,
  at: RuleMoment,
): readonly LicenceClass[] => {
  const lost = limitsReached(facts, on, at).flatMap(({ classes }) => classes)
  const kept = facts.classes.filter((name) => !lost.includes(name))
  const given = replacements(lost, choice, keepTrailer && ageReachedOn(facts.bornOn, ruleValue('lic.age.top', at).value) > on)
  return classesPrinted([...kept, ...given])
}

/** B10 is open from the birthday on; later than 30 days too, the void classes are only taken off the licence (assumed). */
export const overAgeExchangeIsDue = (facts: AgeFacts, today: CivilDate, at: RuleMoment): Problem | null => {
  const limits = ageLimits(facts, at)
  const version = ruleVersion('lic.age.large', judgedOn(at, today))
  const next = limits[0]
  if (!next) return refusal('licence.no-age-limit', 'licence.nothing-to-do', version, { on: today })
  if (next.reachedOn <= today) return null
  return refusal('licence.age-not-reached', 'licence.age-exchange-opens', version, { age: next.age, opensOn: next.reachedOn })
}

/** LIC-17: a holder whose health got worse steps down or gives the licence back within 30 days. */
export const healthChangeDue = (learntOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(learntOn, ruleValue('lic.health.days', at).value)
