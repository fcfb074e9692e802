import { addDays, addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { ageReachedOn, hasReachedAge } from '../days'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import type { LicenceClass } from './licence-classes'
import { cycleOn, endedCycles, hadFullScore } from './points-cycles'

export type HeldClass = { readonly name: LicenceClass; readonly since: CivilDate }

export type Applicant = {
  readonly bornOn: CivilDate
  readonly held: readonly HeldClass[]
  /** null = no licence yet. */
  readonly firstIssuedOn: CivilDate | null
  /** First days of the cycles in which 12 points were reached. */
  readonly fullScoreCycles: readonly CivilDate[]
  /** Full-time student of a vocational driving course: A1 and A2 from 19. */
  readonly vocationalStudent: boolean
}

type Judge = (applicant: Applicant, wanted: LicenceClass, on: CivilDate, at: RuleMoment) => Problem | null

/** EXM-27: the version of the day the learner's certificate is issued. */
const ageFits: Judge = ({ bornOn, vocationalStudent }, wanted, on, at) => {
  const version = ruleVersion('lic.apply.ages', at)
  const ages = version.value[wanted]
  if (!ages) return refusal('licence.class-not-offered', 'licence.choose-another-class', version, { class: wanted })
  const student = vocationalStudent && (wanted === 'A1' || wanted === 'A2')
  const from = student ? Math.min(ages.from, ruleValue('lic.student.age', at).value) : ages.from
  const opensOn = ageReachedOn(bornOn, from)
  if (on < opensOn) return refusal('licence.too-young', 'licence.apply-from', version, { class: wanted, age: from, opensOn })
  if (ages.below === null || !hasReachedAge(bornOn, ages.below, on)) return null
  return refusal('licence.too-old', 'licence.choose-another-class', version, { class: wanted, age: ages.below })
}

/** Order 162 art 17: held long enough, and what may not be a first licence. */
const experienceSuffices: Judge = ({ held }, wanted, on, at) => {
  const version = ruleVersion('lic.add.conditions', at)
  const condition = version.value[wanted]
  if (!condition) return null
  const opens = condition.anyOf.flatMap(({ classes, years }) =>
    held.filter(({ name }) => classes.includes(name)).map(({ since }) => addYears(since, years)))
  const opensOn = opens.toSorted()[0]
  if (opensOn === undefined) {
    const classes = condition.anyOf.flatMap(({ classes }) => classes).join(' ')
    return refusal('licence.adds-to-another', 'licence.get-one-of', version, { class: wanted, classes })
  }
  return on < opensOn ? refusal('licence.held-too-short', 'licence.apply-from', version, { class: wanted, opensOn }) : null
}

/** Adding a class asks for no full score in the running cycle and the last ones; at least this and the last. */
const pointsAreClean: Judge = ({ firstIssuedOn, fullScoreCycles }, wanted, on, at) => {
  if (firstIssuedOn === null) return null
  const version = ruleVersion('lic.add.conditions', at)
  const count = version.value[wanted]?.cleanCycles ?? 1
  const cycles = [cycleOn(firstIssuedOn, on), ...endedCycles(firstIssuedOn, on, count)]
  if (!hadFullScore(cycles, fullScoreCycles)) return null
  return refusal('licence.full-score-lately', 'licence.after-clean-cycles', version, { class: wanted, count })
}

/** Why this class cannot be applied for, as first licence or added (B20, B23); all reasons at once. */
export const applyingProblems = (applicant: Applicant, wanted: LicenceClass, on: CivilDate, at: RuleMoment): readonly Problem[] =>
  [ageFits, experienceSuffices, pointsAreClean]
    .map((judge) => judge(applicant, wanted, on, judgedOn(at, on)))
    .filter((found) => found !== null)

/**
 * Last good day of a learner's certificate: three years, but at the latest the eve of the birthday that reaches the upper
 * apply age of the version at its issue (EXM-04, EXM-27).
 */
export const learnerCertificateEnds = (
  { issuedOn, bornOn, wanted }: { readonly issuedOn: CivilDate; readonly bornOn: CivilDate; readonly wanted: LicenceClass },
  at: RuleMoment,
): CivilDate => {
  const then = judgedOn(at, issuedOn)
  const years = addYears(issuedOn, ruleValue('lic.learner.years', then).value)
  const below = ruleValue('lic.apply.ages', then).value[wanted]?.below ?? null
  if (below === null) return years
  const eve = addDays(ageReachedOn(bornOn, below), -1)
  return eve < years ? eve : years
}

/** 驾驶技能准考证明 became 学习驾驶证明 on 2016-04-01; B21 downloads either. */
export const learnerDocument = (issuedOn: CivilDate, at: RuleMoment): 'test-permit' | 'learner-certificate' =>
  ruleValue('lic.learner.document', judgedOn(at, issuedOn)).value
