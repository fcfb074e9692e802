import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { licenceDocuments } from '@/db/province/schema/register'
import { problem } from '@/lib/kernel/problem'
import type { RunEffect } from './effect'

/** The document made for this application leaves the office, once; one that a newer made void meanwhile as well, for it was on its way. */
export const handOverLicence: RunEffect = async (tx, ctx, { application }) => {
  const [document] = await tx
    .update(licenceDocuments)
    .set({ collectedAt: ctx.now })
    .where(and(eq(licenceDocuments.applicationId, application.id), isNull(licenceDocuments.collectedAt)))
    .returning({ id: licenceDocuments.id, serial: licenceDocuments.serial, voidedOn: licenceDocuments.voidedOn })
  return document ? { evidence: { document: document.id, serial: document.serial, voidedOn: document.voidedOn } } : { problem: problem('licence.not-at-the-office') }
}
