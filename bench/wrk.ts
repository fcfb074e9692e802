import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { pinned } from './child'
import { expectOnly, load } from './load'
import type { Sample } from './measure'

const hasWrk = spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error === undefined
const CONNECTIONS = 16

const milliseconds = (text: string, quantile: string): number => {
  const [, value = '0', unit = 'ms'] = new RegExp(`${quantile}%\\s+([\\d.]+)(us|ms|s)`).exec(text) ?? []
  return Number(value) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's']
}

/** As fast as one core can ask; autocannon where there is no wrk, which then is what is measured. */
export const hammer = async (address: string, seconds: number, headers: Readonly<Record<string, string>> = {}): Promise<Sample> => {
  if (!hasWrk) {
    const { origin, pathname, search } = new URL(address)
    return expectOnly(await load({ origin, connections: CONNECTIONS, seconds, requests: [{ path: pathname + search, headers }] }), 200)
  }
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const [command = '', ...args] = [...pinned('load'), 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '--timeout', '30s', ...lines, address]
  const { stdout } = await promisify(execFile)(command, args)
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${address}: ${/(Non-2xx|Socket errors)[^\n]*/.exec(stdout)?.[0]}`)
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0), p50: milliseconds(stdout, '50'), p99: milliseconds(stdout, '99') }
}
