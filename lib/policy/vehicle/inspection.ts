import { addDays, addMonths, addYears, type CivilDate } from '@/lib/kernel/clock'
import { judgedOn, ruleValue, type RuleMoment } from '../rule-versions'
import { isCommercial, isGoods, isMinibus, isMotorcycle, isPassenger, isSchoolBus, passengerSize, type VehicleFacts } from './vehicle-facts'
import type { CycleStep, Exemption, InspectionKind, InspectionWay } from './vehicle-rule-values'

export const inspectionKind = (vehicle: VehicleFacts): InspectionKind => {
  const { vehicleType, use } = vehicle
  if (isSchoolBus(vehicle)) return 'school-bus'
  if (isMotorcycle(vehicleType)) return 'motorcycle'
  if (isGoods(vehicleType)) return 'goods'
  if (!isPassenger(vehicleType)) return 'other'
  if (isCommercial(use)) return 'commercial-passenger'
  if (passengerSize(vehicleType) !== 'small') return 'goods' // large and medium non-commercial passenger cars share its row
  return isMinibus(vehicleType) ? 'minibus' : 'small-passenger'
}

/** Months since year 0: inspection counts in whole months of the calendar (VEH-01). */
const monthOf = (date: CivilDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

const lastDayOfMonth = (month: number): CivilDate => {
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
  return addDays(addMonths(first, 1), -1)
}

/** Whole years from the month of registration. */
const ageAt = ({ registeredOn }: VehicleFacts, on: CivilDate): number => Math.floor((monthOf(on) - monthOf(registeredOn)) / 12)

/** VEH-04: too many seats, too long in stock, an accident or an illegal modification end the exemption. */
const isExempt = (vehicle: VehicleFacts, { maxSeats }: Exemption, on: CivilDate, at: RuleMoment): boolean => {
  const { seats, manufacturedOn, registeredOn, exemptionLostOn } = vehicle
  if (exemptionLostOn !== null && exemptionLostOn <= on) return false
  if (maxSeats !== null && (seats ?? 0) > maxSeats) return false
  const stock = ruleValue('veh.exempt.stock.years', at).value
  return manufacturedOn === null || registeredOn <= addYears(manufacturedOn, stock)
}

/** The version and the exemption that count on this day. */
const cycleOf = (vehicle: VehicleFacts, on: CivilDate, at: RuleMoment) => {
  const cycle = ruleValue('veh.inspection.cycles', judgedOn(at, on)).value[inspectionKind(vehicle)]
  const exemption = cycle.exemption && isExempt(vehicle, cycle.exemption, on, at) ? cycle.exemption : null
  return { steps: exemption?.after ?? cycle.steps, points: exemption?.points ?? [] }
}

const monthsAt = (steps: readonly CycleStep[], age: number): number => {
  const step = steps.findLast(({ fromAge }) => fromAge <= age)
  if (!step) throw new Error(`no inspection cycle at age ${age}`)
  return step.months
}

/**
 * The due date that follows this one, or the registration (VEH-01, VEH-02): the last day of its month. The version in
 * force on the date given sets it.
 */
export const nextInspectionDue = (vehicle: VehicleFacts, from: CivilDate, at: RuleMoment): CivilDate => {
  const { steps, points } = cycleOf(vehicle, from, at)
  const registered = monthOf(vehicle.registeredOn)
  const point = points.find(({ age }) => registered + age * 12 > monthOf(from))
  if (point) return lastDayOfMonth(registered + point.age * 12)
  return lastDayOfMonth(monthOf(from) + monthsAt(steps, ageAt(vehicle, from)))
}

/** Mark or test, by the version of that day; a test if it has no point there (VEH-02). */
export const inspectionWay = (vehicle: VehicleFacts, dueOn: CivilDate, at: RuleMoment): InspectionWay => {
  const months = monthOf(dueOn) - monthOf(vehicle.registeredOn)
  return cycleOf(vehicle, dueOn, at).points.find(({ age }) => age * 12 === months)?.way ?? 'test'
}

export type InspectionDue = { readonly dueOn: CivilDate; readonly way: InspectionWay }

/** The due dates from a validity's end up to this day: more than one when whole cycles were missed. */
export const duesUntil = (vehicle: VehicleFacts, validityEnd: CivilDate, on: CivilDate, at: RuleMoment): readonly InspectionDue[] => {
  const dues = [{ dueOn: validityEnd, way: inspectionWay(vehicle, validityEnd, at) }]
  for (let due = nextInspectionDue(vehicle, validityEnd, at); due < on; due = nextInspectionDue(vehicle, due, at)) {
    dues.push({ dueOn: due, way: inspectionWay(vehicle, due, at) })
  }
  return dues
}

/** The new validity once inspected or marked on this day: the next due date, early or late (assumed: dates never shift). */
export const validityAfter = (vehicle: VehicleFacts, validityEnd: CivilDate, on: CivilDate, at: RuleMoment): CivilDate =>
  nextInspectionDue(vehicle, duesUntil(vehicle, validityEnd, on, at).at(-1)?.dueOn ?? validityEnd, at)

/** The first due dates of a vehicle that keeps them all. */
export const inspectionSchedule = (vehicle: VehicleFacts, count: number, at: RuleMoment): readonly InspectionDue[] => {
  const dates: InspectionDue[] = []
  let from = vehicle.registeredOn
  for (let left = count; left > 0; left--) {
    from = nextInspectionDue(vehicle, from, at)
    dates.push({ dueOn: from, way: inspectionWay(vehicle, from, at) })
  }
  return dates
}

/** First day to apply for the mark or to be tested: three months back, one for a school bus (VEH-05, VEH-06, DAY-09). */
export const markOpensOn = (vehicle: VehicleFacts, dueOn: CivilDate, at: RuleMoment): CivilDate =>
  addMonths(dueOn, -ruleValue(isSchoolBus(vehicle) ? 'veh.mark.bus.months' : 'veh.mark.months', at).value)
