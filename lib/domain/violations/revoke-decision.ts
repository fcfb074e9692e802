import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { returnFine } from '../fines/return-fine'
import { sendNotice } from '../notices/send-notice'
import { revokePaper } from '../papers/revoke-paper'
import { bookPoints } from './book-points'

/**
 * VIO-22: the decision on a record is revoked once, its points are taken off, what was paid goes back, its paper is void and the person is told. What becomes of the record says the
 * caller. False: no decision on it is in force. `reason` is a word for the audit and the paper, never about a person.
 */
export const revokeDecision = async (tx: Tx, ctx: Context, violationId: string, reason: string): Promise<boolean> => {
  const [decision] = await tx.update(violationDecisions).set({ state: 'revoked', revokedOn: ctx.today, revision: sql`${violationDecisions.revision} + 1` })
    .where(and(eq(violationDecisions.violationId, violationId), eq(violationDecisions.state, 'in-force'))).returning()
  if (!decision) return false
  await bookPoints(tx, ctx, decision.id)
  await returnFine(tx, ctx, decision.id, reason)
  await revokePaper(tx, ctx, { kind: 'violation-decision', subjectId: decision.id }, reason)
  const [record] = await tx.select({ plate: violations.plate }).from(violations).where(eq(violations.id, violationId))
  await sendNotice(tx, ctx, {
    code: 'F35-revoked', personId: decision.personId, subject: decision.id, dedupe: `F35:${decision.id}:-:revoked`,
    params: { decisionNo: decision.number, plate: record?.plate ?? '', fine: String(decision.fineFen / 100), points: String(decision.points) },
  })
  return true
}
