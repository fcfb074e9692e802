import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { files } from '@/db/province/schema/production'
import { loadApplication, mayRead } from '../applications/application'
import { readerOf } from '../papers/may-have-copy'
import { query } from '../query'

export type ListedFile = { readonly id: string; readonly field: string; readonly width: number | null; readonly height: number | null }

/** What was sent in for an application, by field; the pictures themselves are asked for one by one. */
export const listFiles = query({
  name: 'file.list',
  action: 'file.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => ({ ...readerOf(ctx), level: 'L0' }),
  async run({ db, ctx, input: { applicationId } }): Promise<ListedFile[]> {
    const application = await loadApplication(db, ctx, applicationId)
    if (!application || !mayRead(ctx, application)) return []
    return db
      .select({ id: files.id, field: files.field, width: files.width, height: files.height })
      .from(files)
      .where(and(eq(files.applicationId, applicationId), isNull(files.removedAt)))
      .orderBy(asc(files.at), asc(files.id))
  },
})
