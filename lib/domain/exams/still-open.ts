import { and, exists, gt, sql, type SQL } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examClosings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Instant } from '@/lib/kernel/clock'

/**
 * Before its closing instant, and before the list was drawn up: what arrived in time but waited longer than the list did must
 * not change what was published. The columns are named whole, for the closing stands in an inner query.
 */
const listWaits = (tx: Tx, table: typeof examSessions | typeof examBookings): SQL =>
  exists(tx.select({ one: sql`1` }).from(examClosings).where(and(eq(examClosings.place, table.place), eq(examClosings.closesAt, table.closesAt), eq(examClosings.state, 'waiting'))))

export const sessionIsOpen = (tx: Tx, now: Instant): SQL | undefined => and(eq(examSessions.state, 'published'), gt(examSessions.closesAt, now), listWaits(tx, examSessions))

export const bookingIsOpen = (tx: Tx, now: Instant): SQL | undefined => and(eq(examBookings.state, 'accepted'), gt(examBookings.closesAt, now), listWaits(tx, examBookings))
