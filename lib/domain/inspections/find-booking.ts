import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionLanes, inspections, inspectionSlots, inspectionStations } from '@/db/province/schema/inspections'
import type { InspectionSlot } from '@/lib/engine/inspection-slot'
import { personOf } from '@/lib/kernel/actor'
import { instantOf, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { loadApplication, mayRead } from '../applications/application'
import { query } from '../query'
import { isSlot } from './slots'

export type Booking = {
  readonly inspectionId: string
  readonly state: typeof inspections.$inferSelect.state
  readonly station: { readonly name: string; readonly address: string; readonly phone: string; readonly east: number | null; readonly north: number | null }
  readonly day: CivilDate
  readonly startsAt: string
  readonly endsAt: string
  readonly beginsAt: Instant
  readonly closesAt: Instant
  readonly priceFen: Fen
  readonly reportNumber: string | null
  readonly validUntil: CivilDate | null
  /** Of a result that is not recognised (ORG-05). */
  readonly voidReason: string | null
}

const MICRO = 1_000_000
const degrees = (micro: number | null) => (micro === null ? null : micro / MICRO)

/** The booking an application made, for whoever may read it; it stays after it has ended. */
export const findBooking = query({
  name: 'inspection.find-booking',
  action: 'application.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => ({
    province: ctx.place.province, place: ctx.place.code, personId: personOf(ctx.actor, ctx.place.province) ?? '',
    ...(ctx.actor.kind === 'member' && { organisationId: ctx.actor.organisationId }),
  }),
  async run({ db, ctx, input: { applicationId } }): Promise<Booking | null> {
    const application = await loadApplication(db, ctx, applicationId)
    if (!application || !mayRead(ctx, application)) return null
    const [found] = await db.select({ row: inspections, station: inspectionStations }).from(inspections)
      .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId)).where(eq(inspections.applicationId, applicationId))
    if (!found || found.row.startsAt === null || found.row.endsAt === null) return null
    const { row, station } = found
    const [startsAt, endsAt] = [found.row.startsAt, found.row.endsAt]
    return {
      inspectionId: row.id, state: row.state, day: row.day, startsAt, endsAt,
      beginsAt: instantOf(row.day, startsAt), closesAt: instantOf(row.day, endsAt), priceFen: row.priceFen ?? 0,
      reportNumber: row.reportNumber, validUntil: row.state === 'void' ? null : row.validUntil, voidReason: row.voidReason,
      station: { name: station.name, address: station.address, phone: station.phone, east: degrees(station.eastMicro), north: degrees(station.northMicro) },
    }
  },
})

export type SlotInWords = InspectionSlot & { readonly station: string; readonly lane: string; readonly endsAt: string; readonly priceFen: Fen }

/** A time by its name, whether it still has a place or not; times are public. */
export const findSlot = query({
  name: 'inspection.find-slot',
  action: 'place.read',
  level: 'province',
  input: z.strictObject({ laneId: z.string().max(40), day: z.string().max(10), startsAt: z.string().max(5) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, input: slot }): Promise<SlotInWords | null> {
    const [found] = await db.select({ row: inspectionSlots, lane: inspectionLanes.name, station: inspectionStations.name }).from(inspectionSlots)
      .innerJoin(inspectionLanes, eq(inspectionLanes.id, inspectionSlots.laneId))
      .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspectionSlots.organisationId)).where(isSlot(slot))
    return found ? { ...slot, station: found.station, lane: found.lane, endsAt: found.row.endsAt, priceFen: found.row.priceFen } : null
  },
})
