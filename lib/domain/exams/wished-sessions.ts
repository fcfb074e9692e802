import { and, gt, lte, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Instant } from '@/lib/kernel/clock'
import type { WishedSession } from '@/lib/policy/exams/wishes'

export type SessionRow = typeof examSessions.$inferSelect

/** Published ones of a place, in the order of the wishes; one that is not there leaves a gap. */
export const loadWished = async (tx: Tx, place: string, ids: readonly string[]): Promise<readonly SessionRow[]> => {
  const rows = await tx.select().from(examSessions).where(and(inArray(examSessions.id, [...ids]), eq(examSessions.place, place), eq(examSessions.state, 'published')))
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

export const asWished = ({ id, subject, classes, testOn, startsAt, opensAt, closesAt }: SessionRow): WishedSession =>
  ({ id, subject, classes: classes.split(','), testOn, startsAt, opensAt: opensAt ?? closesAt, closesAt })

/** Half-open: at the closing instant itself it takes nobody (EXM-16). */
const isOpenAt = (now: Instant) => and(eq(examSessions.state, 'published'), lte(examSessions.opensAt, now), gt(examSessions.closesAt, now))

/**
 * Writes the wishes of a booking while every session takes bookings, and while the list of this closing has not been drawn up;
 * false when one does not any more. The caller then refuses, which undoes all of it.
 */
export const writeWishes = async (tx: Tx, bookingId: string, wishes: readonly SessionRow[], now: Instant): Promise<boolean> => {
  const [first] = wishes
  if (!first) return false
  const waiting = await tx.update(examClosings).set({ state: 'waiting' })
    .where(and(eq(examClosings.place, first.place), eq(examClosings.closesAt, first.closesAt), eq(examClosings.state, 'waiting'))).returning({ id: examClosings.id })
  if (!waiting.length) return false
  for (const [i, { id }] of wishes.entries()) {
    const written = await tx
      .insert(examWishes)
      .select(tx.select({ bookingId: sql`${bookingId}`.as('booking_id'), preference: sql`${i + 1}`.as('preference'), sessionId: examSessions.id, rank: sql`NULL`.as('rank') })
        .from(examSessions).where(and(eq(examSessions.id, id), isOpenAt(now))))
      .returning({ sessionId: examWishes.sessionId })
    if (!written.length) return false
  }
  return true
}
