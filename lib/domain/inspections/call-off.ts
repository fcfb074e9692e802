import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { inspections } from '@/db/province/schema/inspections'
import type { Context } from '@/lib/kernel/context'
import { schedule } from '../scheduling'

/** Who has booked is told by a job each, and chooses anew; nobody is let in meanwhile. */
export const callOffBookings = async (tx: Tx, ctx: Context, organisationId: string, which?: SQL): Promise<number> => {
  const booked = await tx.select({ applicationId: applications.id, revision: applications.revision }).from(inspections)
    .innerJoin(applications, eq(applications.id, inspections.applicationId))
    .where(and(eq(inspections.organisationId, organisationId), eq(inspections.state, 'booked'), which))
  for (const { applicationId, revision } of booked)
    await schedule(tx, ctx, { kind: 'inspection.call-off', key: `inspection.call-off:${applicationId}:${revision}:${ctx.now}`, payload: { applicationId, revision }, dueAt: ctx.now })
  return booked.length
}
