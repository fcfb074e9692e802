import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { inspectionStations } from '@/db/province/schema/inspections'
import type { Context } from '@/lib/kernel/context'

export type StationRow = typeof inspectionStations.$inferSelect

/** The station that acts; nobody else has lines of its own. */
export const stationOf = ({ actor }: Context): string => (actor.kind === 'member' ? actor.organisationId : '')

export const stationTarget = (ctx: Context) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: stationOf(ctx) })

/** Null while the station has not shown itself. */
export const loadStation = async (db: Db, ctx: Context): Promise<StationRow | null> => {
  const [row] = await db.select().from(inspectionStations).where(eq(inspectionStations.organisationId, stationOf(ctx)))
  return row ?? null
}
