import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import { inspectionDaysOff, inspectionLanes, inspections, inspectionSlots } from '@/db/province/schema/inspections'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import type { Fen } from '@/lib/kernel/money'
import { maskName } from '@/lib/kernel/text'
import { query } from '../query'
import { stationOf, stationTarget } from './station'
import type { SlotRow } from './slots'

export type DayBooking = {
  readonly id: string
  readonly lane: string | null
  readonly startsAt: string | null
  readonly plate: string
  readonly model: string
  readonly ownerMasked: string
  readonly state: typeof inspections.$inferSelect.state
  readonly reportNumber: string | null
}
export type DaySlot = Pick<SlotRow, 'laneId' | 'startsAt' | 'endsAt' | 'capacity' | 'booked' | 'state'> & { readonly lane: string; readonly priceFen: Fen; readonly isPast: boolean }
export type DayOff = { readonly laneId: string; readonly lane: string | null; readonly reason: string }
export type StationDay = { readonly day: CivilDate; readonly bookings: readonly DayBooking[]; readonly slots: readonly DaySlot[]; readonly off: readonly DayOff[]; readonly lanes: readonly { readonly id: string; readonly name: string }[] }

/** One day of a station: who comes, who came, and what there is. Whose a vehicle is stays masked; the papers in hand say it. */
export const listDay = query({
  name: 'inspection.list-day',
  action: 'inspection.receive',
  level: 'province',
  input: z.strictObject({ day: z.string().refine(isCivilDate, 'date.invalid') }),
  about: ({ ctx }) => stationTarget(ctx),
  async run({ db, ctx, input: { day } }): Promise<StationDay> {
    const own = stationOf(ctx)
    const lanes = await db.select({ id: inspectionLanes.id, name: inspectionLanes.name, state: inspectionLanes.state }).from(inspectionLanes).where(eq(inspectionLanes.organisationId, own)).orderBy(asc(inspectionLanes.name))
    const nameOf = (id: string | null) => lanes.find((lane) => lane.id === id)?.name ?? null
    const bookings = await db
      .select({ row: inspections, plate: vehicles.plate, model: vehicles.model, nameSealed: people.nameSealed })
      .from(inspections).innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId)).innerJoin(people, eq(people.id, inspections.personId))
      .where(and(eq(inspections.organisationId, own), eq(inspections.day, day), ne(inspections.state, 'cancelled')))
      .orderBy(asc(inspections.startsAt), asc(inspections.createdAt))
    const slots = await db.select().from(inspectionSlots).where(and(eq(inspectionSlots.organisationId, own), eq(inspectionSlots.day, day))).orderBy(asc(inspectionSlots.startsAt), asc(inspectionSlots.laneId))
    const off = await db.select().from(inspectionDaysOff).where(and(eq(inspectionDaysOff.organisationId, own), eq(inspectionDaysOff.day, day)))
    return {
      day,
      bookings: bookings.map(({ row, plate, model, nameSealed }) => ({
        id: row.id, lane: nameOf(row.laneId), startsAt: row.startsAt, plate: plate ?? '', model, state: row.state, reportNumber: row.reportNumber,
        ownerMasked: maskName(open(ctx.keys, 'people.name', row.personId, nameSealed)),
      })),
      slots: slots.map(({ laneId, startsAt, endsAt, capacity, booked, state, priceFen, beginsAt }) => ({ laneId, startsAt, endsAt, capacity, booked, state, priceFen, lane: nameOf(laneId) ?? '', isPast: beginsAt <= ctx.now })),
      off: off.map(({ laneId, reason }) => ({ laneId, lane: nameOf(laneId), reason })),
      lanes: lanes.filter(({ state }) => state === 'open').map(({ id, name }) => ({ id, name })),
    }
  },
})
