import { and, isNull, type SQL } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { inspections } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { STATION_SUSPENDED } from '@/lib/messages/inspection-words'
import { sendNotice } from '../notices/send-notice'
import { schedule } from '../scheduling'
import { bookingParams } from './bookings'

const callOffWhere = async (tx: Tx, ctx: Context, where: SQL | undefined): Promise<number> => {
  const found = await tx.select({ applicationId: applications.id, revision: applications.revision }).from(inspections)
    .innerJoin(applications, eq(applications.id, inspections.applicationId)).where(where)
  for (const { applicationId, revision } of found)
    await schedule(tx, ctx, { kind: 'inspection.call-off', key: `inspection.call-off:${applicationId}:${revision}:${ctx.now}`, payload: { applicationId, revision }, dueAt: ctx.now })
  return found.length
}

/** Who has booked is told by a job each, and chooses anew; nobody is let in meanwhile. */
export const callOffBookings = (tx: Tx, ctx: Context, organisationId: string, which?: SQL): Promise<number> =>
  callOffWhere(tx, ctx, and(eq(inspections.organisationId, organisationId), eq(inspections.state, 'booked'), which))

/** Came without a booking and has no result yet: no application waits for it, so it ends at once. */
const endWalkIns = async (tx: Tx, ctx: Context, organisationId: string): Promise<number> => {
  const ended = await tx.update(inspections).set({ state: 'called-off' })
    .where(and(eq(inspections.organisationId, organisationId), eq(inspections.state, 'arrived'), isNull(inspections.applicationId))).returning()
  for (const row of ended) {
    const [vehicle] = await tx.select({ plate: vehicles.plate }).from(vehicles).where(eq(vehicles.id, row.vehicleId))
    await sendNotice(tx, ctx, {
      code: 'A03-called-off', personId: row.personId, dedupe: `A03-called-off:${row.id}:-:event`,
      params: { ...(await bookingParams(tx, row, vehicle?.plate ?? null)), reason: STATION_SUSPENDED },
    })
  }
  return ended.length
}

/** The station was suspended: nobody enters a result any more, so vehicles that were received are let go too (ORG-08). */
export const callOffStation = async (tx: Tx, ctx: Context, organisationId: string): Promise<number> =>
  (await endWalkIns(tx, ctx, organisationId)) +
  (await callOffWhere(tx, ctx, and(eq(inspections.organisationId, organisationId), inArray(inspections.state, ['booked', 'arrived']))))
