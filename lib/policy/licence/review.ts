import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { hasReachedAge } from '../days'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { LARGE_CLASSES, type LicenceClass } from './licence-classes'

/** What happened in the ended cycle (LIC-09). */
export type EndedCycle = {
  readonly cycleEnd: CivilDate
  readonly points: number
  /** An accident with a death and at least equal blame, the licence not revoked. */
  readonly fatalAccident: boolean
  /** An accident with serious injury or death and any blame. */
  readonly seriousAccident: boolean
}

export type ReviewedHolder = {
  readonly bornOn: CivilDate
  readonly classes: readonly LicenceClass[]
  readonly schoolBus: boolean
}

export type ReviewReason = 'large-class-points' | 'fatal-accident' | 'accident-at-seventy' | 'school-bus'

const reasonOf = (holder: ReviewedHolder, cycle: EndedCycle, at: RuleMoment): ReviewReason | null => {
  if (holder.schoolBus) return 'school-bus'
  if (cycle.fatalAccident) return 'fatal-accident'
  if (cycle.points > 0 && holder.classes.some((name) => LARGE_CLASSES.includes(name))) return 'large-class-points'
  const old = hasReachedAge(holder.bornOn, ruleValue('lic.review.accident.age', at).value, cycle.cycleEnd)
  return old && cycle.seriousAccident ? 'accident-at-seventy' : null
}

/** The review a cycle's end asks for, with its last day; null if none (LIC-09). */
export const reviewDuty = (
  holder: ReviewedHolder,
  cycle: EndedCycle,
  at: RuleMoment,
): { readonly reason: ReviewReason; readonly dueOn: CivilDate } | null => {
  const then = judgedOn(at, cycle.cycleEnd)
  const reason = reasonOf(holder, cycle, then)
  return reason && { reason, dueOn: addDays(cycle.cycleEnd, ruleValue('lic.review.days', then).value) }
}

/** What must be settled before a review, and so before a renewal, passes (LIC-03, LIC-10); all at once (APP-02). */
export const reviewProblems = (
  { openViolations, openAccidents, fit, educationMissing }: {
    readonly openViolations: number
    readonly openAccidents: number
    readonly fit: boolean
    readonly educationMissing: boolean
  },
  at: RuleMoment,
): readonly Problem[] => {
  const version = ruleVersion('lic.review.days', at)
  return [
    openViolations > 0 && refusal('licence.violations-open', 'licence.settle-violations', version, { count: openViolations }),
    openAccidents > 0 && refusal('licence.accidents-open', 'licence.settle-accidents', version, { count: openAccidents }),
    !fit && refusal('licence.unfit', 'licence.step-down', version, { fit: 'no' }),
    educationMissing && refusal('licence.education-missing', 'licence.enrol-in-education', version, { education: 'no' }),
  ].filter((found) => found !== false)
}
