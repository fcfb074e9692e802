import type { Handle, Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { faultOf, log } from '@/lib/kernel/log'
import { scheduleAbsences } from './absence/schedule-daily'
import { scheduleFineNotices } from './fines/tell-fines-due'
import { scheduleReconciliations } from './payments/reconciliation-days'
import { platform, provinceHandle } from './platform'
import { DAILY_WORK, schedule, type DailyWork, type Jobs } from './scheduling'
import { placesOf, systemContext } from './system-context'

type Ask = (tx: Tx, ctx: Context) => Promise<void>

/** What a province does each day. Each asks for its next day itself; told again it is nothing new. */
const DAILY: Record<DailyWork, Ask> = { 'payment.reconcile': scheduleReconciliations, 'fine.tell-due': scheduleFineNotices, 'absence.daily': scheduleAbsences }

const notAskedFor = (province: string, fault: unknown, work?: DailyWork): void =>
  log.error({ province, work, fault: faultOf(fault) }, 'the daily work was not asked for')

/** Each stands alone: what cannot be asked for keeps nothing else from it, and is left to a job. */
const askOrLeave = async (handle: Handle, ctx: Context, work: DailyWork): Promise<void> => {
  try {
    await handle.write((tx) => DAILY[work](tx, ctx))
  } catch (fault) {
    notAskedFor(ctx.place.province, fault, work)
    await handle.write((tx) => schedule(tx, ctx, { kind: 'daily.ask', key: `daily.ask:${work}:${ctx.machineNow}`, payload: { work }, dueAt: ctx.now }))
  }
}

/** When a province begins: at the start of a process, so that one that slept for days catches up, and after a re-enactment was rebuilt. */
export const scheduleDailyWorkOf = async (province: string): Promise<void> => {
  const [place] = await placesOf(province)
  if (!place) return
  const handle = await provinceHandle(province)
  for (const work of DAILY_WORK) await askOrLeave(handle, systemContext(place, 'start'), work).catch((fault: unknown) => notAskedFor(province, fault, work))
}

export const scheduleDailyWorkAtStart = async (): Promise<void> => {
  for (const province of await platform().databases.provinceCodes()) await scheduleDailyWorkOf(province).catch((fault: unknown) => notAskedFor(province, fault))
}

type DailyJobs = { readonly [K in Extract<keyof Jobs, `daily.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** May run twice without harm (D13). */
export const dailyJobs: DailyJobs = {
  'daily.ask': async (ctx, { work }) => (await provinceHandle(ctx.place.province)).write((tx) => DAILY[work](tx, ctx)),
}
