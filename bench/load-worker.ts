// Loads an address in a process of its own: reads a plan from a file, prints the result as one line of JSON.
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { LoadPlan, LoadResult } from './load'
import { quantile } from './measure'

/** Written by `load.ts` for this file alone, which is what the cast states. */
const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LoadPlan

let next = 0
const setupRequest = (defaults: object) => ({ ...defaults, ...plan.requests[next++ % plan.requests.length] })

const latencies: number[] = []
const statuses: Record<string, number> = {}
const began = process.hrtime.bigint()
let last = began
const running = autocannon({
  url: plan.origin,
  connections: plan.connections,
  timeout: 30,
  ...(plan.seconds ? { duration: plan.seconds } : { amount: plan.requests.length }),
  requests: [{ setupRequest }],
})
running.on('response', (_client, status, _bytes, milliseconds) => {
  latencies.push(milliseconds)
  last = process.hrtime.bigint()
  statuses[status] = (statuses[status] ?? 0) + 1
})
const { errors, timeouts } = await running
// It ends with the next second of its own clock; a few hundred requests are answered long before.
const seconds = Number(last - began) / 1e9
const result: LoadResult = {
  perSecond: latencies.length / seconds,
  p50: quantile(latencies, 0.5),
  p99: quantile(latencies, 0.99),
  statuses,
  errors: errors + timeouts,
}
console.log(JSON.stringify(result))
