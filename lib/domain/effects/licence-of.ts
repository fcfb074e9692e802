import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { licences } from '@/db/province/schema/register'
import type { LicenceStanding } from '@/lib/engine/standing'
import type { Context } from '@/lib/kernel/context'
import { loadLicenceStanding } from '../register/licence-standing'
import type { EffectScope } from './effect'

/** The licence an application is about, as it stands at this moment of its transaction. */
export const licenceOf = (tx: Tx, ctx: Context, { application }: EffectScope): Promise<LicenceStanding | null> =>
  loadLicenceStanding(tx, ctx, application.applicantId, application.subjectId)

export const writeLicence = async (
  tx: Tx,
  { application }: EffectScope,
  change: { readonly classes: string } | { readonly validFrom: string; readonly validTo: string | null },
): Promise<void> => {
  await tx
    .update(licences)
    .set({ ...change, revision: sql`${licences.revision} + 1` })
    .where(and(eq(licences.id, application.subjectId), eq(licences.personId, application.applicantId)))
}
