import { and, asc, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import type { Context } from '@/lib/kernel/context'
import type { BookingRow } from './booking-rows'
import { findLearner } from './learning'
import { returnTestFee } from './test-fee'
import { voidWithout } from './void-bookings'

/** Takes a session out of the wishes of a booking that has others; false when it was the only one. */
export const dropWish = async (tx: Tx, bookingId: string, sessionId: string): Promise<boolean> => {
  const wishes = await tx.select().from(examWishes).where(eq(examWishes.bookingId, bookingId)).orderBy(asc(examWishes.preference))
  const left = wishes.filter((wish) => wish.sessionId !== sessionId)
  if (left.length === 0) return false
  await tx.delete(examWishes).where(eq(examWishes.bookingId, bookingId))
  for (const [i, wish] of left.entries()) await tx.insert(examWishes).values({ ...wish, preference: i + 1 })
  return true
}

/** The office cancels what was booked: nothing is used up, the fee goes back, the queue time stays, what presupposed it is void (EXM-03, EXM-11, F29). */
export const endBySession = async (tx: Tx, ctx: Context, booking: BookingRow): Promise<BookingRow | null> => {
  const [ended] = await tx.update(examBookings).set({ state: 'session-cancelled', endedAt: ctx.now, revision: sql`${examBookings.revision} + 1` })
    .where(and(eq(examBookings.id, booking.id), eq(examBookings.state, booking.state))).returning()
  if (!ended) return null
  await returnTestFee(tx, ctx, ended.id)
  const learner = await findLearner(tx, booking.learnerId)
  if (learner) await voidWithout(tx, ctx, learner, booking.subject)
  return ended
}
