import { and, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/problem'
import { absenceStage, publicUntil } from '@/lib/policy/violations/record-deadlines'
import { command, done, refuse } from '../command'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { loadPenalty, penaltyTarget } from './load-penalty'
import { remainingOf } from './remaining-records'

/** G18: the time to be heard is over, so the public is told for seven working days; what is left then is frozen as a number (ANN-01, ANN-05). */
export const publishPenalty = command({
  name: 'absence.publish',
  action: 'absence.publish',
  level: 'province',
  input: z.strictObject({ penaltyId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input: { penaltyId } }) => loadPenalty(tx, ctx, penaltyId),
  about: (penalty, { ctx }) => penaltyTarget(penalty, ctx),
  async run({ tx, ctx, input: { revision }, subject: penalty }) {
    const stage = absenceStage(penalty, ctx.today)
    if (stage.stage === 'to-be-heard') return refuse(problem('absence.still-heard', undefined, { until: stage.until }))
    const left = await remainingOf(tx, penalty)
    if (left.length === 0) return refuse(problem('absence.nothing-left'))
    const at = ruleMomentOf(ctx)
    const shownUntil = publicUntil(ctx.today, await loadCalendar(tx), at)
    const [written] = await tx.update(intendedPenalties)
      .set({ publishedOn: ctx.today, publicUntil: shownUntil, publishedBy: actorId(ctx.actor), publishedCount: left.length, revision: sql`${intendedPenalties.revision} + 1` })
      .where(and(eq(intendedPenalties.id, penalty.id), eq(intendedPenalties.revision, revision), isNull(intendedPenalties.publishedOn), isNull(intendedPenalties.endedOn)))
      .returning({ id: intendedPenalties.id })
    if (!written) return refuse(problem('absence.changed-meanwhile'))
    return done({ penaltyId: penalty.id, until: shownUntil }, { subject: penalty.id, onBehalfOf: penalty.ownerId, detail: { records: left.length, until: shownUntil } })
  },
})
