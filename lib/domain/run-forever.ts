import { BATCH, drainOutbox, runJobs } from './runner'
import { deliver } from './outbox/handlers'
import { workIn } from './jobs/work'
import { businessNow } from './system-context'
import { platform, startPlatform } from './platform'
import { writeCheckpoint } from './audit/checkpoint'
import { machineNow, MINUTE, SECOND, type Instant } from '@/lib/kernel/clock'
import { faultOf, log } from '@/lib/kernel/log'

const TICK = SECOND

/** What a crowd commits within so many ms leaves in one batch: its lease and its ends are then two commits, not two a message. */
const GATHER = 20

const CHECKPOINT_EVERY = 5 * MINUTE

/** The heads of all chains, signed and copied out (G2). */
const witness = async (at: Instant): Promise<void> => {
  const { databases, ports, signingKey } = platform()
  const provinces = await Promise.all((await databases.provinceCodes()).map((code) => databases.province(code)))
  for (const handle of [databases.national, ...provinces]) await writeCheckpoint(handle, ports.checkpoints, signingKey, at)
}

/** Whether a batch was full, so that more waits behind it. */
const round = async (): Promise<boolean> => {
  const { databases, keys } = platform()
  const tried = [await drainOutbox(databases.national, keys, machineNow, deliver)]
  for (const province of await databases.provinceCodes()) {
    const handle = await databases.province(province)
    tried.push(await drainOutbox(handle, keys, machineNow, deliver))
    tried.push(await runJobs(handle, { business: () => businessNow(province), machine: machineNow }, workIn(province)))
  }
  return tried.some((count) => count >= BATCH)
}

/**
 * The runner of this process (D13): a round each second and at once when a commit left work. Leases decide between
 * processes. Returns a function that stops it after the round under way.
 */
export const runForever = (): (() => Promise<void>) => {
  let stopped = false
  let wanted = false
  let witnessedAt = 0
  let rouse: () => void = () => undefined
  const started = platform()
  startPlatform({
    ...started,
    wake() {
      wanted = true
      rouse()
    },
  })
  const idle = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, TICK)
      rouse = () => {
        clearTimeout(timer)
        setTimeout(resolve, GATHER)
      }
      if (wanted) rouse()
    })
  const loop = (async () => {
    while (!stopped) {
      wanted = false
      // Either way: a clock set back must not leave the chain without a witness until the old hour comes again (H11).
      if (Math.abs(machineNow() - witnessedAt) >= CHECKPOINT_EVERY) {
        witnessedAt = machineNow()
        await witness(witnessedAt).catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'the audit was not witnessed'))
      }
      const isFull = await round().catch((fault: unknown) => {
        log.error({ fault: faultOf(fault) }, 'a round of the runner failed')
        return false
      })
      if (!stopped && !isFull) await idle()
    }
  })()
  return async () => {
    stopped = true
    rouse()
    await loop
  }
}
