import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { files } from '@/db/province/schema/production'
import { isEditable } from '@/lib/engine/transitions'
import { problem } from '@/lib/kernel/problem'
import { loadForEntry, targetOf } from '../applications/application'
import { command, done, refuse, type Outcome } from '../command'
import { unlinkLater } from './unlink-later'

/** Takes a picture back while the answers may still be changed. */
export const removeFile = command({
  name: 'file.remove',
  action: 'application.answer',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  async load({ tx, ctx, input: { fileId } }) {
    const [file] = await tx.select().from(files).where(and(eq(files.id, fileId), isNull(files.removedAt)))
    const application = file && (await loadForEntry(tx, ctx, file.applicationId))
    return file && application ? { file, application } : null
  },
  about: ({ application }, { ctx }) => targetOf(ctx, application.row),
  async run({ tx, ctx, subject: { file, application } }): Promise<Outcome<{ applicationId: string }>> {
    if (!isEditable(application.service, application.row.status)) return refuse(problem('transition.not-now'))
    await unlinkLater(tx, ctx, file)
    return done({ applicationId: file.applicationId }, { subject: file.applicationId, onBehalfOf: file.ownerId, detail: { file: file.id, field: file.field } })
  },
})
