import { readEnv } from '@/lib/kernel/env'
import { faultOf, log } from '@/lib/kernel/log'
import { boot } from './boot'
import { scheduleDailyWorkAtStart } from './daily-work'
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
  await scheduleDailyWorkAtStart().catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'the daily work was not asked for'))
  const stop = runForever()
  const end = async () => {
    await stop()
    await platform().databases.close()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}
