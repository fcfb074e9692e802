import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { disclosures } from '@/db/province/schema/applications'
import { files } from '@/db/province/schema/production'
import type { Db } from '@/db/handle'
import { actorId, personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { entererOf, loadApplication, mayRead, type Application } from '../applications/application'
import { readerOf } from '../papers/may-have-copy'
import { query } from '../query'
import { storedBytes } from './store-bytes'

export type FileContent = { readonly mime: string; readonly bytes: Buffer }

/** The person, the clerk or body that enters it for them, and the officer to whom the case was opened for a purpose (E4). */
const mayLook = async (db: Db, ctx: Context, { row }: Application): Promise<boolean> => {
  if (personOf(ctx.actor, ctx.place.province) === row.applicantId) return true
  if (row.enteredBy === entererOf(ctx)) return true
  const opened = await db
    .select({ id: disclosures.id })
    .from(disclosures)
    .where(and(eq(disclosures.applicationId, row.id), eq(disclosures.staffId, actorId(ctx.actor))))
    .limit(1)
  return opened.length > 0
}

/** A picture of an application; null for what is not there, was removed or is not the reader's. */
export const readFile = query({
  name: 'file.read',
  action: 'file.read',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  about: ({ ctx }) => ({ ...readerOf(ctx), level: 'L0' }),
  async run({ db, ctx, input: { fileId } }): Promise<FileContent | null> {
    const [file] = await db.select().from(files).where(and(eq(files.id, fileId), isNull(files.removedAt)))
    const application = file && (await loadApplication(db, ctx, file.applicationId))
    if (!file || !application || !mayRead(ctx, application) || !(await mayLook(db, ctx, application))) return null
    const bytes = await storedBytes(ctx, file.storedAs)
    return bytes && { mime: file.mime, bytes }
  },
})
