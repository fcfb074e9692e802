import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { statement } from '@/db/statement'

/** A binding ends with the ownership it was agreed on: the new owner has agreed to nothing. */
export const isStillAgreed = and(eq(vehicles.id, vehicleDrivers.vehicleId), eq(vehicles.ownerId, vehicleDrivers.ownerId), eq(vehicles.stage, 'registered'))

const boundVehicles = statement((db) =>
  db.select({ id: vehicleDrivers.vehicleId }).from(vehicleDrivers).innerJoin(vehicles, isStillAgreed)
    .where(and(eq(vehicleDrivers.personId, sql.placeholder('personId')), eq(vehicleDrivers.state, 'bound'))).prepare(),
)

/** The vehicles of others a person is bound to now (VIO-06). */
export const boundVehiclesOf = async (db: Db, personId: string): Promise<readonly string[]> => (await boundVehicles(db).all({ personId })).map(({ id }) => id)
