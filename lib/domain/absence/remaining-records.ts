import { and, asc, lt, not } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { intendedPenalties, intendedPenaltyRecords } from '@/db/province/schema/intended-penalties'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { isObjectedTo } from '../violations/objected-to'
import { recordOwner } from '../violations/record-owner'
import { LAST_DAY } from './overdue-records'

export type PenaltyRow = typeof intendedPenalties.$inferSelect

/** What is left of the records it was announced for: neither handled, deleted nor objected to, nor given time anew by a correction, and still of the one it was announced to. */
export const remainingOf = async (db: Db, { id, ownerId, noticeOn }: Pick<PenaltyRow, 'id' | 'ownerId' | 'noticeOn'>): Promise<readonly (typeof violations.$inferSelect)[]> => {
  const rows = await db.select({ record: violations }).from(violations)
    .innerJoin(intendedPenaltyRecords, eq(intendedPenaltyRecords.violationId, violations.id))
    .innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(eq(intendedPenaltyRecords.penaltyId, id), eq(recordOwner, ownerId), eq(violations.state, 'open'), not(isObjectedTo), lt(LAST_DAY, noticeOn))).orderBy(asc(violations.at))
  return rows.map(({ record }) => record)
}
