import { and, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { officeStatuses } from '@/lib/engine/transitions'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'
import { loadForAct, targetOf } from './application'

/** An officer takes it on; of two, the first has it. It changes nothing of the case, so its revision stays: what waits for its time waits on. */
export const takeApplication = command({
  name: 'application.take',
  action: 'application.take',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input }) => loadForAct(tx, ctx, input.applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input, subject }): Promise<Outcome<{ applicationId: string; revision: number }>> {
    const me = actorId(ctx.actor)
    const workable = officeStatuses(subject.current).filter((status) => status !== 'draft')
    if (!workable.some((status) => status === subject.row.status)) return refuse(problem('transition.not-now'))
    const [taken] = await tx
      .update(applications)
      .set({ takenBy: me })
      .where(and(
        eq(applications.id, subject.row.id), eq(applications.revision, input.revision), inArray(applications.status, workable),
        or(isNull(applications.takenBy), eq(applications.takenBy, me)),
      ))
      .returning({ revision: applications.revision })
    if (!taken) return refuse(subject.row.takenBy && subject.row.takenBy !== me ? problem('application.taken-by-another') : problem('application.changed-meanwhile'))
    return done({ applicationId: subject.row.id, revision: taken.revision }, { subject: subject.row.id, onBehalfOf: subject.row.applicantId })
  },
})
