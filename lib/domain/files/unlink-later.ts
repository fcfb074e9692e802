import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { files } from '@/db/province/schema/production'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { schedule } from '../scheduling'
import type { FileRow } from './files-of'

/** Gone from the register with this transaction; a job takes the bytes away once it stands. */
export const unlinkLater = async (tx: Tx, ctx: Context, { id, storedAs }: Pick<FileRow, 'id' | 'storedAs'>): Promise<void> => {
  await tx.update(files).set({ removedAt: ctx.now }).where(and(eq(files.id, id), isNull(files.removedAt)))
  await schedule(tx, ctx, { kind: 'file.unlink', key: `file.unlink:${id}`, payload: { storedAs }, dueAt: ctx.now })
}

/** All of an application that came to nothing. */
export const unlinkAllLater = async (tx: Tx, ctx: Context, applicationId: string): Promise<void> => {
  const standing = await tx.select().from(files).where(and(eq(files.applicationId, applicationId), isNull(files.removedAt)))
  for (const file of standing) await unlinkLater(tx, ctx, file)
}
