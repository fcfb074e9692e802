import { and, asc, isNull, lt, not, notExists, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { CivilDate } from '@/lib/kernel/clock'
import { isObjectedTo } from '../violations/objected-to'
import { recordOwner } from '../violations/record-owner'

/** The last day to handle a record, an extension counted (VIO-01). */
export const LAST_DAY = sql<string>`coalesce(violations.extended_to, violations.handle_by)`

const isOverdue = (today: CivilDate) => and(eq(violations.state, 'open'), eq(violations.origin, 'camera'), lt(LAST_DAY, today), not(isObjectedTo))

/** Somebody's time with a vehicle, which is at another's by now or still at theirs. */
export type Owing = { readonly vehicle: typeof vehicles.$inferSelect; readonly ownerId: string }

/** Registered vehicles with overdue records of an owner for whom no penalty is intended yet. */
export const overdueOwners = (db: Db, today: CivilDate): Promise<readonly Owing[]> =>
  db.select({ vehicle: vehicles, ownerId: recordOwner }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(
      isOverdue(today), eq(vehicles.stage, 'registered'),
      notExists(db.select({ one: sql`1` }).from(intendedPenalties).where(and(eq(intendedPenalties.vehicleId, vehicles.id), eq(intendedPenalties.ownerId, recordOwner), isNull(intendedPenalties.endedOn)))),
    )).groupBy(vehicles.id, recordOwner).orderBy(asc(vehicles.id), recordOwner)

/** The overdue records of one of them, the oldest first. */
export const overdueRecordsOf = (db: Db, { vehicle, ownerId }: Owing, today: CivilDate) =>
  db.select({ record: violations, lastDay: LAST_DAY }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(and(isOverdue(today), eq(vehicles.id, vehicle.id), eq(recordOwner, ownerId))).orderBy(asc(violations.at))
