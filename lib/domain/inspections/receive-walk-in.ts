import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspections } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { markOpensOn } from '@/lib/policy/vehicle/inspection'
import { vehicleIsFreeFor } from '@/lib/policy/vehicle/vehicle-standing'
import { command, done, refuse, refuseButKeep } from '../command'
import { lettersOf } from '../register/vehicle-standing'
import { ruleMomentOf } from '../rule-moment'
import { loadStation, stationTarget } from './station'

type Vehicle = typeof vehicles.$inferSelect

const input = z.strictObject({
  plateType: z.string().max(4),
  plate: z.string().max(20).transform((text) => normaliseCode(text)),
  /** The last six signs of the VIN, as the vehicle shows them: a number seen in the street is not enough. */
  vinTail: z.string().max(10).transform((text) => normaliseCode(text)),
})

/** Open violations do not stop a test; what is stolen, sealed or scrapped is not tested, and nothing before its window (VEH-05). */
const barring = (ctx: Context, { registeredOn, inspectionUntil, ...vehicle }: Vehicle): Problem | null => {
  if (vehicle.stage !== 'registered' || registeredOn === null || inspectionUntil === null) return problem('inspection.vehicle-unknown', 'plate')
  const at = ruleMomentOf(ctx)
  const letters = lettersOf(ctx, { ...vehicle, registeredOn, inspectionUntil }, 0)
  const opensOn = markOpensOn({ ...vehicle, registeredOn, exemptionLostOn: null }, inspectionUntil, at)
  return vehicleIsFreeFor('A03', letters, at) ?? (ctx.today < opensOn ? problem('inspection.window-not-open', 'plate', { opensOn }) : null)
}

/** Why one that is booked or here already cannot come without a booking. */
const alreadyLive = async (tx: Tx, vehicleId: string): Promise<Problem> => {
  const [live] = await tx.select().from(inspections).where(and(eq(inspections.vehicleId, vehicleId), inArray(inspections.state, ['booked', 'arrived'])))
  return problem(live?.state === 'arrived' ? 'inspection.is-here' : 'inspection.has-booking', 'plate', { day: live?.day ?? '' })
}

/** A vehicle that came without a booking: the counter stays open to everybody (BAN-07). */
export const receiveWalkIn = command({
  name: 'inspection.receive-walk-in',
  action: 'inspection.receive',
  level: 'province',
  input,
  load: ({ tx, ctx }) => loadStation(tx, ctx),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { plateType, plate, vinTail }, subject: { organisationId } }) {
    const [vehicle] = await tx.select().from(vehicles).where(and(eq(vehicles.plateType, plateType), eq(vehicles.plate, plate), eq(vehicles.stage, 'registered')))
    // A try leaves a trace: nobody looks the register through by guessing.
    if (!vehicle || vehicle.vinTail !== vinTail) return refuseButKeep([problem('inspection.vehicle-unknown', 'plate')], { detail: { why: 'vehicle-unknown' } })
    const barred = barring(ctx, vehicle)
    if (barred) return refuse(barred)
    const id = newId('ins', ctx.machineNow)
    const written = await tx.insert(inspections).values({
      id, organisationId, vehicleId: vehicle.id, personId: vehicle.ownerId, day: ctx.today, state: 'arrived', createdAt: ctx.now, arrivedAt: ctx.now, receivedBy: actorId(ctx.actor),
    }).onConflictDoNothing().returning({ id: inspections.id })
    if (!written.length) return refuse(await alreadyLive(tx, vehicle.id))
    return done({ inspectionId: id, day: ctx.today }, { subject: id, onBehalfOf: vehicle.ownerId, detail: { day: ctx.today, booked: false } })
  },
})
