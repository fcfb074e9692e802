import { addDays, addMonths, type CivilDate } from '@/lib/kernel/clock'
import type { Channel } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { ageReachedOn } from '../days'
import { refusal } from '../refusal'
import { LAW_IN_FORCE, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { endedCycles, hadFullScore } from './points-cycles'

/** Which letters stand in the way of an item (B09 … B18, B23); the register's letters, of which several may be set. */
export const licenceIsFreeFor = (item: string, letters: string, at: RuleMoment): Problem | null => {
  const version = ruleVersion('lic.barred', at)
  const statuses = [...letters].filter((letter) => version.value[item]?.includes(letter)).join('')
  return statuses === '' ? null : refusal('licence.barred', 'licence.clear-first', version, { statuses })
}

/** LIC-21: agents act at the counter, with a letter of authority; never online. */
export const actsInPerson = (by: 'holder' | 'agent', channel: Channel): Problem | null => {
  if (by === 'holder' || channel === 'office') return null
  return problem('agent.counter-only', undefined, undefined, {
    rule: 'LIC-21', citation: 'Order 162 art 105', effectiveFrom: LAW_IN_FORCE, facts: { channel }, remedy: 'agent.bring-the-letter',
  })
}

/** Handled by another office than the one of issue, an exchange is a transfer at the same time (LIC-05). GB/T 2260 of a prefecture. */
export const isTransfer = (issuedAt: string, handledAt: string): boolean => issuedAt.slice(0, 4) !== handledAt.slice(0, 4)

/** LIC-15: a damaged licence or one whose particulars changed is exchanged within these calendar days. */
export const exchangeDue = (changedOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(changedOn, ruleValue('lic.exchange.days', at).value)

/** LIC-19: calendar days after the change. */
export const contactChangeDue = (changedOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(changedOn, ruleValue('lic.contact.days', at).value)

/** Last day of the probation that the first car-class or first motorcycle-class licence begins (LIC-18). */
export const probationEnds = (classIssuedOn: CivilDate, at: RuleMoment): CivilDate =>
  addMonths(classIssuedOn, ruleValue('lic.probation.months', at).value)

/** LIC-18: with twelve points in the probation the class that began it is withdrawn. */
export const probationIsLost = (
  { classIssuedOn, points }: { readonly classIssuedOn: CivilDate; readonly points: number },
  on: CivilDate,
  at: RuleMoment,
): boolean => on <= probationEnds(classIssuedOn, at) && points >= ruleValue('pts.full', at).value

export type SchoolBusApplicant = {
  readonly bornOn: CivilDate
  readonly firstIssuedOn: CivilDate
  readonly fullScoreCycles: readonly CivilDate[]
  /** A fatal or serious accident with blame, drink driving, or a crime on record. */
  readonly record: 'clean' | 'blamed'
}

/** Why nobody may drive a school bus with this record (LIC-20); all reasons at once. */
export const schoolBusProblems = (applicant: SchoolBusApplicant, on: CivilDate, at: RuleMoment): readonly Problem[] => {
  const { bornOn, firstIssuedOn, fullScoreCycles, record } = applicant
  const driving = ruleVersion('lic.bus.driving.years', at)
  const from = ruleVersion('lic.bus.age.from', at)
  const below = ruleVersion('lic.bus.age.below', at)
  const clean = ruleVersion('lic.bus.cleanCycles', at)
  const drivenEnough = addMonths(firstIssuedOn, driving.value * 12)
  const oldEnough = ageReachedOn(bornOn, from.value)
  return [
    on < drivenEnough && refusal('school-bus.driven-too-short', 'licence.apply-from', driving, { years: driving.value, opensOn: drivenEnough }),
    on < oldEnough && refusal('school-bus.too-young', 'licence.apply-from', from, { age: from.value, opensOn: oldEnough }),
    on >= ageReachedOn(bornOn, below.value) && refusal('school-bus.too-old', 'school-bus.not-any-more', below, { age: below.value }),
    hadFullScore(endedCycles(firstIssuedOn, on, clean.value), fullScoreCycles) &&
      refusal('school-bus.full-score', 'licence.after-clean-cycles', clean, { count: clean.value }),
    record === 'blamed' && refusal('school-bus.record', 'licence.ask-the-office', clean, { record }),
  ].filter((found) => found !== false)
}
