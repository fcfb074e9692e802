import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateHolds } from '@/db/province/schema/plates'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDocuments } from '@/db/province/schema/vehicle-papers'
import { endOfDay } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { nextInspectionDue } from '@/lib/policy/vehicle/inspection'
import { carryOutById } from '../applications/carry-out'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'

type Vehicle = typeof vehicles.$inferSelect

const finishHold = async (tx: Tx, ctx: Context, holdId: string): Promise<boolean> => {
  const finished = await tx
    .update(plateHolds)
    .set({ state: 'registered', endedAt: ctx.now })
    .where(and(eq(plateHolds.id, holdId), eq(plateHolds.state, 'confirmed')))
    .returning({ id: plateHolds.id })
  return finished.length === 1
}

const givePlate = async (tx: Tx, ctx: Context, vehicleId: string, plate: string): Promise<Vehicle | null> => {
  const [registered] = await tx
    .update(vehicles)
    .set({ plate, stage: 'registered', registeredOn: ctx.today, revision: sql`${vehicles.revision} + 1` })
    .where(and(eq(vehicles.id, vehicleId), eq(vehicles.stage, 'new')))
    .returning()
  return registered ?? null
}

/** With the registration come the first plates, the vehicle licence and the first validity of the inspection (VEH-01). */
const issueFirstPapers = async (tx: Tx, ctx: Context, vehicle: Vehicle): Promise<void> => {
  const { id: vehicleId } = vehicle
  await tx.insert(vehicleDocuments).values(
    (['plate', 'vehicle-licence'] as const).map((kind) => ({ id: newId('vdc', ctx.machineNow), vehicleId, kind, serial: 1, issuedOn: ctx.today })),
  )
  const at = ruleMomentOf(ctx)
  const inspectionUntil = nextInspectionDue({ ...vehicle, registeredOn: ctx.today, exemptionLostOn: null }, ctx.today, at)
  await tx.update(vehicles).set({ inspectionUntil }).where(eq(vehicles.id, vehicleId))
}

/** At the window, in time (PLT-11): the reserved number becomes the plate and the preselection is completed. */
export const registerVehicle = command({
  name: 'vehicle.register',
  action: 'vehicle.register',
  level: 'province',
  input: z.strictObject({ holdId: z.string().max(40) }),
  async load({ tx, ctx, input: { holdId } }) {
    const [hold] = await tx.select().from(plateHolds).where(and(eq(plateHolds.id, holdId), eq(plateHolds.place, ctx.place.code)))
    return hold ?? null
  },
  about: ({ place, personId }, { ctx }) => ({ province: ctx.place.province, place, personId }),
  async run({ tx, ctx, subject: hold }) {
    if (hold.state !== 'confirmed' || !hold.registerBy) return refuse(problem('vehicle.no-reservation'))
    if (ctx.now >= endOfDay(hold.registerBy)) return refuse(problem('vehicle.reservation-over', undefined, { deadline: hold.registerBy }))
    if (!(await finishHold(tx, ctx, hold.id))) return refuse(problem('vehicle.no-reservation'))
    const vehicle = await givePlate(tx, ctx, hold.vehicleId, hold.number)
    if (!vehicle) return refuse(problem('vehicle.changed-meanwhile'))
    await issueFirstPapers(tx, ctx, vehicle)
    const completed = await carryOutById(tx, { ...ctx, actor: { kind: 'system', name: 'vehicle.register' } }, hold.applicationId, 'complete')
    if ('problems' in completed) return refuse(...completed.problems)
    return done(
      { vehicleId: hold.vehicleId, plate: hold.number, registeredOn: ctx.today },
      { subject: hold.vehicleId, onBehalfOf: hold.personId, detail: { plate: hold.number, hold: hold.id } },
    )
  },
})
