import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { pinned } from './child'
import type { Sample } from './measure'

export type LoadRequest = { readonly method?: string; readonly path: string; readonly headers?: Record<string, string>; readonly body?: string }

export type LoadPlan = {
  readonly origin: string
  readonly connections: number
  /** The requests again and again for so long; without it each of them once. */
  readonly seconds?: number
  readonly requests: readonly LoadRequest[]
}

/** Latencies in ms. */
export type LoadResult = Sample & { readonly statuses: Readonly<Record<string, number>>; readonly errors: number }

/** Printed by `load-worker.ts`, which is what the cast states. */
const resultOf = (text: string): LoadResult => JSON.parse(text) as LoadResult

/** Sends a plan from a process on another core, so that the load does not take the server's time. */
export const load = async (plan: LoadPlan): Promise<LoadResult> => {
  const file = join(tmpdir(), `${newId('plan', machineNow())}.json`)
  writeFileSync(file, JSON.stringify(plan))
  try {
    const [command = '', ...args] = [...pinned('load'), process.execPath, '--import', 'tsx', fileURLToPath(new URL('load-worker.ts', import.meta.url)), file]
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 10_000_000 })
    return resultOf(stdout)
  } finally {
    rmSync(file, { force: true })
  }
}

/** Every answer must have been one of these; a fast refusal is not a result. */
export const expectOnly = (result: LoadResult, ...allowed: readonly number[]): LoadResult => {
  const others = Object.entries(result.statuses).filter(([status]) => !allowed.includes(Number(status)))
  if (others.length || result.errors) throw new Error(`unexpected answers: ${JSON.stringify(Object.fromEntries(others))}, ${result.errors} errors`)
  return result
}
