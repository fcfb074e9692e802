import { and, sql } from 'drizzle-orm'
import { eq } from '../conditions'
import { statement } from '../statement'
import { people } from './schema/people'
import { vehicles } from './schema/register'

/** Written out, not bound: the index of plates holds registered vehicles only, and SQLite must see that we ask for those. */
const isRegistered = sql`${vehicles.stage} = 'registered'`

const columns = { id: vehicles.id, ownerId: vehicles.ownerId, plate: vehicles.plate, vin: vehicles.vin, status: vehicles.status }

const thisPlate = and(eq(vehicles.plateType, sql.placeholder('plateType')), eq(vehicles.plate, sql.placeholder('plate')), isRegistered)

/** The registered vehicle that carries a plate. */
export const vehicleByPlate = statement((db) => db.select(columns).from(vehicles).where(thisPlate).prepare())

/** The same for somebody who must also know the end of its VIN (REG-15). */
export const vehicleByPlateAndTail = statement((db) =>
  db.select(columns).from(vehicles).where(and(thisPlate, eq(vehicles.vinTail, sql.placeholder('vinTail')))).prepare(),
)

export const vehicleByVin = statement((db) => db.select(columns).from(vehicles).where(eq(vehicles.vin, sql.placeholder('vin'))).prepare())

/** `documentKey` is the province's keyed hash of type and number (E3). */
export const personByDocument = statement((db) =>
  db.select({ id: people.id, nameSealed: people.nameSealed, personKey: people.personKey }).from(people)
    .where(eq(people.documentKey, sql.placeholder('documentKey'))).prepare(),
)
