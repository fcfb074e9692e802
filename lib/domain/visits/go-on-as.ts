import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { visits } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newBearer, type Bearer } from './bearer'
import type { VisitRow } from './find-visit'

type Known = { readonly personId: string | null; readonly level: VisitRow['level'] }

/** The visit goes on as this person's under a new id and the old one dies (A8); its minutes go on (A9). Null when it ended meanwhile. */
export const goOnAs = async (tx: Tx, ctx: Context, { id: before, terminalId, startedAt, expiresAt }: VisitRow, known: Known): Promise<Bearer | null> => {
  const ended = await tx
    .update(visits)
    .set({ endedAt: ctx.machineNow, endedBy: 'identified' })
    .where(and(eq(visits.id, before), isNull(visits.endedAt)))
    .returning({ id: visits.id })
  if (!ended.length) return null
  const bearer = newBearer('vis', ctx.random)
  await tx.insert(visits).values({ id: bearer.id, terminalId, startedAt, expiresAt, seenAt: ctx.machineNow, ...known })
  return bearer
}
