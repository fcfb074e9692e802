import { and, gte, not, or, sql, type Placeholder, type SQL } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'

/**
 * Whose a record is: whoever owned the vehicle at the moment of the act, whatever became of it since and however late the record came. For statements
 * over `violations` joined with `vehicles`.
 */
export const recordOwner = sql<string>`CASE WHEN ${violations.at} >= ${vehicles.ownedFrom} THEN ${vehicles.ownerId}
  ELSE (SELECT f.owner_id FROM former_owners f WHERE f.vehicle_id = ${violations.vehicleId} AND f.owned_from <= ${violations.at} AND ${violations.at} < f.owned_to) END`

/** Of the time of the present owner, in which the vehicle's bound drivers and its own papers have a part. */
export const isOfPresentOwner = gte(violations.at, vehicles.ownedFrom)

type Person = string | Placeholder

/** Vehicles that are or were a person's: what an index finds, before each record is asked whose it is. */
export const isOrWasTheirs = (person: Person) =>
  or(eq(vehicles.ownerId, person), inArray(vehicles.id, sql`(SELECT f.vehicle_id FROM former_owners f WHERE f.owner_id = ${person})`))

export const isRecordOf = (person: Person) => and(isOrWasTheirs(person), eq(recordOwner, person))

/** Of a vehicle that was theirs then and has changed hands since. */
export const isFormerRecordOf = (person: Person) => and(isRecordOf(person), not(isOfPresentOwner))

export const hasOpenFormerRecord = async (db: Db, personId: string): Promise<boolean> => {
  const [found] = await db.select({ id: violations.id }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(eq(violations.state, 'open'), isFormerRecordOf(personId))).limit(1)
  return found !== undefined
}

/**
 * Records of a person and those of the vehicles they are bound to (VIO-06), of the latter only such as `only` says. Nobody's vehicles as a list would
 * keep the database from its indexes: most people are bound to none.
 */
export const isRecordOfOrBound = (personId: string, bound: readonly string[], only?: SQL) => {
  if (bound.length === 0) return isRecordOf(personId)
  const isBound = inArray(vehicles.id, [...bound])
  return and(or(isOrWasTheirs(personId), isBound), or(eq(recordOwner, personId), and(isBound, isOfPresentOwner, only)))
}
