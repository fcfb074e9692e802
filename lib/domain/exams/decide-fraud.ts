import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examResults } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { problem } from '@/lib/kernel/problem'
import { FRAUD_WORDS } from '@/lib/messages/driving-test-words'
import { degreeOf, FRAUDS, fraudBanUntil } from '@/lib/policy/exams/fraud'
import { banAppealBy } from '@/lib/policy/online-bans'
import { addBan } from '../bans/add-ban'
import { command, done, refuse } from '../command'
import { withdrawClass } from '../learners/withdraw-class'
import { revokePaper } from '../papers/revoke-paper'
import { ruleMomentOf } from '../rule-moment'
import { bookingTarget } from './booking-target'
import { reasonText } from './cancel-session'
import { endTraining } from './end-training'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'

/** A booking with what came of its test; the result is entered first, by somebody else. */
const findTested = async (tx: Tx, bookingId: string) => {
  const [found] = await tx.select({ booking: examBookings, result: examResults, learner: learners }).from(examResults)
    .innerJoin(examBookings, eq(examBookings.id, examResults.bookingId))
    .innerJoin(learners, eq(learners.id, examResults.learnerId))
    .where(eq(examResults.bookingId, bookingId))
  return found ?? null
}

/**
 * Fraud in a test: results of all subjects are void, the training and the learner's certificate end, no licence is applied for until the ban ends (EXM-25).
 * Whoever entered the result does not decide it. A licence that was given meanwhile was obtained by deceit: its class is withdrawn, for three years.
 */
export const decideFraud = command({
  name: 'exam.decide-fraud',
  action: 'exam.decide-fraud',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40), fraud: z.enum(FRAUDS, 'answer.missing'), reason: reasonText() }),
  load: ({ tx, input: { bookingId } }) => findTested(tx, bookingId),
  about: ({ booking, result }, { ctx }) => ({ ...bookingTarget(ctx, booking), madeBy: result.enteredBy }),
  async run({ tx, ctx, input: { fraud, reason }, subject: { booking, result, learner } }) {
    if (result.outcome === 'absent') return refuse(problem('fraud.nobody-sat'))
    const isLicensed = learner.state === 'licensed'
    const at = ruleMomentOf(ctx)
    const bannedUntil = fraudBanUntil(degreeOf(fraud, isLicensed), ctx.today, at)
    // Once for one test, which also lets the decision be taken once.
    if (!(await addBan(tx, ctx, { personId: booking.personId, kind: 'BAN-08', reason: `test.${fraud}`, cause: booking.id, untilDay: bannedUntil }))) return refuse(problem('fraud.decided-already'))
    await endTraining(tx, ctx, learner, booking.subject)
    const licence = isLicensed ? await withdrawClass(tx, ctx, learner) : null
    await revokePaper(tx, ctx, { kind: 'learner-certificate', subjectId: learner.id }, 'test-fraud')
    await tellBooking(tx, ctx, booking, isLicensed ? 'BAN-08-licence' : 'BAN-08', 'fraud', {
      ...(await sessionWords(tx, result.sessionId)), fraud: FRAUD_WORDS[fraud], licenceClass: learner.licenceClass, reason, banUntil: bannedUntil, appealBy: banAppealBy(ctx.today, at),
    })
    return done({ bookingId: booking.id, bannedUntil }, { subject: booking.id, onBehalfOf: booking.personId, detail: { fraud, reason, training: learner.id, bannedUntil, ...(licence && { licence }) } })
  },
})
