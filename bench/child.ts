import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

const canPin = cpus().length > 1 && spawnSync('taskset', ['-V'], { stdio: 'ignore' }).status === 0

/** The measured server has the first core for itself, what loads it the others. */
export const pinned = (who: 'server' | 'load'): readonly string[] =>
  canPin ? ['taskset', '-c', who === 'server' ? '0' : `1-${cpus().length - 1}`] : []

const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')))

export type Child = { readonly pid: number; readonly startedIn: number; rssMiB(): number; stop(): Promise<void> }

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** From the kernel where it tells, else from `ps`. */
const rssOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout.toString()) / 1024
  }
}

const whenAnswering = async (child: ChildProcess, address: string, said: () => string): Promise<void> => {
  for (let i = 0; i < 6_000; i++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended:\n${said().slice(-2_000)}`)
    const status = await fetch(address, { redirect: 'manual' }).then((answer) => answer.status, () => 0)
    if (status >= 200 && status < 400) return
    await pause(10)
  }
  throw new Error(`${address} did not answer:\n${said().slice(-2_000)}`)
}

export type Start = {
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Answers below 400 once the process is of use. */
  readonly ready: string
  readonly who?: 'server' | 'load'
}

/** Starts a process on its core and waits until it answers; `startedIn` is how long that took, ms. */
export const startChild = async ({ command, env = {}, ready, who = 'server' }: Start): Promise<Child> => {
  const [file = '', ...args] = [...pinned(who), ...command]
  const began = process.hrtime.bigint()
  const child = spawn(file, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-20_000)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await whenAnswering(child, ready, () => said)
  const pid = child.pid ?? 0
  return {
    pid,
    startedIn: Number(process.hrtime.bigint() - began) / 1e6,
    rssMiB: () => rssOf(pid),
    async stop() {
      child.kill('SIGTERM')
      await Promise.race([ended, pause(5_000)])
      child.kill('SIGKILL')
      await ended
      running.delete(child)
    },
  }
}
