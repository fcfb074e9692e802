import { and, eq, lte, sql } from 'drizzle-orm'
import { vehicles } from '@/db/province/schema/register'
import type { Db } from '@/db/handle'
import { statement } from '@/db/statement'
import { civilDate, type Instant } from '@/lib/kernel/clock'

const registered = statement((db) =>
  db.select({ id: vehicles.id, ownerId: vehicles.ownerId, place: vehicles.place }).from(vehicles)
    .where(and(eq(vehicles.plateType, sql.placeholder('plateType')), eq(vehicles.plate, sql.placeholder('plate')), eq(vehicles.stage, 'registered'), lte(vehicles.registeredOn, sql.placeholder('on')))).prepare(),
)

export type RecordedVehicle = { readonly id: string; readonly ownerId: string; readonly place: string }

/** The vehicle registered under a plate when it was recorded; whoever was given the plate later has nothing to do with it. */
export const vehicleOfRecord = async (db: Db, { plateType, plate, at }: { readonly plateType: string; readonly plate: string; readonly at: Instant }): Promise<RecordedVehicle | null> =>
  (await registered(db).get({ plateType, plate, on: civilDate(at) })) ?? null
