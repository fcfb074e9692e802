import { eq } from '@/db/conditions'
import { captureFiles } from '@/db/province/schema/captures'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Target } from '@/lib/policy/permissions'
import { storedBytes } from '../files/store-bytes'

export type CaptureFileRow = typeof captureFiles.$inferSelect

export const findCaptureFile = async (db: Db, fileId: string): Promise<CaptureFileRow | null> => {
  const [row] = await db.select().from(captureFiles).where(eq(captureFiles.id, fileId))
  return row ?? null
}

export const fileTarget = (ctx: Context, { place }: CaptureFileRow): Target => ({ province: ctx.place.province, place })

/** What was sent, as UTF-8; null once all of it was taken in. */
export const bytesOfFile = async (ctx: Context, { storedAs }: CaptureFileRow): Promise<Buffer | null> => (storedAs === null ? null : storedBytes(ctx, storedAs))
