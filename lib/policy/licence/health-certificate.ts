import { addDays, addMonths, addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { hasReachedAge } from '../days'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import type { LicenceClass } from './licence-classes'
import { cycleOn, nextCycle, type PointsCycle } from './points-cycles'

export type CertificateHolder = {
  readonly bornOn: CivilDate
  readonly firstIssuedOn: CivilDate
  readonly classes: readonly LicenceClass[]
}

export type CertificateDuty = {
  readonly cycleEnd: CivilDate
  /** Last day to hand it in (LIC-11); calendar days. */
  readonly dueOn: CivilDate
  /** The day of cancellation if it was never handed in (LIC-12). */
  readonly cancelledOn: CivilDate
}

/** Version and age by the day the cycle ends; C5 holders every third cycle (LIC-11). */
const isDueAfter = ({ bornOn, classes }: CertificateHolder, cycle: PointsCycle, at: RuleMoment): boolean => {
  const then = judgedOn(at, cycle.to)
  if (hasReachedAge(bornOn, ruleValue('lic.phys.age', then).value, cycle.to)) return true
  return classes.includes('C5') && cycle.number % ruleValue('lic.phys.c5.cycles', then).value === 0
}

/** What the end of this cycle asks of the holder; null if nothing. */
export const certificateDuty = (holder: CertificateHolder, cycle: PointsCycle, at: RuleMoment): CertificateDuty | null => {
  if (!isDueAfter(holder, cycle, at)) return null
  const then = judgedOn(at, cycle.to)
  return {
    cycleEnd: cycle.to,
    dueOn: addDays(cycle.to, ruleValue('lic.phys.days', then).value),
    cancelledOn: addDays(addYears(cycle.to, ruleValue('lic.phys.cancel.years', then).value), 1),
  }
}

/** Nobody waits longer for the next duty than a lifetime of cycles. */
const LAST_CYCLE = 130

/** The first duty whose cycle ends on this day or later. */
export const nextCertificateDuty = (holder: CertificateHolder, on: CivilDate, at: RuleMoment): CertificateDuty | null => {
  for (let cycle = cycleOn(holder.firstIssuedOn, on); cycle.number <= LAST_CYCLE; cycle = nextCycle(holder.firstIssuedOn, cycle)) {
    const duty = certificateDuty(holder, cycle, at)
    if (duty) return duty
  }
  return null
}

/** Last good day of a certificate, six months from its issue (LIC-13). */
export const certificateEnds = (issuedOn: CivilDate, at: RuleMoment): CivilDate =>
  addMonths(issuedOn, ruleValue('lic.phys.valid.months', at).value)

/** Renewal and over-age exchange use what the hospital uploaded; the driver brings no paper (LIC-03, LIC-13). */
export const certificateIsGood = (issuedOn: CivilDate | null, today: CivilDate, at: RuleMoment): Problem | null => {
  const version = ruleVersion('lic.phys.valid.months', at)
  if (issuedOn === null) return refusal('certificate.missing', 'certificate.visit-a-hospital', version, { on: today })
  const endedOn = certificateEnds(issuedOn, at)
  if (today <= endedOn) return null
  return refusal('certificate.too-old', 'certificate.visit-a-hospital', version, { issuedOn, endedOn })
}

/** LIC-12: cancelled for want of a certificate, the licence comes back with it while valid or expired less than a year. */
export const certificateStillRestores = (validTo: CivilDate | null, today: CivilDate, at: RuleMoment): boolean =>
  validTo === null || today <= addYears(validTo, ruleValue('lic.late.years', at).value)

/** ORG-02: one certificate a person in 30 days, unless the earlier one was withdrawn (then it is not handed in here). */
export const certificateMayBeFiled = (lastFiledOn: CivilDate | null, today: CivilDate, at: RuleMoment): Problem | null => {
  const version = ruleVersion('lic.phys.gap.days', at)
  if (lastFiledOn === null) return null
  const nextOn = addDays(lastFiledOn, version.value)
  return today < nextOn ? refusal('certificate.filed-lately', 'certificate.withdraw-first', version, { lastFiledOn, nextOn }) : null
}
