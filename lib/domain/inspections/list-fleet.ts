import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, notInArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import type { Db } from '@/db/handle'
import { FINAL } from '@/lib/engine/transitions'
import { personOf } from '@/lib/kernel/actor'
import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { services } from '@/lib/services/registry'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'

export type FleetVehicle = {
  readonly id: string
  readonly plate: string
  readonly model: string
  readonly dueOn: CivilDate | null
  readonly isOver: boolean
  readonly booked: { readonly day: CivilDate; readonly startsAt: string; readonly station: string } | null
  /** Begun, booked or called off: where it goes on. */
  readonly applicationId: string | null
  /** Why none can be booked now; not asked while one is open. */
  readonly problems: readonly Problem[]
}
export type Fleet = { readonly vehicles: readonly FleetVehicle[]; readonly total: number; readonly overdue: number; readonly soon: number; readonly booked: number; readonly page: number; readonly pages: number }

const PAGE = 20
const SOON = 90

/** What a body does for its own vehicles: the items that are open to fleets, by what they ask for. */
const booking = services.find(({ channels, fields }) => channels.fleet && Object.values(fields).some(({ kind }) => kind === 'inspection-slot'))

const problemsOf = async (db: Db, ctx: Context, personId: string, subjectId: string): Promise<readonly Problem[]> => {
  const standing = booking && (await loadStanding(db, ctx, { subject: booking.subject, personId, subjectId }))
  return standing ? judge(booking, standing) : []
}

/** The vehicles registered in the body's own name, the nearest due date first. */
export const listFleet = query({
  name: 'inspection.list-fleet',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { page } }): Promise<Fleet> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const all = await db.select().from(vehicles).where(and(eq(vehicles.ownerId, personId), eq(vehicles.stage, 'registered'))).orderBy(asc(vehicles.inspectionUntil), asc(vehicles.plate))
    const rows = all.slice((page - 1) * PAGE, page * PAGE)
    const ids = rows.map(({ id }) => id)
    const open = ids.length === 0 ? [] : await db.select({ id: applications.id, subjectId: applications.subjectId }).from(applications)
      .where(and(eq(applications.service, booking?.code ?? ''), inArray(applications.subjectId, ids), eq(applications.applicantId, personId), notInArray(applications.status, [...FINAL])))
    const live = await db.select({ row: inspections, station: inspectionStations.name }).from(inspections)
      .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId)).where(and(eq(inspections.personId, personId), eq(inspections.state, 'booked')))
    const isOver = (dueOn: CivilDate | null) => dueOn !== null && dueOn < ctx.today
    return {
      vehicles: await Promise.all(rows.map(async ({ id, plate, model, inspectionUntil: dueOn }): Promise<FleetVehicle> => {
        const booked = live.find(({ row }) => row.vehicleId === id)
        const applicationId = open.find(({ subjectId }) => subjectId === id)?.id ?? null
        return {
          id, plate: plate ?? '', model, dueOn, isOver: isOver(dueOn), applicationId,
          booked: booked ? { day: booked.row.day, startsAt: booked.row.startsAt ?? '', station: booked.station } : null,
          problems: applicationId ? [] : await problemsOf(db, ctx, personId, id),
        }
      })),
      total: all.length, page, pages: pagesOf(all.length, PAGE),
      overdue: all.filter(({ inspectionUntil }) => isOver(inspectionUntil)).length,
      soon: all.filter(({ inspectionUntil }) => inspectionUntil !== null && !isOver(inspectionUntil) && inspectionUntil <= addDays(ctx.today, SOON)).length,
      booked: live.length,
    }
  },
})
