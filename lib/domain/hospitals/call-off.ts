import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { hospitalVisits } from '@/db/province/schema/licence-papers'
import type { Context } from '@/lib/kernel/context'
import { schedule } from '../scheduling'

/** Who has booked is told by a job each, and chooses anew; whoever came and has no result yet too, because nobody hands one in any more. */
export const callOffVisits = async (tx: Tx, ctx: Context, organisationId: string): Promise<number> => {
  const booked = await tx.select({ applicationId: applications.id, revision: applications.revision }).from(hospitalVisits)
    .innerJoin(applications, eq(applications.id, hospitalVisits.applicationId))
    .where(and(eq(hospitalVisits.organisationId, organisationId), eq(hospitalVisits.state, 'booked')))
  for (const { applicationId, revision } of booked)
    await schedule(tx, ctx, { kind: 'visit.call-off', key: `visit.call-off:${applicationId}:${revision}:${ctx.now}`, payload: { applicationId, revision }, dueAt: ctx.now })
  return booked.length
}
