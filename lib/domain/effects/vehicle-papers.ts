import { and, isNull, max, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { inspectionMarks, vehicleDocuments } from '@/db/province/schema/vehicle-papers'
import type { Tx } from '@/db/handle'
import type { VehicleStanding } from '@/lib/engine/standing'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { validityAfter } from '@/lib/policy/vehicle/inspection'
import { inspectionIsGood, markProblems, vehicleIsFreeFor } from '@/lib/policy/vehicle/vehicle-standing'
import { loadVehicleStanding } from '../register/vehicle-standing'
import { ruleMomentOf } from '../rule-moment'
import type { EffectScope, RunEffect } from './effect'

type Registered = VehicleStanding & { readonly registeredOn: CivilDate }
type Application = EffectScope['application']

/** The vehicle as it is now, still the applicant's, registered and not barred (VEH-11); days passed since it was applied for. */
const vehicleFor = async (tx: Tx, ctx: Context, { applicantId, subjectId, service }: Application): Promise<Registered | Problem> => {
  const vehicle = await loadVehicleStanding(tx, ctx, applicantId, subjectId)
  if (!vehicle || vehicle.stage !== 'registered' || vehicle.registeredOn === null) return problem('vehicle.gone')
  return vehicleIsFreeFor(service, vehicle.letters, ruleMomentOf(ctx)) ?? { ...vehicle, registeredOn: vehicle.registeredOn }
}

const isProblem = (found: Registered | Problem): found is Problem => 'code' in found

/** The next issue; the one before is void from this moment, and one is good at a time. */
const issueDocument = async (tx: Tx, ctx: Context, application: Application, kind: 'plate' | 'vehicle-licence') => {
  const { subjectId: vehicleId } = application
  const [last] = await tx.select({ serial: max(vehicleDocuments.serial) }).from(vehicleDocuments).where(and(eq(vehicleDocuments.vehicleId, vehicleId), eq(vehicleDocuments.kind, kind)))
  const voided = await tx.update(vehicleDocuments).set({ voidedOn: ctx.today })
    .where(and(eq(vehicleDocuments.vehicleId, vehicleId), eq(vehicleDocuments.kind, kind), isNull(vehicleDocuments.voidedOn))).returning({ id: vehicleDocuments.id })
  // What was given out before the register kept its issues is the first.
  const serial = (last?.serial ?? 1) + 1
  await tx.insert(vehicleDocuments).values({ id: newId('vdc', ctx.machineNow), vehicleId, kind, serial, applicationId: application.id, issuedOn: ctx.today })
  return { vehicle: vehicleId, serial, voided: voided.length }
}

const documentEffect = (kind: 'plate' | 'vehicle-licence'): RunEffect => async (tx, ctx, { application }) => {
  const vehicle = await vehicleFor(tx, ctx, application)
  return isProblem(vehicle) ? { problem: vehicle } : { evidence: await issueDocument(tx, ctx, application, kind) }
}

/** B03, B04: the same number on new plates (VEH-11). */
export const issuePlates = documentEffect('plate')
/** B05, B06. */
export const issueVehicleLicence = documentEffect('vehicle-licence')

const writeMark = (tx: Tx, ctx: Context, application: Application, mark: { readonly basis: 'exempt' | 'again'; readonly validUntil: CivilDate }) =>
  tx.insert(inspectionMarks).values({ id: newId('mrk', ctx.machineNow), vehicleId: application.subjectId, issuedOn: ctx.today, applicationId: application.id, ...mark })

/** B07: the mark of the running validity once more. */
export const issueMarkAgain: RunEffect = async (tx, ctx, { application }) => {
  const vehicle = await vehicleFor(tx, ctx, application)
  if (isProblem(vehicle)) return { problem: vehicle }
  const over = inspectionIsGood(vehicle.inspectionUntil, ctx.today, ruleMomentOf(ctx))
  if (over || vehicle.inspectionUntil === null) return { problem: over ?? problem('vehicle.gone') }
  await writeMark(tx, ctx, application, { basis: 'again', validUntil: vehicle.inspectionUntil })
  return { evidence: { vehicle: vehicle.id, validUntil: vehicle.inspectionUntil } }
}

/** B19: the next due date without a test (VEH-02, VEH-03); guarded by the date it was judged by. */
export const issueExemptMark: RunEffect = async (tx, ctx, { application }) => {
  const vehicle = await vehicleFor(tx, ctx, application)
  if (isProblem(vehicle)) return { problem: vehicle }
  const { inspectionUntil, insuredUntil, openViolations, openAccidents, taxPaidUntil, isAtHome } = vehicle
  if (inspectionUntil === null) return { problem: problem('vehicle.gone') }
  const facts = { inspectionUntil, insuredUntil, openViolations, openAccidents, taxPaid: taxPaidUntil !== null && ctx.today <= taxPaidUntil, atHome: isAtHome }
  const [barred] = markProblems(vehicle, facts, ctx.today, ruleMomentOf(ctx))
  if (barred) return { problem: barred }
  const validUntil = validityAfter(vehicle, inspectionUntil, ctx.today, ruleMomentOf(ctx))
  const written = await tx.update(vehicles).set({ inspectionUntil: validUntil, revision: sql`${vehicles.revision} + 1` })
    .where(and(eq(vehicles.id, vehicle.id), eq(vehicles.ownerId, application.applicantId), eq(vehicles.inspectionUntil, inspectionUntil))).returning({ id: vehicles.id })
  if (!written.length) return { problem: problem('vehicle.changed-meanwhile') }
  await writeMark(tx, ctx, application, { basis: 'exempt', validUntil })
  return { evidence: { vehicle: vehicle.id, before: inspectionUntil, validUntil } }
}
