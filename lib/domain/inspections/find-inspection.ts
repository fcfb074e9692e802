import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionLanes, inspections } from '@/db/province/schema/inspections'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { actorId } from '@/lib/kernel/actor'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { markOpensOn } from '@/lib/policy/vehicle/inspection'
import { inspectionLine } from '@/lib/policy/vehicle/inspection-booking'
import { ITEM_RESULTS, itemsOf, type InspectionItem, type ItemResults } from '@/lib/policy/vehicle/inspection-items'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { stationOf, stationTarget } from './station'

export type InspectionView = {
  readonly id: string
  readonly day: CivilDate
  readonly lane: string | null
  readonly startsAt: string | null
  readonly state: typeof inspections.$inferSelect.state
  readonly arrivedAt: Instant | null
  readonly plate: string
  readonly vin: string
  readonly model: string
  readonly vehicleType: string
  readonly ownerMasked: string
  readonly dueOn: CivilDate | null
  readonly opensOn: CivilDate | null
  /** What is looked at on its line. */
  readonly items: readonly InspectionItem[]
  readonly results: ItemResults
  readonly remark: string | null
  readonly reportNumber: string | null
  readonly digest: string | null
  readonly signedAt: Instant | null
  readonly isSignedByMe: boolean
  readonly validUntil: CivilDate | null
  readonly voidReason: string | null
}

/** What can be said of an item. */
export const RESULTS = ITEM_RESULTS

/** Written by `enterResult` as an object of items, which is what the cast states. */
export const resultsOf = (text: string | null): ItemResults => (text === null ? {} : (JSON.parse(text) as ItemResults))

/** One of the station's own, with the vehicle as it stands before the operator; its VIN is read from the vehicle and compared. */
export const findInspection = query({
  name: 'inspection.find',
  action: 'inspection.receive',
  level: 'province',
  input: z.strictObject({ inspectionId: z.string().max(40) }),
  about: ({ ctx }) => stationTarget(ctx),
  async run({ db, ctx, input: { inspectionId } }): Promise<InspectionView | null> {
    const [found] = await db
      .select({ row: inspections, vehicle: vehicles, nameSealed: people.nameSealed, lane: inspectionLanes.name })
      .from(inspections).innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId)).innerJoin(people, eq(people.id, inspections.personId))
      .leftJoin(inspectionLanes, eq(inspectionLanes.id, inspections.laneId))
      .where(and(eq(inspections.id, inspectionId), eq(inspections.organisationId, stationOf(ctx))))
    if (!found) return null
    const { row, vehicle, nameSealed, lane } = found
    const dueOn = row.dueBefore ?? vehicle.inspectionUntil
    return {
      id: row.id, day: row.day, lane, startsAt: row.startsAt, state: row.state, arrivedAt: row.arrivedAt,
      plate: vehicle.plate ?? '', vin: vehicle.vin, model: vehicle.model, vehicleType: vehicle.vehicleType,
      ownerMasked: maskName(open(ctx.keys, 'people.name', row.personId, nameSealed)), dueOn,
      opensOn: dueOn === null || vehicle.registeredOn === null ? null : markOpensOn({ ...vehicle, registeredOn: vehicle.registeredOn, exemptionLostOn: null }, dueOn, ruleMomentOf(ctx)),
      items: itemsOf(inspectionLine(vehicle.vehicleType)), results: resultsOf(row.items), remark: row.remark,
      reportNumber: row.reportNumber, digest: row.reportDigest, signedAt: row.signedAt, isSignedByMe: row.signedBy === actorId(ctx.actor), validUntil: row.validUntil, voidReason: row.voidReason,
    }
  },
})
