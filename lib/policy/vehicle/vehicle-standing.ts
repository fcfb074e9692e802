import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { duesUntil, markOpensOn } from './inspection'
import { lastBookingDay } from './inspection-booking'
import { isPassenger, isSchoolBus, passengerSize, type VehicleFacts } from './vehicle-facts'

/**
 * Which letters stand in the way of an item (B03 … B07, B19). Open violations G do not: re-issue asks for the owner only,
 * the mark of a test-exempt vehicle counts them by itself (VEH-11).
 */
export const vehicleIsFreeFor = (item: string, letters: string, at: RuleMoment): Problem | null => {
  const version = ruleVersion('veh.barred', at)
  const statuses = [...letters].filter((letter) => version.value[item]?.includes(letter)).join('')
  return statuses === '' ? null : refusal('vehicle.barred', 'vehicle.clear-first', version, { vehicleStatuses: statuses })
}

/** B07: a lost or damaged mark is made again only while the inspection it shows is good. */
export const inspectionIsGood = (inspectionUntil: CivilDate | null, today: CivilDate, at: RuleMoment): Problem | null => {
  if (inspectionUntil !== null && today <= inspectionUntil) return null
  const facts = { inspectionUntil: inspectionUntil ?? 'none', on: today }
  return refusal('vehicle.inspection-over', 'vehicle.inspect-first', ruleVersion('veh.document.days', at), facts)
}

export type MarkFacts = {
  readonly inspectionUntil: CivilDate
  readonly insuredUntil: CivilDate | null
  readonly taxPaid: boolean
  readonly openViolations: number
  readonly openAccidents: number
  /** Applied for at the place of registration. */
  readonly atHome: boolean
}

/** VEH-05: large passenger cars and school buses, at the place of registration alone. */
export const needsItsHome = (vehicle: VehicleFacts): boolean =>
  isSchoolBus(vehicle) || (isPassenger(vehicle.vehicleType) && passengerSize(vehicle.vehicleType) === 'large')

/** What must be settled before a mark is given, after a test as without one (VEH-05). */
export const unsettled = (facts: Omit<MarkFacts, 'inspectionUntil' | 'atHome'>, today: CivilDate, at: RuleMoment): readonly Problem[] => {
  const window = ruleVersion('veh.mark.months', at)
  const { insuredUntil } = facts
  return [
    (insuredUntil === null || insuredUntil < today) && refusal('vehicle.uninsured', 'vehicle.insure-first', window, { on: today }),
    !facts.taxPaid && refusal('vehicle.tax-unpaid', 'vehicle.pay-tax-first', window, { tax: 'no' }),
    facts.openViolations > 0 && refusal('vehicle.violations-open', 'vehicle.settle-violations', window, { count: facts.openViolations }),
    facts.openAccidents > 0 && refusal('vehicle.accidents-open', 'vehicle.settle-accidents', window, { count: facts.openAccidents }),
  ].filter((found) => found !== false)
}

/** Why the mark cannot be had without a test today (B19, VEH-03 … VEH-06); all reasons at once. */
export const markProblems = (vehicle: VehicleFacts, facts: MarkFacts, today: CivilDate, at: RuleMoment): readonly Problem[] => {
  const { inspectionUntil: dueOn } = facts
  const window = ruleVersion(isSchoolBus(vehicle) ? 'veh.mark.bus.months' : 'veh.mark.months', at)
  const test = duesUntil(vehicle, dueOn, today, at).find(({ way }) => way === 'test')
  const opensOn = markOpensOn(vehicle, dueOn, at)
  return [
    test && refusal('vehicle.test-due', 'vehicle.book-inspection', ruleVersion('veh.inspection.cycles', judgedOn(at, test.dueOn)), { dueOn: test.dueOn }),
    today < opensOn && refusal('vehicle.mark-not-open', 'vehicle.mark-opens', window, { dueOn, opensOn }),
    ...unsettled(facts, today, at),
    needsItsHome(vehicle) && !facts.atHome && refusal('vehicle.mark-at-home-only', 'vehicle.go-home', window, { home: 'no' }),
  ].filter((found) => found !== false && found !== undefined)
}

/** Why no test can be booked today (A03, VEH-12): all reasons at once. What stands in the way of the mark is settled first (F01). */
export const testProblems = (vehicle: VehicleFacts, facts: Omit<MarkFacts, 'atHome'>, today: CivilDate, at: RuleMoment): readonly Problem[] => {
  const { inspectionUntil: dueOn } = facts
  const window = ruleVersion(isSchoolBus(vehicle) ? 'veh.mark.bus.months' : 'veh.mark.months', at)
  const opensOn = markOpensOn(vehicle, dueOn, at)
  const isTestDue = duesUntil(vehicle, dueOn, today, at).some(({ way }) => way === 'test')
  return [
    !isTestDue && refusal('vehicle.no-test-due', 'vehicle.apply-for-mark', ruleVersion('veh.inspection.cycles', judgedOn(at, dueOn)), { dueOn }),
    isTestDue && opensOn > lastBookingDay(today, at) && refusal('vehicle.test-not-open', 'vehicle.test-opens', window, { dueOn, opensOn }),
    ...unsettled(facts, today, at),
  ].filter((found) => found !== false)
}

/** VEH-13: calendar days after the change. */
export const vehicleContactChangeDue = (changedOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(changedOn, ruleValue('veh.contact.days', at).value)
