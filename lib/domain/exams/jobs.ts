import type { Context } from '@/lib/kernel/context'
import type { Jobs } from '../scheduling'
import { closeDay } from './close-day'
import { lapseOffer } from './lapse-offer'
import { remindTests } from './remind-tests'
import { tellRanks } from './tell-ranks'

type ExamJobs = { readonly [K in Extract<keyof Jobs, `exam.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** Each may run twice without harm (D13). */
export const examJobs: ExamJobs = {
  'exam.close': closeDay,
  'exam.lapse-offer': lapseOffer,
  'exam.remind': remindTests,
  'exam.tell-ranks': tellRanks,
}
