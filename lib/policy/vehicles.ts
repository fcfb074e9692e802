import { problem, type Problem } from '@/lib/kernel/problem'
import { LAW_IN_FORCE, type RuleMoment } from './rule-versions'

/** VEH-13: a change of contact is written into a registration, so there must be one. */
export const vehicleIsOnTheRegister = (stage: 'new' | 'registered' | 'deregistered', at: RuleMoment): Problem | null => {
  if (stage === 'registered') return null
  const facts = { stage, on: at.businessDate }
  return problem('vehicle.not-registered', undefined, { stage }, {
    rule: 'VEH-13', citation: 'Order 164 arts 23–24', effectiveFrom: LAW_IN_FORCE, facts, remedy: 'vehicle.register-first',
  })
}
