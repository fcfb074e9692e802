import { and } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { inspectionDaysOff, inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { endOfDay } from '@/lib/kernel/clock'
import type { Text } from '@/lib/kernel/locale'
import { STATION_SUSPENDED } from '@/lib/messages/inspection-words'
import { lastBookingDay } from '@/lib/policy/vehicle/inspection-booking'
import { appendAudit } from '../audit/append-audit'
import { loadApplication } from '../applications/application'
import { carryOut } from '../applications/carry-out'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { sendNotice } from '../notices/send-notice'
import { provinceHandle } from '../platform'
import { momentAt } from '../rule-moment'
import { schedule, type Jobs } from '../scheduling'
import { findPlace } from '../system-context'
import { bookingParams, type InspectionRow } from './bookings'

type InspectionJobs = { readonly [K in Extract<keyof Jobs, `inspection.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** A booking that still stands, with the number of its vehicle; received or not, as `states` says. */
const bookedFor = async (tx: Tx, applicationId: string, states: readonly ('booked' | 'arrived')[] = ['booked']): Promise<{ readonly row: InspectionRow; readonly plate: string | null } | null> => {
  const [found] = await tx.select({ row: inspections, plate: vehicles.plate }).from(inspections).innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId))
    .where(and(eq(inspections.applicationId, applicationId), inArray(inspections.state, [...states])))
  return found ?? null
}

/** One that was moved meanwhile has a reminder of its own. */
const remind = async (ctx: Context, { applicationId, revision }: Jobs['inspection.remind']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    const booked = await bookedFor(tx, applicationId)
    if (!booked || application?.row.revision !== revision) return
    await sendNotice(tx, ctx, {
      code: 'A03-reminder', personId: application.row.applicantId, subject: applicationId,
      dedupe: `A03-reminder:${applicationId}:${booked.row.day}:${revision}`, params: await bookingParams(tx, booked.row, booked.plate),
    })
  })
}

/** Whoever was received has not missed it. */
const lapse = async (ctx: Context, payload: Jobs['inspection.lapse']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  const [row] = await handle.read.select({ state: inspections.state }).from(inspections).where(eq(inspections.applicationId, payload.applicationId))
  if (row?.state === 'booked') await lapseWhileWaiting(ctx, payload, 'miss')
}

/** In the station's words, or that it was suspended; null when it takes people at that time after all, or has received the vehicle. */
const reasonOf = async (tx: Tx, { organisationId, day, laneId, state }: InspectionRow): Promise<string | Text | null> => {
  const [station] = await tx.select({ state: inspectionStations.state }).from(inspectionStations).where(eq(inspectionStations.organisationId, organisationId))
  if (station?.state === 'suspended') return STATION_SUSPENDED
  if (state === 'arrived') return null
  const off = await tx.select().from(inspectionDaysOff).where(and(eq(inspectionDaysOff.organisationId, organisationId), eq(inspectionDaysOff.day, day)))
  return off.find((each) => each.laneId === '' || each.laneId === laneId)?.reason ?? null
}

/** The application goes back to the person, who chooses another time. */
const callOff = async (ctx: Context, { applicationId, revision }: Jobs['inspection.call-off']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    const booked = await bookedFor(tx, applicationId, ['booked', 'arrived'])
    if (!application || !booked || application.row.revision !== revision) return
    const reason = await reasonOf(tx, booked.row)
    if (reason === null) return
    const place = (await findPlace(application.row.place)) ?? ctx.place
    const moved = await carryOut(tx, { ...ctx, place }, application, { transition: 'call-off', revision })
    if ('problems' in moved) throw new Error(`a booking could not be called off: ${moved.problems.map(({ code }) => code).join(', ')}`)
    const { applicantId } = application.row
    // As long as the last day that could be chosen when it was called off.
    const dueAt = endOfDay(lastBookingDay(ctx.today, momentAt(place, ctx)))
    await schedule(tx, ctx, { kind: 'inspection.expire', key: `inspection.expire:${applicationId}:${moved.row.revision}`, payload: { applicationId, revision: moved.row.revision }, dueAt })
    await sendNotice(tx, ctx, {
      code: 'A03-called-off', personId: applicantId, subject: applicationId, dedupe: `A03-called-off:${applicationId}:-:event:${moved.row.revision}`,
      params: { ...(await bookingParams(tx, booked.row, booked.plate)), reason },
    })
    await appendAudit(tx, ctx, { intent: 'application.call-off', outcome: 'done', subject: applicationId, onBehalfOf: applicantId, detail: moved.evidence })
  })
}

/** What was called off and not chosen anew ends, so that the vehicle’s next booking is not held up by it (APP-04). */
const expire = (ctx: Context, payload: Jobs['inspection.expire']): Promise<void> => lapseWhileWaiting(ctx, payload, 'expire')

export const inspectionJobs: InspectionJobs = { 'inspection.remind': remind, 'inspection.lapse': lapse, 'inspection.call-off': callOff, 'inspection.expire': expire }
