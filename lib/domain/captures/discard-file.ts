import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { captureFaults, captureFiles } from '@/db/province/schema/captures'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { schedule } from '../scheduling'
import { fileTarget, findCaptureFile } from './capture-file'

/** Thrown away before anything of it was taken in: corrected, it may be sent again. */
export const discardFile = command({
  name: 'violation.discard-file',
  action: 'violation.upload',
  level: 'province',
  input: z.strictObject({ fileId: z.string().max(40) }),
  load: ({ tx, input: { fileId } }) => findCaptureFile(tx, fileId),
  about: (file, { ctx }) => fileTarget(ctx, file),
  async run({ tx, ctx, subject: { id, storedAs, lines, digest, state } }) {
    if (state !== 'faulty' && state !== 'ready') return refuse(problem('captures.not-now'))
    await tx.delete(captureFaults).where(eq(captureFaults.fileId, id))
    const [gone] = await tx.delete(captureFiles).where(and(eq(captureFiles.id, id), inArray(captureFiles.state, ['faulty', 'ready']))).returning({ id: captureFiles.id })
    if (!gone) return refuse(problem('captures.not-now'))
    if (storedAs !== null) await schedule(tx, ctx, { kind: 'file.unlink', key: `file.unlink:${id}`, payload: { storedAs }, dueAt: ctx.now })
    return done({ fileId: id }, { subject: id, detail: { lines, digest } })
  },
})
