import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { PaperKind } from '@/lib/messages/issued-paper-words'

/** Void from today on; whoever scans it is told so. False when there was no good one. `reason` is a word for the audit, never about a person. */
export const revokePaper = async (tx: Tx, ctx: Context, paper: { readonly kind: PaperKind; readonly subjectId: string }, reason: string): Promise<boolean> => {
  const revoked = await tx
    .update(papers)
    .set({ revokedOn: ctx.today, revokedFor: reason })
    .where(and(eq(papers.kind, paper.kind), eq(papers.subjectId, paper.subjectId), isNull(papers.revokedOn)))
    .returning({ id: papers.id })
  return revoked.length > 0
}
