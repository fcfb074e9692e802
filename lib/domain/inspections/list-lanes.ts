import { and, asc, max } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionLanes, inspectionSlots } from '@/db/province/schema/inspections'
import type { CivilDate } from '@/lib/kernel/clock'
import { query } from '../query'
import type { LaneRow } from './load-lane'
import { loadStation, stationOf, stationTarget, type StationRow } from './station'

export type Lane = LaneRow & { readonly publishedUntil: CivilDate | null }
export type Lanes = { readonly station: StationRow | null; readonly lanes: readonly Lane[] }

/** The station as it shows itself, and the plans of its lines. */
export const listLanes = query({
  name: 'inspection.list-lanes',
  action: 'inspection.plan',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => stationTarget(ctx),
  async run({ db, ctx }): Promise<Lanes> {
    const rows = await db.select().from(inspectionLanes).where(and(eq(inspectionLanes.organisationId, stationOf(ctx)), eq(inspectionLanes.state, 'open'))).orderBy(asc(inspectionLanes.name))
    const until = await db.select({ laneId: inspectionSlots.laneId, day: max(inspectionSlots.day) }).from(inspectionSlots)
      .where(eq(inspectionSlots.organisationId, stationOf(ctx))).groupBy(inspectionSlots.laneId)
    const published = new Map(until.map(({ laneId, day }) => [laneId, day]))
    return { station: await loadStation(db, ctx), lanes: rows.map((row) => ({ ...row, publishedUntil: published.get(row.id) ?? null })) }
  },
})
