import { readEnv } from '@/lib/kernel/env'
import { faultOf, log } from '@/lib/kernel/log'
import { scheduleAbsencesAtStart } from './absence/schedule-daily'
import { boot } from './boot'
import { scheduleFineNoticesAtStart } from './fines/tell-fines-due'
import { scheduleReconciliationsAtStart } from './payments/reconciliation-days'
import { platform } from './platform'
import { runForever } from './run-forever'

/** Configuration, databases, runner; on a stop signal the round under way is finished and the files are closed. */
export const startServer = async (): Promise<void> => {
  try {
    await boot(readEnv(process.env))
  } catch (fault) {
    log.fatal({ fault: faultOf(fault) }, fault instanceof Error ? fault.message : 'the server could not start')
    process.exit(1)
  }
  await scheduleReconciliationsAtStart().catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'the days to compare were not asked for'))
  await scheduleFineNoticesAtStart().catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'the notices of fines were not asked for'))
  await scheduleAbsencesAtStart().catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'the overdue records were not asked for'))
  const stop = runForever()
  const end = async () => {
    await stop()
    await platform().databases.close()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}
