import { and, isNull, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { inspectionMarks } from '@/db/province/schema/vehicle-papers'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { banAppealBy } from '@/lib/policy/online-bans'
import { sendNotice } from '../notices/send-notice'
import { ruleMomentOf } from '../rule-moment'
import type { InspectionRow } from './bookings'

export type OfficeInspection = {
  readonly row: InspectionRow
  readonly vehicle: typeof vehicles.$inferSelect
  readonly station: { readonly name: string; readonly place: string }
}

/** Written out, so that the index of void results is taken whatever is bound. */
export const isVoid = sql`${inspections.state} = 'void'`

/** Whose the vehicle is, and whoever brought it to the test: neither decides of it (B7). */
export const partiesOf = (row: InspectionRow, { ownerId }: OfficeInspection['vehicle']): readonly string[] => [ownerId, ...(row.personId === null ? [] : [row.personId])]

/** A test with a result, recognised or not; null before there is one. */
export const loadResult = async (tx: Tx, inspectionId: string): Promise<OfficeInspection | null> => {
  const [found] = await tx.select({ row: inspections, vehicle: vehicles, station: { name: inspectionStations.name, place: inspectionStations.place } }).from(inspections)
    .innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId)).innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId))
    .where(and(eq(inspections.id, inspectionId), inArray(inspections.state, ['passed', 'failed', 'void'])))
  return found ?? null
}

/** The mark the test gave, and the same one made anew (B07). */
const voidMarks = (tx: Tx, ctx: Context, { id, vehicleId, validUntil }: InspectionRow) =>
  tx.update(inspectionMarks).set({ voidedOn: ctx.today })
    .where(and(
      eq(inspectionMarks.vehicleId, vehicleId), isNull(inspectionMarks.voidedOn),
      sql`(${inspectionMarks.inspectionId} = ${id} OR (${inspectionMarks.basis} = 'again' AND ${inspectionMarks.validUntil} = ${validUntil}))`,
    )).returning({ id: inspectionMarks.id })

/**
 * What came of the result falls away: the validity goes back to the day before it, unless a later mark has gone beyond it. Later tests are reckoned from that
 * day (assumed), so that it is the one that comes back whichever of two false results is voided first. True: the validity went back.
 */
const takeBackValidity = async (tx: Tx, ctx: Context, row: InspectionRow): Promise<boolean> => {
  const { vehicleId, validUntil, dueBefore } = row
  if (validUntil === null) return false
  await voidMarks(tx, ctx, row)
  const back = await tx.update(vehicles).set({ inspectionUntil: dueBefore, revision: sql`${vehicles.revision} + 1` })
    .where(and(eq(vehicles.id, vehicleId), eq(vehicles.inspectionUntil, validUntil))).returning({ id: vehicles.id })
  await tx.update(inspections).set({ dueBefore })
    .where(and(eq(inspections.vehicleId, vehicleId), eq(inspections.state, 'passed'), eq(inspections.dueBefore, validUntil))).returning({ id: inspections.id })
  return back.length > 0
}

const tellOwner = async (tx: Tx, ctx: Context, { row, vehicle, station }: OfficeInspection, reason: string, fellBack: boolean): Promise<void> => {
  const code = fellBack ? 'A03-void' : 'A03-void-only'
  await sendNotice(tx, ctx, {
    code, personId: vehicle.ownerId, dedupe: `${code}:${row.id}:-:event:1`, ...(row.applicationId && row.personId === vehicle.ownerId && { subject: row.applicationId }),
    params: {
      plate: vehicle.plate ?? '', station: station.name, reportNo: row.reportNumber ?? '', reason,
      validUntil: row.dueBefore ?? '', appealBy: banAppealBy(ctx.today, ruleMomentOf(ctx)),
    },
  })
}

/** ORG-05: the result is not recognised; its row stays, with the reason. Null: it was void before. */
export const voidResult = async (tx: Tx, ctx: Context, subject: OfficeInspection, reason: string): Promise<{ readonly fellBack: boolean } | null> => {
  const { row } = subject
  const voided = await tx.update(inspections).set({ state: 'void', voidReason: reason, voidedBy: actorId(ctx.actor) })
    .where(and(eq(inspections.id, row.id), inArray(inspections.state, ['passed', 'failed']))).returning({ id: inspections.id })
  if (!voided.length) return null
  const fellBack = await takeBackValidity(tx, ctx, row)
  await tellOwner(tx, ctx, subject, reason, fellBack)
  return { fellBack }
}
