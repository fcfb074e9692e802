import { z } from 'zod'
import { trainingHours } from '@/db/province/schema/licence-papers'
import { actorId } from '@/lib/kernel/actor'
import { TEST_SUBJECTS } from '@/lib/policy/exams/test-subjects'
import { command, done } from '../command'
import { bookingTarget } from './booking-target'
import { loadLearning } from './learning'

/** What a student has driven and heard so far, by subject; asked for where the place does (EXM-21). */
export const reportHours = command({
  name: 'exam.report-hours',
  action: 'exam.report-hours',
  level: 'province',
  input: z.strictObject({
    learnerId: z.string().max(40), subject: z.enum(TEST_SUBJECTS, { message: 'choice.unknown' }),
    hours: z.coerce.number('hours.invalid').int('hours.invalid').min(0, 'hours.invalid').max(999, 'hours.invalid'),
  }),
  load: ({ tx, ctx, input: { learnerId } }) => loadLearning(tx, ctx, learnerId),
  about: ({ learner, place }, { ctx }) => bookingTarget(ctx, { place: place.code, personId: learner.personId, organisationId: learner.organisationId }),
  async run({ tx, ctx, input: { subject, hours }, subject: { learner } }) {
    const reported = { hours, reportedBy: actorId(ctx.actor), reportedAt: ctx.now }
    await tx.insert(trainingHours).values({ learnerId: learner.id, subject, ...reported })
      .onConflictDoUpdate({ target: [trainingHours.learnerId, trainingHours.subject], set: reported })
    return done({ learnerId: learner.id, subject, hours }, { subject: learner.id, onBehalfOf: learner.personId, detail: { subject, hours } })
  },
})
