import { and, exists, gt, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { learners } from '@/db/province/schema/licence-papers'
import { addDays, civilDate, instantOf } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { compareQueued } from '@/lib/policy/exams/queue-key'
import { provinceHandle } from '../platform'
import { schedule, type Jobs } from '../scheduling'
import { keyOf } from './queue'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'
import type { SessionRow } from './wished-sessions'

/** Once a place and day at nine, while anything of it waits to be closed (F26). */
export const planRankNotices = (tx: Tx, ctx: Context, place: string): Promise<void> => {
  const today = civilDate(ctx.now)
  const day = ctx.now < instantOf(today, '09:00') ? today : addDays(today, 1)
  return schedule(tx, ctx, { kind: 'exam.tell-ranks', key: `exam.tell-ranks:${place}:${day}`, payload: { place, day }, dueAt: instantOf(day, '09:00') })
}

/** Everybody whose first wish a session is, the best first. */
const waitingFor = async (tx: Tx, sessionId: string) => {
  const rows = await tx.select({ booking: examBookings, learner: learners }).from(examWishes)
    .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId)).innerJoin(learners, eq(learners.id, examBookings.learnerId))
    .where(and(eq(examWishes.sessionId, sessionId), eq(examWishes.preference, 1), eq(examBookings.state, 'accepted')))
  return rows
    .map(({ booking, learner }) => ({
      booking, bookingId: booking.id, queueAt: keyOf(learner).at, acceptedAt: learner.acceptedAt ?? 0, submittedAt: booking.submittedAt, tie: sha256(`${sessionId}:${booking.id}`),
    }))
    .toSorted(compareQueued)
}

/** Tells whoever stands on the other side of the capacity than was said last. */
const tellOf = async (tx: Tx, ctx: Context, { id, capacity }: SessionRow, day: string): Promise<void> => {
  const words = await sessionWords(tx, id)
  for (const [i, { booking }] of (await waitingFor(tx, id)).entries()) {
    const isWithin = i < capacity
    if (booking.toldWithin === isWithin) continue
    await tx.update(examBookings).set({ toldWithin: isWithin }).where(eq(examBookings.id, booking.id))
    if (booking.toldWithin !== null) await tellBooking(tx, ctx, booking, 'F26', `rank:${day}`, { ...words, rank: String(i + 1) })
  }
}

export const tellRanks = async (ctx: Context, { place, day }: Jobs['exam.tell-ranks']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  const open = and(eq(examSessions.place, place), eq(examSessions.state, 'published'), gt(examSessions.closesAt, ctx.now))
  for (const session of await handle.read.select().from(examSessions).where(open)) await handle.write((tx) => tellOf(tx, ctx, session, day))
  await handle.write(async (tx) => {
    const [more] = await tx.select({ one: sql`1` }).from(examClosings)
      .where(and(eq(examClosings.place, place), eq(examClosings.state, 'waiting'), exists(tx.select({ one: sql`1` }).from(examSessions).where(open)))).limit(1)
    if (more) await planRankNotices(tx, ctx, place)
  })
}
