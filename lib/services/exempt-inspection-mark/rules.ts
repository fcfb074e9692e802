import { momentOf, onVehicle } from '@/lib/engine/standing'
import { vehicleIsOnTheRegister } from '@/lib/policy/vehicles'
import { markProblems, vehicleIsFreeFor } from '@/lib/policy/vehicle/vehicle-standing'

export const vehicleIsRegistered = onVehicle(({ stage }, standing) => vehicleIsOnTheRegister(stage, momentOf(standing)))

export const vehicleIsFree = onVehicle(({ letters }, standing) => vehicleIsFreeFor('B19', letters, momentOf(standing)))

/** VEH-03 to VEH-06, all reasons at once: window, test, insurance, tax, violations, accidents, place. */
export const markCanBeHad = onVehicle((vehicle, standing) => {
  const { registeredOn, inspectionUntil, insuredUntil, taxPaidUntil, openViolations, openAccidents, isAtHome: atHome } = vehicle
  if (registeredOn === null || inspectionUntil === null) return null
  const taxPaid = taxPaidUntil !== null && standing.today <= taxPaidUntil
  return markProblems({ ...vehicle, registeredOn }, { inspectionUntil, insuredUntil, taxPaid, openViolations, openAccidents, atHome }, standing.today, momentOf(standing))
})
