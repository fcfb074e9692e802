import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { inspectionLanes } from '@/db/province/schema/inspections'
import type { Context } from '@/lib/kernel/context'
import { stationOf } from './station'

export type LaneRow = typeof inspectionLanes.$inferSelect

/** One of the station's own lines; a closed one is not there. */
export const loadLane = async (db: Db, ctx: Context, laneId: string): Promise<LaneRow | null> => {
  const [row] = await db.select().from(inspectionLanes)
    .where(and(eq(inspectionLanes.id, laneId), eq(inspectionLanes.organisationId, stationOf(ctx)), eq(inspectionLanes.state, 'open')))
  return row ?? null
}
