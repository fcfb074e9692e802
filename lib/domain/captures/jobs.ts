import type { Context } from '@/lib/kernel/context'
import type { Jobs } from '../scheduling'
import { acceptTurn } from './accept-file'
import { takeInTurn } from './take-in-file'

type ViolationJobs = { readonly [K in 'violation.take-in' | 'violation.accept-file']: (ctx: Context, payload: Jobs[K]) => Promise<void> }

export const violationJobs: ViolationJobs = { 'violation.take-in': takeInTurn, 'violation.accept-file': acceptTurn }
