import { and, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { lastWindowDay } from '@/lib/policy/exams/closing'
import { refusal } from '@/lib/policy/refusal'
import { ruleVersion } from '@/lib/policy/rule-versions'
import { command, done, refuse } from '../command'
import { loadCalendar } from '../register/load-calendar'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'
import { findBookingRow, type BookingRow } from './booking-rows'
import { bookingTarget } from './booking-target'
import { endOwnBooking } from './end-own-booking'
import { bookingIsOpen } from './still-open'

/** Says to which day the window still cancels, and that it asks for the person and the document (EXM-12). */
const atTheWindow = async (tx: Tx, ctx: Context, row: BookingRow): Promise<Problem> => {
  if (row.state !== 'accepted' && row.state !== 'allotted') return problem('booking.ended')
  const place = (await findPlace(row.place)) ?? ctx.place
  const at = momentAt(place, ctx)
  const [session] = row.sessionId ? await tx.select().from(examSessions).where(eq(examSessions.id, row.sessionId)) : []
  if (!session) return problem('booking.being-ranked')
  const lastDay = lastWindowDay(session.testOn, await loadCalendar(tx), at)
  return refusal('test.cancel-at-window', 'test.bring-document', ruleVersion('exam.cancel.lastDay', at), { lastDay, testOn: session.testOn })
}

/** One's own booking, until closing (EXM-12, EXM-13); a session the office moved may be left later too, without loss (F29). */
export const cancelBooking = command({
  name: 'exam.cancel',
  action: 'exam.change',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, input: { bookingId } }) => findBookingRow(tx, bookingId),
  about: (row, { ctx }) => bookingTarget(ctx, row),
  async run({ tx, ctx, input: { revision }, subject: row }) {
    const [ended] = await tx.update(examBookings).set({ state: 'cancelled', endedAt: ctx.now, revision: sql`${examBookings.revision} + 1` })
      .where(and(
        eq(examBookings.id, row.id), eq(examBookings.revision, revision),
        or(bookingIsOpen(tx, ctx.now), and(eq(examBookings.state, 'allotted'), eq(examBookings.wasMoved, true))),
      ))
      .returning()
    if (!ended) return refuse(row.revision === revision ? await atTheWindow(tx, ctx, row) : problem('booking.changed-meanwhile'))
    const { voided } = await endOwnBooking(tx, ctx, { before: row, ended })
    return done({ bookingId: row.id, voided }, { subject: row.id, onBehalfOf: row.personId, detail: { subject: row.subject, voided: voided.length } })
  },
})
