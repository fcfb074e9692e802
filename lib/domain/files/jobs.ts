import type { Context } from '@/lib/kernel/context'
import { platform } from '../platform'
import type { Jobs } from '../scheduling'

type FileJobs = { readonly 'file.unlink': (ctx: Context, payload: Jobs['file.unlink']) => Promise<void> }

export const fileJobs: FileJobs = {
  'file.unlink': (_ctx, { storedAs }) => platform().ports.files.remove(storedAs),
}
