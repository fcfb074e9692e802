import type { Eligibility } from '@/lib/engine/define-service'
import { momentOf } from '@/lib/engine/standing'
import { vehicleIsOnTheRegister } from '@/lib/policy/vehicles'

/** VEH-13 asks for identity only; there must be a registration to change. */
export const vehicleIsRegistered: Eligibility = (standing) =>
  standing.subject.kind === 'vehicle' ? vehicleIsOnTheRegister(standing.subject.stage, momentOf(standing)) : null
