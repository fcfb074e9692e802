import { addDays, instantOf } from '@/lib/kernel/clock'
import type { vehicleDrivers } from '../schema/vehicle-drivers'
import { daysAgo, seededId, type SeedTerms } from './seed-terms'
import type { registeredVehicleRow } from './vehicle-rows'

const ASKED_DAYS_AGO = 62
const BOUND_DAYS_AGO = 60
const ANSWERED_WITHIN = 7

/** Somebody the demo shows, bound to the vehicle of somebody else it shows (VIO-08). */
export const boundDriverRow = (terms: SeedTerms, vehicle: ReturnType<typeof registeredVehicleRow>, personId: string): typeof vehicleDrivers.$inferInsert => {
  const askedOn = daysAgo(terms, ASKED_DAYS_AGO)
  return {
    id: seededId(terms, 'bnd', vehicle.id), place: terms.place.code, vehicleId: vehicle.id, personId, ownerId: vehicle.ownerId, state: 'bound',
    askedAt: instantOf(askedOn, '10:00'), answerBy: addDays(askedOn, ANSWERED_WITHIN), boundOn: daysAgo(terms, BOUND_DAYS_AGO), revision: 2,
  }
}
