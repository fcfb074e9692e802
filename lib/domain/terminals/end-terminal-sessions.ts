import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { terminalSessions, visits } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** From this moment the terminal and whoever stands before it are nobody; the next request learns of it. */
export const endTerminalSessions = async (tx: Tx, ctx: Context, terminalId: string, endedBy: string): Promise<number> => {
  const endedAt = ctx.machineNow
  await tx.update(terminalSessions).set({ endedAt }).where(and(eq(terminalSessions.terminalId, terminalId), isNull(terminalSessions.endedAt)))
  const ended = await tx
    .update(visits)
    .set({ endedAt, endedBy })
    .where(and(eq(visits.terminalId, terminalId), isNull(visits.endedAt)))
    .returning({ id: visits.id })
  return ended.length
}
