import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

export type TerminalRow = typeof terminals.$inferSelect

/** A terminal of the context's place. */
export const findTerminal = async (db: Db, ctx: Context, terminalId: string): Promise<TerminalRow | null> => {
  const [row] = await db.select().from(terminals).where(and(eq(terminals.id, terminalId), eq(terminals.place, ctx.place.code)))
  return row ?? null
}
