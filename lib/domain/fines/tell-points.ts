import { and, eq, lt } from 'drizzle-orm'
import { pointBookings, violationDecisions } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** The booked points of a decision know what became of its fine: what a cycle's end moves depends on it (PTS-04). */
export const tellPoints = async (tx: Tx, _ctx: Context, decisionId: string): Promise<void> => {
  const [decision] = await tx.select().from(violationDecisions).where(eq(violationDecisions.id, decisionId))
  if (!decision) return
  const { paidOn, revokedOn, revision } = decision
  await tx.update(pointBookings).set({ paidOn, revokedOn, revision }).where(and(eq(pointBookings.decision, decisionId), lt(pointBookings.revision, revision)))
}
