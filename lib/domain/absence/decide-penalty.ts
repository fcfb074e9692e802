import { and, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/problem'
import { absenceStage } from '@/lib/policy/violations/record-deadlines'
import { command, done, refuse } from '../command'
import { loadChosen } from '../violations/chosen-records'
import { decideRecords } from '../violations/decide-records'
import { loadPenalty, penaltyTarget } from './load-penalty'
import { remainingOf } from './remaining-records'

/** VIO-16: what is left is decided in absence against the owner, a decision an act; nobody's points, for nobody knows who drove. */
export const decidePenalty = command({
  name: 'absence.decide',
  action: 'absence.decide',
  level: 'province',
  input: z.strictObject({ penaltyId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input: { penaltyId } }) => loadPenalty(tx, ctx, penaltyId),
  about: (penalty, { ctx }) => penaltyTarget(penalty, ctx),
  async run({ tx, ctx, input: { revision }, subject: penalty }) {
    const { stage } = absenceStage(penalty, ctx.today)
    if (stage !== 'to-be-decided') return refuse(problem('absence.not-decided-yet'))
    const left = await remainingOf(tx, penalty)
    if (left.length === 0) return refuse(problem('absence.nothing-left'))
    const [ended] = await tx.update(intendedPenalties).set({ endedOn: ctx.today, revision: sql`${intendedPenalties.revision} + 1` })
      .where(and(eq(intendedPenalties.id, penalty.id), eq(intendedPenalties.revision, revision), isNull(intendedPenalties.endedOn))).returning({ id: intendedPenalties.id })
    if (!ended) return refuse(problem('absence.changed-meanwhile'))
    const { ownerId: personId } = penalty
    const chosen = await loadChosen(tx, ctx, left.map(({ id }) => id), { personId, classes: [] })
    const decisions = chosen && (await decideRecords(tx, ctx, chosen, { personId, driver: null, procedure: 'absence', decidedBy: actorId(ctx.actor) }))
    if (!decisions) return refuse(problem('absence.changed-meanwhile'))
    return done(
      { penaltyId: penalty.id, decisions: decisions.length },
      { subject: penalty.id, onBehalfOf: personId, detail: { decisions: decisions.map(({ number }) => number).join(' ') } },
    )
  },
})
