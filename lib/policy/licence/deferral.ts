import { addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'

/** B13 renewal, B14 review, B15 physical certificate. */
export type DeferralKind = 'renewal' | 'review' | 'certificate'

export const DEFERRAL_REASONS = ['military-service', 'abroad', 'other'] as const

/** The letter of the register while a deferral runs (LIC-14). */
export const DEFERRAL_LETTERS: Readonly<Record<DeferralKind, string>> = { renewal: 'N', review: 'T', certificate: 'P' }

export type Deferrable = {
  /** The original due day: expiry, auditDue or certDue; null = none is due. */
  readonly dueOn: CivilDate | null
  /** To which day it is deferred already. */
  readonly deferredTo: CivilDate | null
}

/** The last day of all deferrals together, counted from the original due day (LIC-14). */
export const deferralEndsAtLatest = (dueOn: CivilDate, at: RuleMoment): CivilDate =>
  addYears(dueOn, ruleValue('lic.defer.maxYears', at).value)

/** Until the due day, now also up to a year after it; a running deferral moves the due day (assumed). */
export const deferralMayBeAskedFor = ({ dueOn, deferredTo }: Deferrable, today: CivilDate, at: RuleMoment): Problem | null => {
  const years = ruleVersion('lic.defer.maxYears', at)
  if (dueOn === null) return refusal('deferral.nothing-due', 'deferral.not-needed', years, { on: today })
  const latest = deferralEndsAtLatest(dueOn, at)
  if (deferredTo !== null && deferredTo >= latest) {
    return refusal('deferral.used-up', 'deferral.end-it', years, { dueOn, deferredTo })
  }
  const late = ruleVersion('lic.defer.late.years', judgedOn(at, today)) // the day of the application decides
  const askBy = addYears(deferredTo ?? dueOn, late.value)
  return today <= askBy ? null : refusal('deferral.too-late', 'licence.ask-the-office', late, { dueOn, askBy })
}

/** The day asked for must lie after what is due now and within three years of the original due day. */
export const deferralIsWithinLimit = (
  { dueOn, deferredTo }: { readonly dueOn: CivilDate; readonly deferredTo: CivilDate | null },
  until: CivilDate,
  at: RuleMoment,
): Problem | null => {
  const version = ruleVersion('lic.defer.maxYears', at)
  const after = deferredTo ?? dueOn
  const latest = deferralEndsAtLatest(dueOn, at)
  if (after < until && until <= latest) return null
  return refusal('deferral.outside-limits', 'deferral.choose-between', version, { after, latest })
}
