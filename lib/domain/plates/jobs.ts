import type { Context } from '@/lib/kernel/context'
import type { Jobs } from '../scheduling'

type PlateJobs = { readonly [K in Extract<keyof Jobs, `plate.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

