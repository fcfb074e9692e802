import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { problem } from '@/lib/kernel/problem'
import { windowStillCancels } from '@/lib/policy/exams/closing'
import { command, done, refuse } from '../command'
import { loadCalendar } from '../register/load-calendar'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'
import { findBookingRow } from './booking-rows'
import { bookingTarget } from './booking-target'
import { endOwnBooking } from './end-own-booking'

/** A place that was given, given back in person with the document, to the last working day before the test (EXM-12). */
export const cancelAtWindow = command({
  name: 'exam.cancel-at-window',
  action: 'exam.cancel-at-window',
  level: 'province',
  input: z.strictObject({
    bookingId: z.string().max(40),
    revision: z.coerce.number().int(),
    /** The clerk says that the person stands there with the document. */
    documentSeen: z.literal('yes', 'test.see-the-document'),
  }),
  load: ({ tx, input: { bookingId } }) => findBookingRow(tx, bookingId),
  about: (row, { ctx }) => bookingTarget(ctx, row),
  async run({ tx, ctx, input: { revision }, subject: row }) {
    if (row.state !== 'allotted' || !row.sessionId) return refuse(problem('booking.no-place'))
    const [session] = await tx.select().from(examSessions).where(eq(examSessions.id, row.sessionId))
    const place = (await findPlace(row.place)) ?? ctx.place
    const late = session && windowStillCancels(session.testOn, ctx.today, await loadCalendar(tx), momentAt(place, ctx))
    if (late) return refuse(late)
    const [ended] = await tx.update(examBookings).set({ state: 'window-cancelled', endedAt: ctx.now, revision: sql`${examBookings.revision} + 1` })
      .where(and(eq(examBookings.id, row.id), eq(examBookings.revision, revision), eq(examBookings.state, 'allotted')))
      .returning()
    if (!ended) return refuse(problem('booking.changed-meanwhile'))
    const { voided } = await endOwnBooking(tx, ctx, { before: row, ended })
    return done({ bookingId: row.id, voided }, { subject: row.id, onBehalfOf: row.personId, detail: { subject: row.subject, voided: voided.length } })
  },
})
