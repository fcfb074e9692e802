import { and, asc, desc, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { inspections, inspectionStations, inspectionVoidings } from '@/db/province/schema/inspections'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import type { Fen } from '@/lib/kernel/money'
import { maskName } from '@/lib/kernel/text'
import { falseResultFine } from '@/lib/policy/vehicle/false-result'
import { failedItems, type InspectionItem } from '@/lib/policy/vehicle/inspection-items'
import { query } from '../query'
import { momentAt } from '../rule-moment'
import { resultsOf } from './find-inspection'
import { isVoid } from './void-result'

export type OfficeResult = {
  readonly id: string
  readonly reportNumber: string
  readonly plate: string
  readonly ownerMasked: string
  readonly station: string
  readonly testedOn: CivilDate
  readonly state: 'passed' | 'failed' | 'void'
  readonly failed: readonly InspectionItem[]
  readonly remark: string | null
  /** Of the station, by the price it took; null where no price was booked. */
  readonly fine: { readonly least: Fen; readonly most: Fen } | null
  /** The validity it gave, and the one it would go back to; null where it gave none, or a later mark has gone beyond it. */
  readonly validUntil: CivilDate | null
  readonly goesBackTo: CivilDate | null
  readonly voidReason: string | null
  readonly voiding: { readonly id: string; readonly reason: string; readonly proposedBy: string; readonly proposedAt: Instant } | null
}

const MOST = 50

const listWhere = async (db: Db, ctx: Context, where: SQL | undefined, order: SQL = asc(inspectionVoidings.proposedAt)): Promise<readonly OfficeResult[]> => {
  const rows = await db.select({ row: inspections, vehicle: vehicles, person: people, station: inspectionStations.name, voiding: inspectionVoidings }).from(inspections)
    .innerJoin(inspectionStations, and(eq(inspectionStations.organisationId, inspections.organisationId), eq(inspectionStations.place, ctx.place.code)))
    .innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId)).innerJoin(people, eq(people.id, vehicles.ownerId))
    .leftJoin(inspectionVoidings, and(eq(inspectionVoidings.inspectionId, inspections.id), eq(inspectionVoidings.state, 'proposed')))
    .where(and(inArray(inspections.state, ['passed', 'failed', 'void']), where)).orderBy(order).limit(MOST)
  return rows.flatMap(({ row, vehicle, person, station, voiding }): OfficeResult[] => {
    const { id, state, validUntil } = row
    if (state !== 'passed' && state !== 'failed' && state !== 'void') return []
    return [{
      id, state, station, validUntil, reportNumber: row.reportNumber ?? '', plate: vehicle.plate ?? '', testedOn: row.testedOn ?? row.day,
      ownerMasked: maskName(open(ctx.keys, 'people.name', person.id, person.nameSealed)), failed: failedItems(resultsOf(row.items)), remark: row.remark,
      fine: row.priceFen === null ? null : falseResultFine(row.priceFen, momentAt(ctx.place, { today: row.testedOn ?? row.day })), goesBackTo: validUntil !== null && vehicle.inspectionUntil === validUntil ? row.dueBefore : null, voidReason: row.voidReason,
      voiding: voiding && { id: voiding.id, reason: voiding.reason, proposedBy: voiding.proposedBy, proposedAt: voiding.proposedAt },
    }]
  })
}

const ofOffice = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code })

/** Proposals of this place that wait for somebody else's decision. */
export const listProposedVoidings = query({
  name: 'inspection.list-proposed-voidings',
  action: 'inspection.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ofOffice,
  run: ({ db, ctx }) => listWhere(db, ctx, eq(inspectionVoidings.place, ctx.place.code)),
})

/** Results that are not recognised, the latest tests first; they stand with their reason. */
export const listVoidResults = query({
  name: 'inspection.list-void',
  action: 'inspection.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ofOffice,
  run: ({ db, ctx }) => listWhere(db, ctx, isVoid, desc(inspections.signedAt)),
})

/** One result of a station of this place; null before there is one. */
export const findOfficeResult = query({
  name: 'inspection.find-result',
  action: 'inspection.read-office',
  level: 'province',
  input: z.strictObject({ inspectionId: z.string().max(40) }),
  about: ofOffice,
  run: async ({ db, ctx, input: { inspectionId } }): Promise<OfficeResult | null> => (await listWhere(db, ctx, eq(inspections.id, inspectionId)))[0] ?? null,
})
