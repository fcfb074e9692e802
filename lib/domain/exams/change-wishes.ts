import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import { problem } from '@/lib/kernel/problem'
import { wishProblem } from '@/lib/policy/exams/wishes'
import { command, done, refuse } from '../command'
import { findBookingRow } from './booking-rows'
import { bookingTarget } from './booking-target'
import { loadLearning } from './learning'
import { rankNow } from './queue'
import { bookingIsOpen } from './still-open'
import { asWished, loadWished, writeWishes } from './wished-sessions'
import { wisherOf } from './wisher'

const input = z.strictObject({
  bookingId: z.string().max(40),
  revision: z.coerce.number().int(),
  sessions: z.array(z.string().max(40)).min(1, 'session.missing').max(3, 'session.too-many'),
})

/** Other sessions, or another order, until closing; submission and queue time stay (EXM-13, EXM-16). */
export const changeWishes = command({
  name: 'exam.change-wishes',
  action: 'exam.change',
  level: 'province',
  input,
  load: ({ tx, input: { bookingId } }) => findBookingRow(tx, bookingId),
  about: (row, { ctx }) => bookingTarget(ctx, row),
  async run({ tx, ctx, input: { revision, sessions }, subject: row }) {
    const learning = await loadLearning(tx, ctx, row.learnerId)
    if (!learning) return refuse(problem('test.training-ended'))
    if (row.state !== 'accepted' || ctx.now >= row.closesAt) return refuse(problem('session.closed', 'sessions'))
    const wishes = await loadWished(tx, row.place, sessions)
    const wrong = wishes.length < sessions.length ? problem('session.closed') : wishProblem(wisherOf(learning, row.subject), wishes.map(asWished), ctx.now, learning.at)
    if (wrong) return refuse({ ...wrong, field: 'sessions' })
    const [changed] = await tx.update(examBookings).set({ closesAt: wishes[0]?.closesAt ?? row.closesAt, revision: sql`${examBookings.revision} + 1` })
      .where(and(eq(examBookings.id, row.id), eq(examBookings.revision, revision), bookingIsOpen(tx, ctx.now)))
      .returning()
    if (!changed) return refuse(row.revision === revision ? problem('session.closed', 'sessions') : problem('booking.changed-meanwhile'))
    await tx.delete(examWishes).where(eq(examWishes.bookingId, row.id))
    if (!(await writeWishes(tx, row.id, wishes, ctx.now))) return refuse(problem('session.closed', 'sessions'))
    const rank = await rankNow(tx, { sessionId: wishes[0]?.id ?? '', learner: learning.learner, submittedAt: row.submittedAt })
    return done(
      { bookingId: row.id, revision: changed.revision, rank, capacity: wishes[0]?.capacity ?? 0 },
      { subject: row.id, onBehalfOf: row.personId, detail: { subject: row.subject, wishes: wishes.length } },
    )
  },
})
