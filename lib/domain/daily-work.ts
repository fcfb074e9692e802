import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { faultOf, log } from '@/lib/kernel/log'
import { scheduleAbsences } from './absence/schedule-daily'
import { scheduleFineNotices } from './fines/tell-fines-due'
import { scheduleReconciliations } from './payments/reconciliation-days'
import { platform, provinceHandle } from './platform'
import { placesOf, systemContext } from './system-context'

/** What a province does each day. Each asks for its next day itself; told again it is nothing new. */
const DAILY: readonly ((tx: Tx, ctx: Context) => Promise<void>)[] = [scheduleReconciliations, scheduleFineNotices, scheduleAbsences]

/** When a province begins: at the start of a process, so that one that slept for days catches up, and after a re-enactment was rebuilt. */
export const scheduleDailyWorkOf = async (province: string): Promise<void> => {
  const [place] = await placesOf(province)
  if (!place) return
  const handle = await provinceHandle(province)
  for (const ask of DAILY) await handle.write((tx) => ask(tx, systemContext(place, 'start')))
}

export const scheduleDailyWorkAtStart = async (): Promise<void> => {
  for (const province of await platform().databases.provinceCodes())
    await scheduleDailyWorkOf(province).catch((fault: unknown) => log.error({ province, fault: faultOf(fault) }, 'the daily work was not asked for'))
}
