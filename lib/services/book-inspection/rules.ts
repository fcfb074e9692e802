import type { FactsOf } from '@/lib/engine/fields'
import { beginOf, parseSlot } from '@/lib/engine/inspection-slot'
import type { Eligibility, RegisterRule } from '@/lib/engine/define-service'
import { momentOf, onVehicle, type Moment } from '@/lib/engine/standing'
import type { Instant } from '@/lib/kernel/clock'
import { markOpensOn } from '@/lib/policy/vehicle/inspection'
import { bookingCloses, dayCanBeBooked, noMissedBanIsRunning } from '@/lib/policy/vehicle/inspection-booking'
import { testProblems, vehicleIsFreeFor } from '@/lib/policy/vehicle/vehicle-standing'
import { vehicleIsOnTheRegister } from '@/lib/policy/vehicles'
import type { fields } from './fields'

type Facts = FactsOf<typeof fields>

export const vehicleIsRegistered = onVehicle(({ stage }, standing) => vehicleIsOnTheRegister(stage, momentOf(standing)))

export const vehicleIsFree = onVehicle(({ letters }, standing) => vehicleIsFreeFor('A03', letters, momentOf(standing)))

/** BAN-07: this is the internet; at the station the vehicle is taken without a booking. */
export const nothingWasMissedTooOften: Eligibility = (standing) => noMissedBanIsRunning(standing.bans, momentOf(standing))

/** VEH-03, VEH-05: a test is due, soon enough, and what the mark needs is settled. */
export const testCanBeBooked = onVehicle((vehicle, standing) => {
  const { registeredOn, inspectionUntil, insuredUntil, taxPaidUntil, openViolations, openAccidents } = vehicle
  if (registeredOn === null || inspectionUntil === null) return null
  const taxPaid = taxPaidUntil !== null && standing.today <= taxPaidUntil
  return testProblems({ ...vehicle, registeredOn }, { inspectionUntil, insuredUntil, taxPaid, openViolations, openAccidents }, standing.today, momentOf(standing))
})

/** VEH-12: within the window of the due date, and not further ahead than a month. */
export const dayIsInTheWindow: RegisterRule<Facts> = ({ slot = '' }, standing) => {
  const chosen = parseSlot(slot)
  const { subject } = standing
  if (!chosen || subject.kind !== 'vehicle' || subject.registeredOn === null || subject.inspectionUntil === null) return null
  const opensOn = markOpensOn({ ...subject, registeredOn: subject.registeredOn }, subject.inspectionUntil, momentOf(standing))
  const refused = dayCanBeBooked(chosen.day, opensOn, standing.today, momentOf(standing))
  return refused && { ...refused, field: 'slot' }
}

/** VEH-12: free to move and to cancel until a day before it begins. */
export const untilTheDayBefore = ({ slot = '' }: Facts, moment: Moment): Instant | null => {
  const chosen = parseSlot(slot)
  return chosen && bookingCloses(beginOf(chosen), momentOf(moment))
}
