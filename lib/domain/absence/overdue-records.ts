import { and, asc, eq, isNull, lt, not, notExists, sql } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { CivilDate } from '@/lib/kernel/clock'
import { isObjectedTo } from '../violations/objected-to'

/** The last day to handle a record, an extension counted (VIO-01). */
export const LAST_DAY = sql<string>`coalesce(violations.extended_to, violations.handle_by)`

const isOverdue = (today: CivilDate) => and(eq(violations.state, 'open'), eq(violations.origin, 'camera'), lt(LAST_DAY, today), not(isObjectedTo))

/** Registered vehicles with overdue records and no penalty intended for them yet. */
export const overdueVehicles = async (db: Db, today: CivilDate): Promise<readonly (typeof vehicles.$inferSelect)[]> =>
  (await db.select({ vehicle: vehicles }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(
      isOverdue(today), eq(vehicles.stage, 'registered'),
      notExists(db.select({ one: sql`1` }).from(intendedPenalties).where(and(eq(intendedPenalties.vehicleId, vehicles.id), isNull(intendedPenalties.endedOn)))),
    )).groupBy(vehicles.id).orderBy(asc(vehicles.id))).map(({ vehicle }) => vehicle)

/** The overdue records of one of them, the oldest first. */
export const overdueRecordsOf = (db: Db, vehicleId: string, today: CivilDate) =>
  db.select({ record: violations, lastDay: LAST_DAY }).from(violations).where(and(isOverdue(today), eq(violations.vehicleId, vehicleId))).orderBy(asc(violations.at))
