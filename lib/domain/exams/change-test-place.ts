import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { learners } from '@/db/province/schema/licence-papers'
import { problem } from '@/lib/kernel/problem'
import { recordsWithK1 } from '@/lib/policy/exams/may-book'
import { placeChangeProblem } from '@/lib/policy/exams/test-place'
import { command, done, refuse } from '../command'
import { placesOf } from '../system-context'
import { bookingTarget } from './booking-target'
import { loadLearning } from './learning'

/** Another city of the province tests from now on: after some subject is passed, for C1 to C6, three times at most (EXM-24). */
export const changeTestPlace = command({
  name: 'exam.change-test-place',
  action: 'exam.change',
  level: 'province',
  input: z.strictObject({ learnerId: z.string().max(40), place: z.string().max(20) }),
  load: ({ tx, ctx, input: { learnerId } }) => loadLearning(tx, ctx, learnerId),
  about: ({ learner, place }, { ctx }) => bookingTarget(ctx, { place: place.code, personId: learner.personId }),
  async run({ tx, ctx, input, subject: { learner, licenceClass, candidate, live, place, at } }) {
    const to = (await placesOf(ctx.place.province)).find(({ code }) => code === input.place)
    if (!to || to.code === place.code) return refuse(problem('test-place.unknown', 'place'))
    const records = recordsWithK1(candidate)
    const wrong = placeChangeProblem({ licenceClass, changes: learner.placeChanges, records, hasLiveBooking: live.length > 0 }, at)
    if (wrong) return refuse(wrong)
    const moved = await tx.update(learners).set({ testPlace: to.code, placeChanges: sql`${learners.placeChanges} + 1` })
      .where(and(eq(learners.id, learner.id), eq(learners.placeChanges, learner.placeChanges), eq(learners.state, 'admitted'))).returning({ changes: learners.placeChanges })
    if (!moved[0]) return refuse(problem('booking.changed-meanwhile'))
    return done({ learnerId: learner.id, place: to.code, changes: moved[0].changes }, { subject: learner.id, onBehalfOf: learner.personId, detail: { from: place.code, to: to.code } })
  },
})
