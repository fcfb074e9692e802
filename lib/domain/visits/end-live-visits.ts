import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { visits } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** One person at one terminal: a new beginning ends what is still open there. */
export const endLiveVisits = async (tx: Tx, ctx: Context, terminalId: string, endedBy: string): Promise<void> => {
  await tx
    .update(visits)
    .set({ endedAt: ctx.machineNow, endedBy })
    .where(and(eq(visits.terminalId, terminalId), isNull(visits.endedAt)))
}
