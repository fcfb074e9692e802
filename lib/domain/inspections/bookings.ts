import { and, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { eq, inArray, ne } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { parseSlot, type InspectionSlot } from '@/lib/engine/inspection-slot'
import type { VehicleStanding } from '@/lib/engine/standing'
import { addDays, endOfDay, instantOf, MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import type { NoticeParams } from '@/lib/messages/notices'
import { inspectionLine } from '@/lib/policy/vehicle/inspection-booking'
import { needsItsHome } from '@/lib/policy/vehicle/vehicle-standing'
import type { EffectScope, RunEffect } from '../effects/effect'
import { loadVehicleStanding } from '../register/vehicle-standing'
import { schedule } from '../scheduling'
import { claimSlot, freeSlot, whyNotClaimed, type SlotRow } from './slots'

type Application = EffectScope['application']
export type InspectionRow = typeof inspections.$inferSelect

const slotOf = ({ laneId, day, startsAt }: InspectionRow): InspectionSlot | null => (laneId !== null && startsAt !== null ? { laneId, day, startsAt } : null)

/** A vehicle that was received is given up only where the station may not go on (ORG-08). */
const ENDS = { cancelled: ['booked'], 'called-off': ['booked', 'arrived'] } as const

/** Ends a booking that still stands and frees its place; null when there is none. */
const endBooking = async (tx: Tx, applicationId: string, state: keyof typeof ENDS): Promise<InspectionRow | null> => {
  const [ended] = await tx
    .update(inspections)
    .set({ state })
    .where(and(eq(inspections.applicationId, applicationId), inArray(inspections.state, [...ENDS[state]])))
    .returning()
  const slot = ended && slotOf(ended)
  if (slot) await freeSlot(tx, slot)
  return ended ?? null
}

const others = alias(inspections, 'others')

/** One live booking a vehicle: the unique index decides. One that is moved stays the same. */
const writeBooking = async (tx: Tx, ctx: Context, { id: applicationId, applicantId: personId, subjectId: vehicleId }: Application, slot: SlotRow): Promise<boolean> => {
  const { organisationId, laneId, day, startsAt, endsAt, priceFen } = slot
  const values = { organisationId, laneId, day, startsAt, endsAt, priceFen, personId, state: 'booked' as const, arrivedAt: null, receivedBy: null }
  const isAlone = notExists(tx.select({ id: others.id }).from(others)
    .where(and(eq(others.vehicleId, vehicleId), inArray(others.state, ['booked', 'arrived']), sql`${others.applicationId} IS NOT ${applicationId}`)))
  const moved = await tx.update(inspections).set(values).where(and(eq(inspections.applicationId, applicationId), ne(inspections.state, 'arrived'), isAlone)).returning({ id: inspections.id })
  if (moved.length) return true
  const written = await tx.insert(inspections).values({ ...values, id: newId('ins', ctx.machineNow), vehicleId, applicationId, createdAt: ctx.now })
    .onConflictDoNothing().returning({ id: inspections.id })
  return written.length === 1
}

const stationOf = async (tx: Tx, organisationId: string) => {
  const [row] = await tx.select().from(inspectionStations).where(eq(inspectionStations.organisationId, organisationId))
  if (!row) throw new Error('a booking at no station')
  return row
}

/** What notices say of a booking. */
export const bookingParams = async (tx: Tx, { organisationId, day, startsAt }: Pick<InspectionRow, 'organisationId' | 'day' | 'startsAt'>, plate: string | null): Promise<NoticeParams> => ({
  plate: plate ?? '', station: (await stationOf(tx, organisationId)).name, slotDay: day, slotTime: startsAt ?? '',
})

/** Told the day before at ten; whoever has not come by the end of the day has missed it (BAN-07). */
const planBooking = async (tx: Tx, ctx: Context, { id: applicationId, revision }: Application, { day }: SlotRow): Promise<void> => {
  const payload = { applicationId, revision }
  const remindAt = instantOf(addDays(day, -1), '10:00')
  if (remindAt > ctx.now) await schedule(tx, ctx, { kind: 'inspection.remind', key: `inspection.remind:${applicationId}:${revision}`, payload, dueAt: remindAt })
  // A minute later, so that what is received in the last one is written first.
  await schedule(tx, ctx, { kind: 'inspection.lapse', key: `inspection.lapse:${applicationId}:${revision}`, payload, dueAt: endOfDay(day) + MINUTE })
}

/** VEH-05. */
const isAwayFromHome = async (tx: Tx, { id, registeredOn, ...vehicle }: VehicleStanding, { place }: SlotRow): Promise<boolean> => {
  if (registeredOn === null || !needsItsHome({ ...vehicle, registeredOn })) return false
  const [home] = await tx.select({ place: vehicles.place }).from(vehicles).where(eq(vehicles.id, id))
  return home?.place !== place
}

/** Takes the time, or moves what was booked: the old place is free in the same transaction (VEH-12). */
export const bookInspection: RunEffect = async (tx, ctx, { application, facts }) => {
  const slot = parseSlot(facts.slot ?? '')
  if (!slot) return { problem: problem('inspection.slot-missing', 'slot') }
  const vehicle = await loadVehicleStanding(tx, ctx, application.applicantId, application.subjectId)
  if (!vehicle) return { problem: problem('vehicle.gone') }
  const before = await endBooking(tx, application.id, 'cancelled')
  const line = inspectionLine(vehicle.vehicleType)
  const claimed = await claimSlot(tx, ctx, slot, line)
  if (!claimed) return { problem: await whyNotClaimed(tx, ctx, slot, line) }
  if (await isAwayFromHome(tx, vehicle, claimed)) return { problem: problem('inspection.at-home-only', 'slot') }
  if (!(await writeBooking(tx, ctx, application, claimed))) return { problem: problem('inspection.already-booked') }
  await planBooking(tx, ctx, application, claimed)
  const { organisationId, laneId, day, startsAt } = claimed
  return {
    evidence: { station: organisationId, lane: laneId, day, startsAt, moved: before !== null },
    notice: await bookingParams(tx, claimed, vehicle.plate),
  }
}

const plateOf = async (tx: Tx, vehicleId: string): Promise<string | null> =>
  (await tx.select({ plate: vehicles.plate }).from(vehicles).where(eq(vehicles.id, vehicleId)))[0]?.plate ?? null

const ended = async (tx: Tx, row: InspectionRow) => ({
  evidence: { station: row.organisationId, day: row.day, startsAt: row.startsAt },
  notice: await bookingParams(tx, row, await plateOf(tx, row.vehicleId)),
})

/** A04: the place is free at once. */
export const cancelInspection: RunEffect = async (tx, _ctx, { application }) => {
  const row = await endBooking(tx, application.id, 'cancelled')
  return row ? ended(tx, row) : { problem: problem('inspection.gone') }
}

/** The station takes nobody at that time after all: the person chooses anew and nothing counts (ORG-08). */
export const callOffInspection: RunEffect = async (tx, _ctx, { application }) => {
  const row = await endBooking(tx, application.id, 'called-off')
  return row ? ended(tx, row) : { problem: problem('inspection.gone') }
}
