import { eq } from '@/db/conditions'
import { violationDecisions } from '@/db/province/schema/violations'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** What was paid for a fine, under the number of its decision (VIO-17, FEE-07); nothing before it is paid. */
export const fineReceiptContent: ReadContent = async (db, ctx, decisionId) => {
  const [row] = await db.select().from(violationDecisions).where(eq(violationDecisions.id, decisionId))
  if (!row || row.paidOn === null) return null
  const { name } = await holderFacts(db, ctx, row.personId)
  const surchargeFen = row.surchargeFen ?? 0
  return {
    owner: { personId: row.personId, place: row.place },
    facts: {
      name, violationDecision: row.number, paidOn: row.paidOn, fine: String(row.fineFen),
      ...(surchargeFen > 0 && { surcharge: String(surchargeFen) }), totalFen: String(row.fineFen + surchargeFen),
    },
  }
}
