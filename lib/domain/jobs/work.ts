import { placesOf, systemContext } from '../system-context'
import type { Context } from '@/lib/kernel/context'
import type { JobRow } from '../runner'
import type { Jobs } from '../scheduling'
import { absenceJobs } from '../absence/jobs'
import { plateJobs } from '../plates/jobs'
import { applicationJobs } from '../applications/jobs'
import { dailyJobs } from '../daily-work'
import { driverJobs } from '../drivers/jobs'
import { fileJobs } from '../files/jobs'
import { fineJobs } from '../fines/jobs'
import { examJobs } from '../exams/jobs'
import { hospitalJobs } from '../hospitals/jobs'
import { inspectionJobs } from '../inspections/jobs'
import { waitingJobs } from '../applications/waiting-jobs'
import { violationJobs } from '../captures/jobs'
import { paymentJobs } from '../payments/jobs'

type Handlers = { readonly [K in keyof Jobs]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

const handlers: Handlers = { ...plateJobs, ...applicationJobs, ...fileJobs, ...waitingJobs, ...paymentJobs, ...fineJobs, ...hospitalJobs, ...examJobs, ...inspectionJobs, ...driverJobs, ...violationJobs, ...absenceJobs, ...dailyJobs }

const isKind = (kind: string): kind is keyof Jobs => kind in handlers

/** The payload was written by `schedule` for this very kind, which is what the cast states. */
const handlerOf = (kind: keyof Jobs) => handlers[kind] as (ctx: Context, payload: unknown) => Promise<void>

/** Carries out one job of a province in the name of its first place; what it touches names its own place. */
export const workIn = (province: string) => async (row: JobRow): Promise<void> => {
  const [place] = await placesOf(province)
  if (!place || !isKind(row.kind)) throw new Error('no handler for this kind of job')
  await handlerOf(row.kind)(systemContext(place, `job:${row.kind}`), row.payload)
}
