import type { Context } from '@/lib/kernel/context'
import type { Jobs } from '../scheduling'
import { tellFinesDue } from './tell-fines-due'

type FineJobs = { readonly [K in Extract<keyof Jobs, `fine.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** Each may run twice without harm (D13). */
export const fineJobs: FineJobs = { 'fine.tell-due': tellFinesDue }
