import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examResults } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { actorId } from '@/lib/kernel/actor'
import { instantOf, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Text } from '@/lib/kernel/locale'
import { problem, type Problem } from '@/lib/kernel/problem'
import { formatDate } from '@/lib/messages/format'
import { bookingsLeft, consequenceOf, outcomeOf, passMark, type Scores } from '@/lib/policy/exams/results'
import { bookingsUsed, recordsWithK1, retryFrom, type TestRecord } from '@/lib/policy/exams/may-book'
import { presupposed, subjectsOf } from '@/lib/policy/exams/test-subjects'
import type { RuleMoment } from '@/lib/policy/rule-versions'
import { certifyLearner } from '../learners/certify-learner'
import { licenseLearner } from '../learners/license-learner'
import type { BookingRow } from './booking-rows'
import { endTraining } from './end-training'
import { loadLearning, recordsOf, type Learning } from './learning'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'
import { voidWithout } from './void-bookings'
import type { SessionRow } from './wished-sessions'

export type Entry = {
  readonly booking: BookingRow
  readonly session: SessionRow
  /** null = was not there (EXM-11). */
  readonly scores: Scores | null
  readonly source: 'examiner' | 'file' | 'no-show'
  readonly fileId?: string
  readonly examinerId?: string
}

export type Written = { readonly problem: Problem } | { readonly outcome: 'passed' | 'failed' | 'absent'; readonly next: 'certified' | 'licensed' | 'ended' | null }

const scoreText = (scores: Scores | null, outcome: 'passed' | 'failed' | 'absent'): Text => {
  if (scores === null) return { 'zh-Hans': '缺考', en: 'absent' }
  const shown = scores.second === null ? String(scores.first) : `${scores.first}、${scores.second}`
  return outcome === 'passed' ? { 'zh-Hans': `成绩${shown}分，合格`, en: `${shown.replace('、', ', then ')} points, passed` } : { 'zh-Hans': `成绩${shown}分，不合格`, en: `${shown.replace('、', ', then ')} points, failed` }
}

const NOTHING: Text = { 'zh-Hans': '', en: '' }

/** F30: for K2 and K3R what is left, and from when it may be booked again. */
const hints = (record: TestRecord, records: readonly TestRecord[], at: RuleMoment, ended: boolean): { countText: Text; retryText: Text; endText: Text } => {
  const used = bookingsUsed(records, record.subject)
  const left = bookingsLeft(records, record.subject, at)
  const from = record.outcome === 'passed' || ended ? null : retryFrom(records, record.subject, at)
  return {
    countText: used === null ? NOTHING : { 'zh-Hans': `本科目已预约${used}次，剩余${left}次。`, en: `Bookings used: ${used}, left: ${left}. ` },
    retryText: from === null ? NOTHING : { 'zh-Hans': `${formatDate('zh-Hans', from)}起可再次预约。`, en: `You may book again from ${formatDate('en', from)}. ` },
    endText: ended ? { 'zh-Hans': '已预约的考试和已合格的其他科目作废，可重新申请驾驶证。', en: 'Passed subjects are void; you may apply for a licence anew.' } : NOTHING,
  }
}

const followUp = async (tx: Tx, ctx: Context, learning: Learning, record: TestRecord, records: readonly TestRecord[]): Promise<'certified' | 'licensed' | 'ended' | null> => {
  const { learner, licenceClass, place, at, candidate: { certificate } } = learning
  const { endsTraining, certifies, completes } = consequenceOf(record, recordsWithK1({ records, certificate }), subjectsOf(licenceClass), at)
  if (endsTraining) await endTraining(tx, ctx, learner, record.subject)
  else if (record.outcome !== 'passed') await voidWithout(tx, ctx, learner, record.subject)
  if (endsTraining) return 'ended'
  if (certifies) return (await certifyLearner(tx, ctx, learner, place)) === null ? null : 'certified'
  return completes && (await licenseLearner(tx, ctx, learner, place)) !== null ? 'licensed' : null
}

/** No result before the test, and no absence before its end: whoever is late has until then to come (EXM-11). */
export const tooEarlyFor = ({ startsAt, testOn, endTime }: SessionRow, scores: Scores | null, now: Instant): Problem | null => {
  if (now < startsAt) return problem('result.before-the-test')
  return scores === null && now < instantOf(testOn, endTime) ? problem('result.before-the-end') : null
}

/** One result of a booking that has a place: once, by the guarded statement; with everything the law ties to it. */
export const writeResult = async (tx: Tx, ctx: Context, { booking, session, scores, source, fileId, examinerId }: Entry): Promise<Written> => {
  const learning = await loadLearning(tx, ctx, booking.learnerId)
  if (!learning) return { problem: problem('test.training-ended') }
  const early = tooEarlyFor(session, scores, ctx.now)
  if (early) return { problem: early }
  const { learner, licenceClass, at } = learning
  // Failed, it makes this one void: a pass must not stand before it is known (EXM-03).
  const before = learning.live.find((each) => presupposed(booking.subject, licenceClass, at).includes(each.subject))
  if (before) return { problem: problem('result.presupposed-first', undefined, { subject: before.subject }) }
  const outcome = scores === null ? 'absent' : outcomeOf(scores, passMark(booking.subject, licenceClass, at))
  const [ended] = await tx.update(examBookings).set({ state: outcome, endedAt: ctx.now, revision: sql`${examBookings.revision} + 1` })
    .where(and(eq(examBookings.id, booking.id), eq(examBookings.state, 'allotted'), eq(examBookings.sessionId, session.id))).returning()
  if (!ended) return { problem: problem('result.entered-already') }
  await tx.insert(examResults).values({
    bookingId: booking.id, sessionId: session.id, learnerId: learner.id, organisationId: learner.organisationId, examinerId: examinerId ?? null, subject: booking.subject, licenceClass,
    outcome, firstScore: scores?.first ?? null, secondScore: scores?.second ?? null, takenOn: session.testOn, takenAt: session.startsAt, source, fileId: fileId ?? null,
    enteredBy: actorId(ctx.actor), enteredAt: ctx.now,
  })
  const column = outcome === 'absent' ? 'lastAbsentAt' : 'lastTestAt'
  await tx.update(learners).set({ [column]: Math.max(learner[column] ?? 0, session.startsAt) }).where(eq(learners.id, learner.id))
  const record: TestRecord = { subject: booking.subject, outcome, on: session.testOn }
  const records = await recordsOf(tx, learner.id)
  const next = await followUp(tx, ctx, learning, record, records)
  await tellBooking(tx, ctx, ended, 'F30', 'result', { ...(await sessionWords(tx, session.id)), scoreText: scoreText(scores, outcome), ...hints(record, records, at, next === 'ended') })
  return { outcome, next }
}
