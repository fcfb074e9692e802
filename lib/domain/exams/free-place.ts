import { and, gt, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Context } from '@/lib/kernel/context'
import { offerNext } from './offer-place'
import { returnTestFee } from './test-fee'

/** A place that was given and is given back: its fee goes back (FEE-06); it stays empty, or goes down the ranked list (EXM-22). */
export const freePlace = async (tx: Tx, ctx: Context, { sessionId, freedBy }: { readonly sessionId: string; readonly freedBy: string }): Promise<void> => {
  const [session] = await tx.update(examSessions).set({ allotted: sql`${examSessions.allotted} - 1` })
    .where(and(eq(examSessions.id, sessionId), gt(examSessions.allotted, 0))).returning()
  if (!session) throw new Error('a place was freed that nobody had')
  await returnTestFee(tx, ctx, freedBy)
  if (session.state === 'ranked') await offerNext(tx, ctx, { session, freedBy })
}
