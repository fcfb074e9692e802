import { and, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import type { Context } from '@/lib/kernel/context'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { presupposed, TEST_SUBJECTS, type TestSubject } from '@/lib/policy/exams/test-subjects'
import { isLicenceClass } from '@/lib/policy/licence/licence-classes'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'
import type { BookingRow } from './booking-rows'
import { freePlace } from './free-place'
import type { LearnerRow } from './learning'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'

const LIVE = ['accepted', 'allotted'] as const

/** What a booking names: the session it was given, or its first wish. */
export const sessionOf = async (tx: Tx, { id, sessionId }: Pick<BookingRow, 'id' | 'sessionId'>): Promise<string> => {
  if (sessionId) return sessionId
  const [first] = await tx.select({ sessionId: examWishes.sessionId }).from(examWishes).where(and(eq(examWishes.bookingId, id), eq(examWishes.preference, 1)))
  return first?.sessionId ?? ''
}

/** Ends live bookings of these subjects without using anything up; a place that was given is free again (EXM-03). */
export const voidBookings = async (tx: Tx, ctx: Context, learner: LearnerRow, subjects: readonly TestSubject[], lost: TestSubject): Promise<readonly string[]> => {
  if (subjects.length === 0) return []
  const live = await tx.select().from(examBookings)
    .where(and(eq(examBookings.learnerId, learner.id), inArray(examBookings.subject, [...subjects]), inArray(examBookings.state, [...LIVE])))
  const ended: string[] = []
  for (const { id, state } of live) {
    const [gone] = await tx.update(examBookings).set({ state: 'void', endedAt: ctx.now, revision: sql`${examBookings.revision} + 1` })
      .where(and(eq(examBookings.id, id), eq(examBookings.state, state))).returning()
    if (!gone) continue
    if (state === 'allotted' && gone.sessionId) await freePlace(tx, ctx, { sessionId: gone.sessionId, freedBy: id })
    await tellBooking(tx, ctx, gone, 'F27-void', `void:${gone.revision}`, { ...(await sessionWords(tx, await sessionOf(tx, gone))), lost: SUBJECT_WORDS[lost] })
    ended.push(id)
  }
  return ended
}

/** Everything that presupposes a test which was failed, missed, cancelled or not allotted (EXM-03, EXM-04). */
export const voidWithout = async (tx: Tx, ctx: Context, learner: LearnerRow, lost: TestSubject): Promise<readonly string[]> => {
  const place = await findPlace(learner.testPlace ?? learner.place)
  const { licenceClass } = learner
  if (!place || !isLicenceClass(licenceClass)) return []
  const at = momentAt(place, ctx)
  return voidBookings(tx, ctx, learner, TEST_SUBJECTS.filter((subject) => presupposed(subject, licenceClass, at).includes(lost)), lost)
}
