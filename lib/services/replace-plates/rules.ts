import type { RegisterRule } from '@/lib/engine/define-service'
import { momentOf, onVehicle } from '@/lib/engine/standing'
import { wantsWaitingPlate } from '@/lib/engine/waiting-plate'
import { waitingPlateProblem } from '@/lib/policy/vehicle/temporary-plates'
import { vehicleIsOnTheRegister } from '@/lib/policy/vehicles'
import { vehicleIsFreeFor } from '@/lib/policy/vehicle/vehicle-standing'

export const vehicleIsRegistered = onVehicle(({ stage }, standing) => vehicleIsOnTheRegister(stage, momentOf(standing)))

/** VEH-11: stolen, seized, deregistered; open violations do not stand in the way. */
export const vehicleIsFree = onVehicle(({ letters }, standing) => vehicleIsFreeFor('B03', letters, momentOf(standing)))

/** VEH-11, VEH-14: for an insured vehicle. */
export const waitingPlateMayBeIssued: RegisterRule = (facts, standing) =>
  standing.subject.kind === 'vehicle' && wantsWaitingPlate(facts) ? waitingPlateProblem(standing.subject.insuredUntil, standing.today, momentOf(standing)) : null
