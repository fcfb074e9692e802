import { and, isNull, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import type { EffectOutcome, EffectScope } from './effect'

/** A new document of the same licence; the one before is void from this moment (LIC-15). */
export const newLicenceDocument = async (tx: Tx, ctx: Context, { application, facts }: EffectScope): Promise<EffectOutcome> => {
  const [licence] = await tx
    .update(licences)
    .set({ documentSerial: sql`${licences.documentSerial} + 1`, issuedOn: ctx.today, revision: sql`${licences.revision} + 1` })
    .where(and(eq(licences.id, application.subjectId), eq(licences.personId, application.applicantId)))
    .returning()
  if (!licence) return { problem: problem('licence.gone') }
  const voided = await tx
    .update(licenceDocuments)
    .set({ voidedOn: ctx.today })
    .where(and(eq(licenceDocuments.licenceId, licence.id), isNull(licenceDocuments.voidedOn)))
    .returning({ serial: licenceDocuments.serial })
  await tx.insert(licenceDocuments).values({
    id: newId('doc', ctx.machineNow), licenceId: licence.id, serial: licence.documentSerial, applicationId: application.id,
    issuedOn: ctx.today, officeId: facts.collectAt ?? null,
  })
  return { evidence: { licence: licence.id, serial: licence.documentSerial, voided: voided.length } }
}
