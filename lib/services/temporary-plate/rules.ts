import type { RegisterRule } from '@/lib/engine/define-service'
import { momentOf, onVehicle, type Standing, type VehicleStanding } from '@/lib/engine/standing'
import type { CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { kindForArea } from '@/lib/policy/vehicle/temporary-plate-area'
import { offerTemporaryPlate } from '@/lib/policy/vehicle/temporary-plates'
import type { Facts } from './fields'

const problemsFor = ({ temporaryPlates: issuedBefore, soldBy, invoiceOn: invoicedOn }: VehicleStanding, standing: Standing, insuredUntil: CivilDate | null): readonly Problem[] => {
  const { organisationId, today } = standing
  const dealer = organisationId === null ? null : { inItsStock: soldBy === organisationId, invoicedOn }
  const at = momentOf(standing)
  const offer = offerTemporaryPlate({ kind: kindForArea(undefined, at), issuedBefore, insuredUntil, dealer }, today, at)
  return offer.ok ? [] : offer.problems
}

export const vehicleIsNotRegistered = onVehicle(({ stage }) => (stage === 'new' ? null : problem('vehicle.registered-already')))

/** VEH-14, VEH-15: count, dealer, invoice, and the insurance where the register knows one; the same for every area. */
export const plateCanBeIssued = onVehicle((vehicle, standing) => problemsFor(vehicle, standing, vehicle.insuredUntil ?? standing.today))

/** VEH-15: what the register knows goes before what is shown. */
export const vehicleIsInsured: RegisterRule<Facts> = ({ insuredUntil }, standing) =>
  standing.subject.kind === 'vehicle' ? (problemsFor(standing.subject, standing, standing.subject.insuredUntil ?? insuredUntil ?? null)[0] ?? null) : null
