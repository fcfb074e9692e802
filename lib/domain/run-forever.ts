import { drainOutbox, runJobs } from './runner'
import { deliver } from './outbox/handlers'
import { workIn } from './jobs/work'
import { businessNow } from './system-context'
import { platform, startPlatform } from './platform'
import { writeCheckpoint } from './audit/checkpoint'
import { machineNow, MINUTE, SECOND, type Instant } from '@/lib/kernel/clock'
import { faultOf, log } from '@/lib/kernel/log'

const TICK = SECOND

const CHECKPOINT_EVERY = 5 * MINUTE

/** The heads of all chains, signed and copied out (G2). */
const witness = async (at: Instant): Promise<void> => {
  const { databases, ports, signingKey } = platform()
  const provinces = await Promise.all((await databases.provinceCodes()).map((code) => databases.province(code)))
  for (const handle of [databases.national, ...provinces]) await writeCheckpoint(handle, ports.checkpoints, signingKey, at)
}

const round = async (): Promise<number> => {
  const { databases, keys } = platform()
  let tried = await drainOutbox(databases.national, keys, machineNow, deliver)
  for (const province of await databases.provinceCodes()) {
    const handle = await databases.province(province)
    tried += await drainOutbox(handle, keys, machineNow, deliver)
    tried += await runJobs(handle, { business: () => businessNow(province), machine: machineNow }, workIn(province))
  }
  return tried
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
        setImmediate(resolve)
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
      await round().catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'a round of the runner failed'))
      if (!stopped) await idle()
    }
  })()
  return async () => {
    stopped = true
    rouse()
    await loop
  }
}
