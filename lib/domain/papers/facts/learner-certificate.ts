import { eq } from '@/db/conditions'
import { learners } from '@/db/province/schema/licence-papers'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** B21: shown beside the document while learning. */
export const learnerCertificateContent: ReadContent = async (db, ctx, learnerId) => {
  const [row] = await db.select().from(learners).where(eq(learners.id, learnerId))
  if (!row) return null
  return {
    owner: { personId: row.personId, organisationId: row.organisationId, place: row.place },
    facts: {
      ...(await holderFacts(db, ctx, row.personId)),
      licenceClass: row.licenceClass, school: row.organisationId, ...(row.validFrom && { validFrom: row.validFrom }),
    },
  }
}
