import { and, desc, or } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Status } from '@/lib/engine/define-service'
import { personOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import { payBy } from '../payments/pay-by'
import { query } from '../query'
import { isOfPresentOwner } from '../violations/record-owner'
import { aboutOwnRow } from '../visits/item-level'
import { countOpenRecords, fleetRecords, fleetServices, type FleetRecord, type FleetService } from './fleet-records'
import { papersOfVehicles, type VehiclePapers } from './list-own-vehicle-papers'
import { vehicleView, type VehicleView } from './list-own-vehicles'

export type FleetVehicleView = VehicleView & {
  readonly records: readonly FleetRecord[]
  readonly papers: VehiclePapers
  readonly services: readonly FleetService[]
  readonly applications: readonly { readonly id: string; readonly number: string; readonly code: string; readonly status: Status; readonly since: Instant; readonly payBy: Instant | null }[]
}

const MOST = 20

/** A vehicle registered in the body's own name: what the register says, what was given out, what can be applied for. */
export const findFleetVehicle = query({
  name: 'register.find-fleet-vehicle',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ vehicleId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input: { vehicleId } }): Promise<FleetVehicleView | null> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const [row] = await db.select().from(vehicles).where(and(eq(vehicles.id, vehicleId), eq(vehicles.ownerId, personId), eq(vehicles.stage, 'registered')))
    if (!row) return null
    const filed = await db.select().from(applications)
      .where(and(
        eq(applications.applicantId, personId),
        or(eq(applications.subjectId, vehicleId), inArray(applications.subjectId, db.select({ id: violations.id }).from(violations).where(eq(violations.vehicleId, vehicleId)))),
      )).orderBy(desc(applications.startedAt)).limit(MOST)
    const fleet = { personId, filed }
    const offered = await fleetServices(db, ctx, fleet, 'vehicle', vehicleId)
    if (!offered) return null
    const such = and(eq(violations.vehicleId, vehicleId), isOfPresentOwner)
    const records = await fleetRecords(db, ctx, fleet, such)
    const { documents, marks, temporary } = await papersOfVehicles(db, ctx, personId)
    const isOfThis = (paper: { readonly vehicleId: string }) => paper.vehicleId === vehicleId
    return {
      ...vehicleView(ctx, row, await countOpenRecords(db, such)),
      papers: { documents: documents.filter(isOfThis), marks: marks.filter(isOfThis), temporary: temporary.filter(isOfThis) },
      services: offered,
      records,
      applications: filed.map((each) => ({ id: each.id, number: each.number, code: each.service, status: each.status, since: each.statusSince, payBy: payBy(each, ctx) })),
    }
  },
})
