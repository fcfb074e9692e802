// Sends requests when they are due: reads a plan from a file, writes the outcomes to another.
import { readFileSync, writeFileSync } from 'node:fs'
import { Agent, request as send } from 'node:http'
import type { LoadRequest } from './load'
import type { Outcome, TimedRequest } from './timed-load'

const [planFile = '', resultFile = ''] = process.argv.slice(2)
/** Written by `timed-load.ts` for this file alone, which is what the cast states. */
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as TimedRequest[]

const agent = new Agent({ keepAlive: true, maxSockets: 1_024 })
const SECOND = 1_050
const outcomes: Outcome[] = []
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const ask = (origin: string, { method = 'GET', path, headers = {}, body }: LoadRequest): Promise<Pick<Outcome, 'status' | 'redirect' | 'fault'>> =>
  new Promise((resolve) => {
    const broken = (error: NodeJS.ErrnoException) => resolve({ status: 0, redirect: '', fault: error.code ?? error.message })
    const call = send(origin + path, { method, agent, headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, redirect: String(answer.headers['x-action-redirect'] ?? answer.headers.location ?? ''), fault: '' }))
      answer.on('error', broken)
    })
    call.on('error', broken)
    call.end(body)
  })

const began = performance.now()

const carryOut = async (request: TimedRequest, index: number): Promise<void> => {
  const answer = await ask(request.origin, request)
  outcomes.push({ ...answer, index, isSecond: false, late: performance.now() - began - request.at })
  if (!request.otherwise || answer.redirect || answer.status !== 200) return
  await pause(SECOND)
  const due = performance.now()
  const second = await ask(request.origin, request.otherwise)
  outcomes.push({ ...second, index, isSecond: true, late: performance.now() - due })
}

const running: Promise<void>[] = []
const due = plan.map((request, index) => ({ request, index })).sort((a, b) => a.request.at - b.request.at)
for (const { request, index } of due) {
  const left = request.at - (performance.now() - began)
  if (left > 1) await pause(left)
  running.push(carryOut(request, index))
}
await Promise.all(running)
writeFileSync(resultFile, JSON.stringify(outcomes))
process.exit(0)
