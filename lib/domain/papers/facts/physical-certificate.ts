import { eq } from '@/db/conditions'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** LIC-13: result and classes; the findings stay with the hospital. */
export const physicalCertificateContent: ReadContent = async (db, ctx, certificateId) => {
  const [row] = await db.select().from(medicalCertificates).where(eq(medicalCertificates.id, certificateId))
  if (!row) return null
  return {
    owner: { personId: row.personId, organisationId: row.organisationId, place: row.place },
    facts: {
      ...(await holderFacts(db, ctx, row.personId)),
      fitness: row.isFit ? 'fit' : 'unfit', licenceClass: row.fitFor, examinedOn: row.examinedOn, organisation: row.organisationId,
    },
  }
}
