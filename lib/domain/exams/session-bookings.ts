import { and, asc } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import type { BookingRow } from './booking-rows'

/** Live bookings that name a session: by a wish before closing, by what was given after it. */
export const bookingsNaming = async (db: Db, sessionId: string): Promise<readonly BookingRow[]> => {
  const rows = await db.select({ booking: examBookings }).from(examWishes)
    .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
    .where(and(eq(examWishes.sessionId, sessionId), inArray(examBookings.state, ['accepted', 'allotted'])))
    .orderBy(asc(examBookings.id))
  return rows.map(({ booking }) => booking).filter(({ state, sessionId: given }) => state === 'accepted' || given === sessionId)
}
