import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serverCommand } from '@/server/command.mjs'

const START_LIMIT_MS = 30_000

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

export type CrashServer = {
  readonly origin: string
  readonly pid: number
  /** As a power cut would: no signal handler runs, nothing is flushed. */
  kill(): Promise<void>
}

const isHealthy = async (origin: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/api/health`).catch(() => null)
  return answer?.ok ?? false
}

const waitFor = async (child: ChildProcess, origin: string): Promise<void> => {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 100) {
    if (child.exitCode !== null) throw new Error('the server ended while starting')
    if (await isHealthy(origin)) return
    await pause(100)
  }
  throw new Error('the server did not start')
}

/** The production build as one process of its own; `says` is what becomes of its own words. */
const spawnServer = (env: Readonly<Record<string, string>>, port: number, says: 'ignore' | 'pipe'): ChildProcess =>
  spawn(process.execPath, serverCommand(port), {
    env: { ...process.env, ...env, PUBLIC_ORIGIN: `http://127.0.0.1:${port}`, NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', says, 'inherit'],
  })

/** What the server says when it will not start. */
export const refusalOf = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const child = spawnServer(env, await freePort(), 'pipe')
  let words = ''
  child.stdout?.on('data', (part: Buffer) => (words += part.toString()))
  const tooLong = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
  const [code] = await once(child, 'exit')
  clearTimeout(tooLong)
  return `${words} (exit code ${String(code)})`
}

/** Answers once the server does. */
export const startCrashServer = async (env: Readonly<Record<string, string>>): Promise<CrashServer> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawnServer(env, port, 'ignore')
  await waitFor(child, origin)
  if (child.pid === undefined) throw new Error('the server has no process')
  return {
    origin,
    pid: child.pid,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
