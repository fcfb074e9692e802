import { momentOf, onVehicle } from '@/lib/engine/standing'
import { problem, type Problem } from '@/lib/kernel/problem'
import { kindForArea } from '@/lib/policy/vehicle/temporary-plate-area'
import { offerTemporaryPlate } from '@/lib/policy/vehicle/temporary-plates'
import type { Standing, VehicleStanding } from '@/lib/engine/standing'

const problemsFor = ({ temporaryPlates: issuedBefore, insuredUntil, soldBy, invoiceOn: invoicedOn }: VehicleStanding, standing: Standing): readonly Problem[] => {
  const { organisationId, today } = standing
  const dealer = organisationId === null ? null : { inItsStock: soldBy === organisationId, invoicedOn }
  const at = momentOf(standing)
  const offer = offerTemporaryPlate({ kind: kindForArea(undefined, at), issuedBefore, insuredUntil, dealer }, today, at)
  return offer.ok ? [] : offer.problems
}

export const vehicleIsNotRegistered = onVehicle(({ stage }) => (stage === 'new' ? null : problem('vehicle.registered-already')))

/** VEH-14 to VEH-16, the same for every area: count, insurance, dealer, invoice. */
export const plateCanBeIssued = onVehicle(problemsFor)
