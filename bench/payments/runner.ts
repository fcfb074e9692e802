import { deliver } from '@/lib/domain/outbox/handlers'
import { workIn } from '@/lib/domain/jobs/work'
import { drainOutbox, runJobs } from '@/lib/domain/runner'
import { businessNow } from '@/lib/domain/system-context'
import { machineNow } from '@/lib/kernel/clock'
import type { World } from '../log-in'
import { pause } from './chance'

/** The rounds of the process's own runner (`lib/domain/run-forever.ts`), as fast as there is work. */
export const runner = ({ databases, keys }: World) => {
  const state = { isOver: false }
  const round = async (): Promise<number> => {
    let tried = await drainOutbox(databases.national, keys, machineNow, deliver)
    for (const province of await databases.provinceCodes()) {
      const handle = await databases.province(province)
      tried += await drainOutbox(handle, keys, machineNow, deliver)
      tried += await runJobs(handle, { business: () => businessNow(province), machine: machineNow }, workIn(province))
    }
    return tried
  }
  const walk = async () => {
    while (!state.isOver) if ((await round()) === 0) await pause(10)
  }
  return {
    /** Beside everything else, until stopped. */
    start: () => {
      const walking = walk()
      return async () => {
        state.isOver = true
        await walking
      }
    },
    /** Until nothing is due, and nothing has come in for a moment. */
    async settle(): Promise<void> {
      for (let quiet = 0; quiet < 10;) {
        const tried = await round()
        quiet = tried ? 0 : quiet + 1
        if (!tried) await pause(50)
      }
    },
  }
}
