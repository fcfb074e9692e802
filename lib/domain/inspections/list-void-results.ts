import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import { query } from '../query'
import { stationOf, stationTarget } from './station'
import { isVoid } from './void-result'

export type OwnVoidResult = { readonly inspectionId: string; readonly vehicleId: string; readonly testedOn: CivilDate; readonly reportNumber: string; readonly station: string; readonly reason: string }

/** Results of one's own vehicles that are not recognised, until another test or mark has answered the due date (ORG-05). */
export const listOwnVoidResults = query({
  name: 'inspection.list-own-void',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx }): Promise<readonly OwnVoidResult[]> {
    const rows = await db.select({ row: inspections, station: inspectionStations.name }).from(vehicles).innerJoin(inspections, eq(inspections.vehicleId, vehicles.id))
      .innerJoin(inspectionStations, eq(inspectionStations.organisationId, inspections.organisationId))
      .where(and(eq(vehicles.ownerId, personOf(ctx.actor, ctx.place.province) ?? ''), eq(inspections.state, 'void'), eq(inspections.dueBefore, vehicles.inspectionUntil)))
      .orderBy(desc(inspections.signedAt))
    return rows.map(({ row, station }) => ({ inspectionId: row.id, vehicleId: row.vehicleId, testedOn: row.testedOn ?? row.day, reportNumber: row.reportNumber ?? '', station, reason: row.voidReason ?? '' }))
  },
})

export type StationVoidResult = { readonly id: string; readonly reportNumber: string; readonly plate: string; readonly testedOn: CivilDate; readonly reason: string }

const MOST = 20

/** A station's own results that the office does not recognise, the latest tests first. */
export const listStationVoidResults = query({
  name: 'inspection.list-station-void',
  action: 'inspection.receive',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => stationTarget(ctx),
  async run({ db, ctx }): Promise<readonly StationVoidResult[]> {
    const rows = await db.select({ row: inspections, plate: vehicles.plate }).from(inspections).innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId))
      .where(and(eq(inspections.organisationId, stationOf(ctx)), isVoid)).orderBy(desc(inspections.signedAt)).limit(MOST)
    return rows.map(({ row, plate }) => ({ id: row.id, reportNumber: row.reportNumber ?? '', plate: plate ?? '', testedOn: row.testedOn ?? row.day, reason: row.voidReason ?? '' }))
  },
})
