import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { learners } from '@/db/province/schema/licence-papers'
import type { Context } from '@/lib/kernel/context'
import type { BookingRow } from './booking-rows'
import { freePlace } from './free-place'
import { findLearner } from './learning'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'
import { sessionOf, voidWithout } from './void-bookings'

type Ended = { readonly before: BookingRow; readonly ended: BookingRow }

/** What follows a cancellation by the applicant: a later queue time, what presupposed it void, its place free (EXM-03, EXM-13, EXM-22). */
export const endOwnBooking = async (tx: Tx, ctx: Context, { before, ended }: Ended): Promise<{ readonly voided: readonly string[] }> => {
  // Leaving a session that the office moved costs nothing (F29).
  if (!before.wasMoved) await tx.update(learners).set({ lastCancelledAt: ctx.now }).where(eq(learners.id, ended.learnerId))
  const learner = await findLearner(tx, ended.learnerId)
  if (!learner) throw new Error('a booking without its learner')
  const voided = await voidWithout(tx, ctx, learner, ended.subject)
  if (before.state === 'allotted' && before.sessionId) await freePlace(tx, ctx, { sessionId: before.sessionId, freedBy: before.id })
  await tellBooking(tx, ctx, ended, 'A02', `ended:${ended.revision}`, await sessionWords(tx, await sessionOf(tx, ended)))
  return { voided }
}
