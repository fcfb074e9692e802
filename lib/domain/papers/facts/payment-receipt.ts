import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** What was paid for an application: frozen when it was accepted (FEE). */
export const paymentReceiptContent: ReadContent = async (db, ctx, applicationId) => {
  const [row] = await db.select().from(applications).where(eq(applications.id, applicationId))
  if (!row) return null
  const { name } = await holderFacts(db, ctx, row.applicantId)
  const [feeFen, postageFen] = [row.feeFen ?? 0, row.postageFen ?? 0]
  return {
    owner: { personId: row.applicantId, place: row.place },
    facts: {
      name, service: row.service, application: row.number, feeFen: String(feeFen),
      ...(postageFen > 0 && { postageFen: String(postageFen) }), totalFen: String(feeFen + postageFen),
    },
  }
}
