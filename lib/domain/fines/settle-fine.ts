import { and, isNull, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { transfer } from '../ledger/transfer'
import { issuePaper } from '../papers/issue-paper'
import { bookPoints } from '../violations/book-points'
import { tellOriginOf } from '../captures/tell-origin'
import { dueOf, type DecisionRow } from './due-of'

export const fineTransfer = (decisionId: string): string => `fine:${decisionId}`

/**
 * A fine is paid, once: fine and surcharge into the account of who took them and out of that of the fines, which no fee touches (FEE-07); the record
 * is closed, the points know of it, the receipt carries the number of the decision (VIO-17). False: paid or revoked meanwhile.
 */
export const settleFine = async (tx: Tx, ctx: Context, into: string, decision: DecisionRow, paidOn: CivilDate): Promise<boolean> => {
  const { surchargeFen, totalFen } = dueOf(ctx, decision, paidOn)
  const { id, number, place, violationId } = decision
  const paid = await tx.update(violationDecisions).set({ paidOn, surchargeFen, revision: sql`${violationDecisions.revision} + 1` })
    .where(and(eq(violationDecisions.id, id), eq(violationDecisions.state, 'in-force'), isNull(violationDecisions.paidOn))).returning({ id: violationDecisions.id })
  if (!paid.length) return false
  await tx.update(violations).set({ state: 'paid', revision: sql`${violations.revision} + 1` }).where(and(eq(violations.id, violationId), eq(violations.state, 'decided')))
  await tellOriginOf(tx, ctx, [violationId])
  await transfer(tx, ctx, { id: fineTransfer(id), legs: [[into, totalFen], [`fines:${place}`, -totalFen]], applicationId: null, reason: 'fine' })
  await issuePaper(tx, ctx, { kind: 'fine-receipt', number: `${number}-P`, subjectId: id, validUntil: null })
  await bookPoints(tx, ctx, id)
  return true
}
