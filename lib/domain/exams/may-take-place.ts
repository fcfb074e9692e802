import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { bookingProblems } from '@/lib/policy/exams/may-book'
import { placeProblem } from '@/lib/policy/exams/wishes'
import { noLicenceBanIsRunning } from '@/lib/policy/online-bans'
import { runningBansOf } from '../register/load-standing'
import type { BookingRow } from './booking-rows'
import { loadLearning } from './learning'
import { asWished, type SessionRow } from './wished-sessions'
import { wisherOf } from './wisher'

/**
 * What stands today against giving a freed place to whoever asked for it at the closing: days have passed, and tests with
 * them (EXM-03 to EXM-09, EXM-22, BAN-08). Where the class is booked was judged with the booking.
 */
export const takingProblems = async (tx: Tx, ctx: Context, { learnerId, personId, subject }: BookingRow, session: SessionRow): Promise<readonly Problem[]> => {
  const learning = await loadLearning(tx, ctx, learnerId)
  if (!learning || learning.place.code !== session.place) return [problem('test.training-ended')]
  const refusals = [noLicenceBanIsRunning(await runningBansOf(tx, ctx, personId)), placeProblem(wisherOf(learning, subject), asWished(session))]
  return [...refusals.filter((found) => found !== null), ...bookingProblems({ ...learning.candidate, online: false }, subject, ctx.today, learning.at)]
}
