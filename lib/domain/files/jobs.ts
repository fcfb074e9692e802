import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { files } from '@/db/province/schema/production'
import type { Context } from '@/lib/kernel/context'
import { platform, provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'

type FileJobs = { readonly 'file.unlink': (ctx: Context, payload: Jobs['file.unlink']) => Promise<void> }

/** The bytes go with the last row that shows them: nothing takes up a photo that is gone from its own application. */
const unlink: FileJobs['file.unlink'] = async ({ place }, { storedAs }) => {
  const { read } = await provinceHandle(place.province)
  const [shown] = await read.select({ id: files.id }).from(files).where(and(eq(files.storedAs, storedAs), isNull(files.removedAt))).limit(1)
  if (!shown) await platform().ports.files.remove(storedAs)
}

export const fileJobs: FileJobs = { 'file.unlink': unlink }
