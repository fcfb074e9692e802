import { and, gt, gte, isNull, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { inspectionMarks, temporaryPlates, vehicleDocuments, waitingPlates } from '@/db/province/schema/vehicle-papers'
import type { Db } from '@/db/handle'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { query } from '../query'

const mine = eq(vehicles.ownerId, sql.placeholder('personId'))

/** Issued again: the first ones came with the registration and say no more than its day. */
const documentsOf = statement((db) =>
  db.select({ vehicleId: vehicleDocuments.vehicleId, kind: vehicleDocuments.kind, serial: vehicleDocuments.serial, issuedOn: vehicleDocuments.issuedOn })
    .from(vehicleDocuments).innerJoin(vehicles, eq(vehicles.id, vehicleDocuments.vehicleId))
    .where(and(mine, isNull(vehicleDocuments.voidedOn), gt(vehicleDocuments.serial, 1))).prepare(),
)

/** What the office gave out; what a station gives after a test is told by the day it is good until. */
const marksOf = statement((db) =>
  db.select({ vehicleId: inspectionMarks.vehicleId, issuedOn: max(inspectionMarks.issuedOn) })
    .from(inspectionMarks).innerJoin(vehicles, eq(vehicles.id, inspectionMarks.vehicleId))
    .where(and(mine, inArray(inspectionMarks.basis, ['exempt', 'again']), isNull(inspectionMarks.voidedOn))).groupBy(inspectionMarks.vehicleId).prepare(),
)

/** A plate on paper is of use until the vehicle has its own. */
const temporaryOf = statement((db) =>
  db.select({ vehicleId: vehicles.id, number: temporaryPlates.number, validUntil: temporaryPlates.validUntil })
    .from(temporaryPlates).innerJoin(vehicles, eq(vehicles.vin, temporaryPlates.vin))
    .where(and(mine, eq(vehicles.stage, 'new'), eq(temporaryPlates.state, 'issued'))).orderBy(temporaryPlates.turn).prepare(),
)

/** While the plates are made anew (VEH-11). */
const waitingOf = statement((db) =>
  db.select({ vehicleId: vehicles.id, number: waitingPlates.number, validUntil: sql<string>`coalesce(${waitingPlates.endsOn}, ${waitingPlates.validUntil})` })
    .from(waitingPlates).innerJoin(vehicles, eq(vehicles.id, waitingPlates.vehicleId))
    .where(and(mine, gte(sql`coalesce(${waitingPlates.endsOn}, ${waitingPlates.validUntil})`, sql.placeholder('today')))).prepare(),
)

export const papersOfVehicles = async (db: Db, { today }: Context, personId: string) => {
  const [documents, marks, temporary, waiting] = await Promise.all([
    documentsOf(db).all({ personId }), marksOf(db).all({ personId }), temporaryOf(db).all({ personId }), waitingOf(db).all({ personId, today }),
  ])
  return { documents, marks, temporary: [...temporary, ...waiting] }
}
export type VehiclePapers = Awaited<ReturnType<typeof papersOfVehicles>>

/** What was given out for one's own vehicles since their registration, or before it. */
export const listOwnVehiclePapers = query({
  name: 'register.list-own-vehicle-papers',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  run: ({ db, ctx }): Promise<VehiclePapers> => papersOfVehicles(db, ctx, personOf(ctx.actor, ctx.place.province) ?? ''),
})
