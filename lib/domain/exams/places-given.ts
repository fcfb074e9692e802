import { and, asc } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings } from '@/db/province/schema/exam-bookings'

/** Ids of the bookings that have a place in a session, by rank. */
export const listPlacesGiven = async (db: Db, sessionId: string): Promise<readonly string[]> => {
  const rows = await db.select({ id: examBookings.id }).from(examBookings).where(and(eq(examBookings.sessionId, sessionId), eq(examBookings.state, 'allotted'))).orderBy(asc(examBookings.rank))
  return rows.map(({ id }) => id)
}
