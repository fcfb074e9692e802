import { and, desc, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { files } from '@/db/province/schema/production'
import { licenceDocuments } from '@/db/province/schema/register'
import type { Tx } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { civilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { photoIsRecent } from '@/lib/policy/licence/licence-photo'
import { ruleMomentOf } from '../rule-moment'
import { askedPictures } from './asked-pictures'
import type { FileRow } from './files-of'

/** The photo of the licence that is good now, while it is recent enough to be printed again. */
const photoOf = async (tx: Tx, ctx: Context, licenceId: string, field: string): Promise<FileRow | null> => {
  const [printed] = await tx
    .select({ photo: files })
    .from(files)
    .innerJoin(licenceDocuments, eq(licenceDocuments.applicationId, files.applicationId))
    .where(and(eq(licenceDocuments.licenceId, licenceId), isNull(licenceDocuments.voidedOn), eq(files.field, field), isNull(files.removedAt)))
    .orderBy(desc(files.at))
    .limit(1)
  const at = ruleMomentOf(ctx)
  return printed && photoIsRecent(civilDate(printed.photo.at), ctx.today, at) ? printed.photo : null
}

type Begun = { readonly service: Service; readonly applicationId: string; readonly applicantId: string; readonly subjectId: string }

/** Nobody is asked for a photo that the register has; it may be replaced as any other. */
export const takeUpPhoto = async (tx: Tx, ctx: Context, { service, applicationId, applicantId, subjectId }: Begun): Promise<Facts> => {
  const field = Object.keys(service.fields).find((name) => askedPictures(service, name)?.what === 'licence-photo')
  const photo = field && service.subject === 'licence' ? await photoOf(tx, ctx, subjectId, field) : null
  if (!field || !photo) return {}
  const id = newId('fil', ctx.machineNow)
  await tx.insert(files).values({ ...photo, id, applicationId, ownerId: applicantId })
  return { [field]: id }
}
