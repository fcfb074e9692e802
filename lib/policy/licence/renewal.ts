import { addDays, addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { cycleOn, hadFullScore, nextCycle, type PointsCycle } from './points-cycles'

/** LIC-01: 6 years, 10 years, 长期. */
export type Term = 6 | 10 | 'long-term'

export type LicenceTerm = {
  readonly firstIssuedOn: CivilDate
  readonly validFrom: CivilDate
  /** The last good day; null = long-term. */
  readonly validTo: CivilDate | null
}

export type RenewalDates = {
  /** First day on which renewal may be applied for (LIC-03). */
  readonly opensOn: CivilDate
  /** Last day to renew, late but without a test. */
  readonly lateUntil: CivilDate
  /** The day on which the licence is cancelled if nothing was done. */
  readonly cancelledOn: CivilDate
  /** Last day to restore it by passing K1. */
  readonly restoreUntil: CivilDate
}

/** Counted from the expiry, or from the day to which renewal was deferred (LIC-14, assumed). */
export const renewalDates = (validTo: CivilDate, deferredTo: CivilDate | null, at: RuleMoment): RenewalDates => {
  const dueOn = deferredTo ?? validTo
  const late = ruleValue('lic.late.years', at).value
  const lateUntil = addYears(dueOn, late)
  return {
    opensOn: addDays(validTo, -ruleValue('lic.renew.days', at).value),
    lateUntil,
    cancelledOn: addDays(lateUntil, 1),
    restoreUntil: addYears(dueOn, late + ruleValue('lic.restore.years', at).value),
  }
}

/** Which length the ending term had; whatever is no full ten years counts as six. */
export const termOf = ({ validFrom, validTo }: LicenceTerm): Term => {
  if (validTo === null) return 'long-term'
  return addYears(validFrom, 10) <= validTo ? 10 : 6
}

/** The cycles of the ending term that ended before the application, and the running one so far (LIC-02). */
export const cyclesThatCount = ({ firstIssuedOn, validFrom, validTo }: LicenceTerm, appliedOn: CivilDate): readonly PointsCycle[] => {
  const running = cycleOn(firstIssuedOn, appliedOn)
  const counted: PointsCycle[] = []
  for (let cycle = cycleOn(firstIssuedOn, validFrom); cycle.to < appliedOn; cycle = nextCycle(firstIssuedOn, cycle)) {
    if (validTo === null || cycle.from < validTo) counted.push(cycle)
  }
  return [...counted, running]
}

const LONGER: Readonly<Record<6 | 10, Term>> = { 6: 10, 10: 'long-term' }

/**
 * The term a renewal gives (LIC-02). It runs from the old expiry, however late the renewal is. `validTo` null = long-term;
 * nothing to renew if it was that already. `fullScoreCycles`: first days of the cycles in which 12 points were reached.
 */
export const renewedTerm = (
  licence: LicenceTerm,
  { appliedOn, fullScoreCycles }: { readonly appliedOn: CivilDate; readonly fullScoreCycles: readonly CivilDate[] },
): { readonly term: Term; readonly validFrom: CivilDate; readonly validTo: CivilDate | null } | null => {
  const held = termOf(licence)
  if (licence.validTo === null || held === 'long-term') return null
  const term = hadFullScore(cyclesThatCount(licence, appliedOn), fullScoreCycles) ? held : LONGER[held]
  return { term, validFrom: licence.validTo, validTo: term === 'long-term' ? null : addYears(licence.validTo, term) }
}

/** May it be renewed on this day (LIC-03, LIC-04)? The refusal says when it opens, or what is left to do. */
export const renewalIsOpen = (
  { validTo, deferredTo }: { readonly validTo: CivilDate | null; readonly deferredTo: CivilDate | null },
  today: CivilDate,
  at: RuleMoment,
): Problem | null => {
  const version = ruleVersion('lic.renew.days', at)
  if (validTo === null) return refusal('licence.no-expiry', 'licence.exchange-instead', version, { on: today })
  const dates = renewalDates(validTo, deferredTo, at)
  if (today < dates.opensOn) {
    return refusal('licence.renewal-not-open', 'licence.renewal-opens', version, { validTo, opensOn: dates.opensOn })
  }
  if (today <= dates.lateUntil) return null
  const late = ruleVersion('lic.late.years', at)
  const facts = { validTo, lateUntil: dates.lateUntil, restoreUntil: dates.restoreUntil }
  return today <= dates.restoreUntil
    ? refusal('licence.cancelled-unrenewed', 'licence.restore-by-test', late, facts)
    : refusal('licence.cancelled-unrenewed', 'licence.apply-anew', late, facts)
}
