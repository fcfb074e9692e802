import { and, asc, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import { instantOf, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { bookingCloses } from '@/lib/policy/vehicle/inspection-booking'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'

type OfVehicle = { readonly inspectionId: string; readonly vehicleId: string; readonly plate: string }

export type OwnInspection = OfVehicle & (
  | {
      readonly kind: 'booked'
      readonly applicationId: string
      readonly station: string
      readonly day: CivilDate
      readonly startsAt: string
      /** Until then it may be moved or cancelled. */
      readonly closesAt: Instant
    }
  /** Passed, and the mark waits to be asked for (VEH-05). */
  | { readonly kind: 'waits'; readonly testedOn: CivilDate }
)

// A mark for a cycle that has been answered otherwise is not waited for.
const isWaiting = and(eq(inspections.state, 'passed'), isNull(inspections.validUntil), eq(inspections.dueBefore, vehicles.inspectionUntil))

const bookedOrWaiting = statement((db) =>
  db.select({ row: inspections, plate: vehicles.plate, station: inspectionStations.name })
    .from(vehicles).innerJoin(inspections, eq(inspections.vehicleId, vehicles.id))
    .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId))
    .where(and(eq(vehicles.ownerId, sql.placeholder('personId')), or(eq(inspections.state, 'booked'), isWaiting)))
    .orderBy(asc(inspections.day), asc(inspections.startsAt)).prepare(),
)

/** What is booked for one's own vehicles, and tests whose mark is not given yet. */
export const listOwnInspections = query({
  name: 'inspection.list-own',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx }): Promise<readonly OwnInspection[]> {
    const rows = await bookedOrWaiting(db).all({ personId: personOf(ctx.actor, ctx.place.province) ?? '' })
    return rows.flatMap(({ row, plate, station }): OwnInspection[] => {
      const vehicle = { inspectionId: row.id, vehicleId: row.vehicleId, plate: plate ?? '' }
      if (row.state === 'passed') return [{ ...vehicle, kind: 'waits', testedOn: row.testedOn ?? row.day }]
      if (row.applicationId === null || row.startsAt === null) return []
      const closesAt = bookingCloses(instantOf(row.day, row.startsAt), ruleMomentOf(ctx))
      return [{ ...vehicle, kind: 'booked', applicationId: row.applicationId, station, day: row.day, startsAt: row.startsAt, closesAt }]
    })
  },
})
