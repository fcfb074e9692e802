import { and, gt, lte, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { formerOwners, vehicles } from '@/db/province/schema/register'
import type { Db } from '@/db/handle'
import { statement } from '@/db/statement'
import { civilDate, type Instant } from '@/lib/kernel/clock'

const at = sql.placeholder('at')
const [plateType, plate] = [sql.placeholder('plateType'), sql.placeholder('plate')]

const registered = statement((db) =>
  db.select({ id: vehicles.id, ownerId: vehicles.ownerId, place: vehicles.place }).from(vehicles)
    .where(and(eq(vehicles.plateType, plateType), eq(vehicles.plate, plate), eq(vehicles.stage, 'registered'), lte(vehicles.registeredOn, sql.placeholder('on')), lte(vehicles.ownedFrom, at))).prepare(),
)

const formerly = statement((db) =>
  db.select({ id: vehicles.id, ownerId: formerOwners.ownerId, place: vehicles.place }).from(formerOwners).innerJoin(vehicles, eq(vehicles.id, formerOwners.vehicleId))
    .where(and(eq(formerOwners.plateType, plateType), eq(formerOwners.plate, plate), lte(formerOwners.ownedFrom, at), gt(formerOwners.ownedTo, at), lte(vehicles.registeredOn, sql.placeholder('on')))).prepare(),
)

/** `ownerId`: whose it was at that moment. */
export type RecordedVehicle = { readonly id: string; readonly ownerId: string; readonly place: string }

type Seen = { readonly plateType: string; readonly plate: string; readonly at: Instant }

/** The vehicle that bore a plate when it was recorded, and its owner of then; whoever was given the plate or the vehicle later has nothing to do with it. */
export const vehicleOfRecord = async (db: Db, seen: Seen): Promise<RecordedVehicle | null> => {
  const asked = { plateType: seen.plateType, plate: seen.plate, at: seen.at, on: civilDate(seen.at) }
  return (await registered(db).get(asked)) ?? (await formerly(db).get(asked)) ?? null
}
