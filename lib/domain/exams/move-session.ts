import { and, gt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { instantOf, isCivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { formatDate } from '@/lib/messages/format'
import { hasPassed } from '@/lib/policy/exams/may-book'
import { closesAt } from '@/lib/policy/exams/closing'
import { presupposed } from '@/lib/policy/exams/test-subjects'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import type { BookingRow } from './booking-rows'
import { reasonText } from './cancel-session'
import { dropWish, endBySession } from './drop-wish'
import { loadLearning } from './learning'
import { assignExaminers, countOnSite, examinersLeft, releaseExaminers } from './plan-counters'
import { findSession, openClosing, planReminder } from './publish-session'
import { bookingsNaming } from './session-bookings'
import { sessionWords } from './session-words'
import { sessionIsOpen } from './still-open'
import { tellBooking } from './tell-booking'
import { voidBookings } from './void-bookings'
import type { SessionRow } from './wished-sessions'

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid')

/** Whether the applicant's certificate holds on the new day. */
const isStillValid = async (tx: Tx, ctx: Context, { learnerId, subject }: BookingRow, testOn: string): Promise<boolean> => {
  const to = (await loadLearning(tx, ctx, learnerId))?.candidate.certificate?.to
  return subject === 'K1' || to === undefined || testOn <= to
}

/** Tests that presuppose the moved one and would now come before it are void, without loss (EXM-03). */
const voidOvertaken = async (tx: Tx, ctx: Context, { learnerId, subject }: BookingRow, startsAt: number): Promise<void> => {
  const learning = await loadLearning(tx, ctx, learnerId)
  if (!learning || hasPassed(learning.candidate, subject)) return
  const overtaken = learning.live.filter((each) => presupposed(each.subject, learning.licenceClass, learning.at).includes(subject) && Math.min(...each.starts) <= startsAt)
  await voidBookings(tx, ctx, learning.learner, overtaken.map((each) => each.subject), subject)
}

/** A booking follows its session; one that has other wishes, which close at another time, keeps those (EXM-20). */
const follow = async (tx: Tx, ctx: Context, booking: BookingRow, to: SessionRow): Promise<'moved' | 'dropped' | 'ended'> => {
  const sameClosing = booking.closesAt === to.closesAt
  if (booking.state === 'accepted' && !sameClosing && (await dropWish(tx, booking.id, to.id))) return 'dropped'
  if (!(await isStillValid(tx, ctx, booking, to.testOn))) {
    await endBySession(tx, ctx, booking)
    return 'ended'
  }
  await tx.update(examBookings).set({ closesAt: to.closesAt, wasMoved: true, revision: sql`${examBookings.revision} + 1` }).where(eq(examBookings.id, booking.id))
  await voidOvertaken(tx, ctx, booking, to.startsAt)
  return 'moved'
}

const changeText = (to: SessionRow, outcome: 'moved' | 'dropped' | 'ended') => {
  const [zh, en] = [`改至${formatDate('zh-Hans', to.testOn)} ${to.startTime}`, `is moved to ${formatDate('en', to.testOn)} ${to.startTime}`]
  if (outcome === 'moved') return { 'zh-Hans': `${zh}，不能参加的可以取消，不影响排序`, en: `${en}. If you cannot come, cancel it; you keep your place in the queue` }
  if (outcome === 'dropped') return { 'zh-Hans': `${zh}，您的其他志愿不变`, en: `${en}; your other choices stand` }
  return { 'zh-Hans': `${zh}，超过您的学习驾驶证明有效期，预约已取消`, en: `${en}, after the end of your learner’s certificate; the booking has ended` }
}

/** Later, never earlier, so that nobody misses what they relied on; with notice and without loss (F29). */
export const moveSession = command({
  name: 'exam.move-session',
  action: 'exam.plan',
  level: 'province',
  input: z.strictObject({
    sessionId: z.string().max(40), revision: z.coerce.number().int(), reason: reasonText(),
    testOn: z.string().refine(isCivilDate, 'date.invalid'), startTime: clock(), endTime: clock(),
  }),
  load: ({ tx, ctx, input: { sessionId } }) => findSession(tx, ctx, sessionId),
  about: (session, { ctx }) => ({ province: ctx.place.province, place: session.place }),
  async run({ tx, ctx, input: { revision, reason, testOn, startTime, endTime }, subject: session }) {
    if (endTime <= startTime) return refuse(problem('plan.ends-before-start', 'endTime'))
    const startsAt = instantOf(testOn, startTime)
    if (startsAt <= session.startsAt) return refuse(problem('plan.move-later-only', 'testOn'))
    // After closing the list stands as it was ranked; before it the closing follows the day (EXM-15).
    const closing = session.state === 'ranked' ? session.closesAt : closesAt(testOn, ruleMomentOf(ctx))
    const words = await sessionWords(tx, session.id)
    const notBeingRanked = or(eq(examSessions.state, 'ranked'), sessionIsOpen(tx, ctx.now))
    const [moved] = await tx.update(examSessions).set({ testOn, startTime, endTime, startsAt, closesAt: closing, reason, revision: sql`${examSessions.revision} + 1` })
      .where(and(eq(examSessions.id, session.id), eq(examSessions.revision, revision), gt(examSessions.startsAt, ctx.now), notBeingRanked)).returning()
    if (!moved) return refuse(problem(session.revision === revision ? 'session.cannot-be-changed' : 'session.changed-meanwhile'))

    const { siteId, subject, capacity } = session
    await countOnSite(tx, { siteId, day: session.testOn, subject }, -capacity)
    if (!(await countOnSite(tx, { siteId, day: testOn, subject }, capacity))) return refuse(problem('plan.over-site', 'testOn', { left: 0 }))
    const examiners = await releaseExaminers(tx, session.id)
    if (!(await assignExaminers(tx, moved, await examinersLeft(tx, examiners, testOn)))) return refuse(problem('plan.over-examiners', 'testOn', { left: 0 }))
    if (moved.state === 'published') await openClosing(tx, ctx, moved)
    await planReminder(tx, ctx, moved)

    const bookings = await bookingsNaming(tx, session.id)
    for (const booking of bookings) {
      const outcome = await follow(tx, ctx, booking, moved)
      await tellBooking(tx, ctx, booking, 'F29', `moved:${moved.id}:${moved.revision}`, { ...words, reason, changeText: changeText(moved, outcome) })
    }
    return done({ sessionId: session.id, revision: moved.revision, told: bookings.length }, { subject: session.id, detail: { reason, from: session.testOn, to: testOn, bookings: bookings.length } })
  },
})
