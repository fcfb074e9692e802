import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { pinned } from './child'
import type { LoadRequest } from './load'

export type TimedRequest = LoadRequest & {
  readonly origin: string
  /** When it is due, ms after the start. */
  readonly at: number
  /** Sent a second after this one was refused (PLT-17: one request a second). */
  readonly otherwise?: LoadRequest
}

/** `late`: ms from when the request was due to the whole answer, waiting included. */
export type Outcome = { readonly index: number; readonly isSecond: boolean; readonly status: number; readonly redirect: string; readonly fault: string; readonly late: number }

/** Written by `timed-load-worker.ts`, which is what the cast states. */
const outcomesIn = (file: string): Outcome[] => JSON.parse(readFileSync(file, 'utf8')) as Outcome[]

/** Sends each request when it is due, whether or not the earlier ones have been answered, as people do. */
export const timedLoad = async (requests: readonly TimedRequest[]): Promise<Outcome[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-load-'))
  const [plan, results] = [join(folder, 'plan.json'), join(folder, 'results.json')]
  writeFileSync(plan, JSON.stringify(requests))
  try {
    const [command = '', ...args] = [...pinned('load'), process.execPath, '--import', 'tsx', fileURLToPath(new URL('timed-load-worker.ts', import.meta.url)), plan, results]
    await promisify(execFile)(command, args, { maxBuffer: 10_000_000 })
    return outcomesIn(results)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
