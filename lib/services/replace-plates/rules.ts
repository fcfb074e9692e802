import { momentOf, onVehicle } from '@/lib/engine/standing'
import { vehicleIsOnTheRegister } from '@/lib/policy/vehicles'
import { vehicleIsFreeFor } from '@/lib/policy/vehicle/vehicle-standing'

export const vehicleIsRegistered = onVehicle(({ stage }, standing) => vehicleIsOnTheRegister(stage, momentOf(standing)))

/** VEH-11: stolen, seized, deregistered; open violations do not stand in the way. */
export const vehicleIsFree = onVehicle(({ letters }, standing) => vehicleIsFreeFor('B03', letters, momentOf(standing)))
