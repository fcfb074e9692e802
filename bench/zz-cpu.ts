// SETS="plain scripted vehicles" N=120 ROUNDS=3 PROF=plain
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expectOnly, load, type LoadRequest } from './load'
import { startOurs, startSmallest, startSmsSink, buildOurs, type Server } from './our-server'
import { prepareWorld } from './prepare'
import { findForm, plainPost, scriptedPost } from './claim-requests'
import { releaseNumbers } from './release-numbers'

process.env.BENCH_KEEP_BUILD = '1'
const SETS = (process.env.SETS ?? 'plain scripted vehicles').split(' ')
const N = Number(process.env.N ?? 120), ROUNDS = Number(process.env.ROUNDS ?? 3), PROF = process.env.PROF
const WARM = Number(process.env.WARM ?? 150)
const cpu = (pid: number) => {
  let ns = 0
  for (const t of (require('node:fs') as typeof import('node:fs')).readdirSync(`/proc/${pid}/task`)) ns += Number(readFileSync(`/proc/${pid}/task/${t}/schedstat`, 'utf8').split(' ')[0])
  return ns / 1e6
}
const require = createRequire(import.meta.url)
const folder = mkdtempSync('/tmp/m/zzb-')
const data = join(folder, 'data')
buildOurs()
const claimSets = SETS.filter((s) => ['plain', 'scripted'].includes(s)).length
const world = await prepareWorld({ mode: 'embedded', folder: data }, claimSets * (N * ROUNDS + WARM) + (PROF ? 400 : 0) + 2)
const copy = (f: string, to: string) => { for (const e of ['', '-wal']) if (existsSync(f + e)) cpSync(f + e, to + e); return to }
const sms = await startSmsSink()
const smallest = await startSmallest(copy(join(data, 'province-32.db'), join(folder, 'l3.db')), copy(join(data, 'national.db'), join(folder, 'l3n.db')))
if (PROF) process.env.NODE_OPTIONS = '--inspect=127.0.0.1:9777'
const ours = await startOurs(world, { DATA_DIR: data }, sms.port)
delete process.env.NODE_OPTIONS
const owners = [...world.owners]; let on = 0, sn = 0
const nums = releaseNumbers()
const first = owners.pop()!
const numberPage = (id: string) => `/has/applications/${id}/number`
const form = await findForm(ours.origin + numberPage(first.applicationId), { cookie: first.cookie }, 'name="number"')
const floorForm = await findForm(`${smallest.origin}/claim`, {}, 'name="number"')
const { cookie, sessionId } = world.collector
const pages: Record<string, [string, LoadRequest]> = {
  services: ['/table?n=131', { path: '/has/services', headers: { cookie } }], stock: ['/stock', { path: '/has/plates', headers: { cookie } }],
  vehicles: ['/own', { path: '/has/vehicles', headers: { cookie } }], number: ['/row', { path: numberPage(first.applicationId), headers: { cookie: first.cookie } }],
  home: ['/row', { path: '/has', headers: { cookie } }],
}
const postOf = (s: string) => (s === 'plain' ? plainPost : scriptedPost)
const reqs = (s: string, who: 'ours' | 'l3', n: number): LoadRequest[] => {
  if (s === 'plain' || s === 'scripted') return Array.from({ length: n }, () => who === 'l3'
    ? postOf(s)(floorForm, { origin: smallest.origin, path: '/claim', cookie: '', fields: { number: nums[sn++]!, who: 'p' } })
    : (() => { const o = owners[on]!; const number = nums[on++]!; return postOf(s)(form, { origin: ours.origin, path: numberPage(o.applicationId), cookie: o.cookie, fields: { applicationId: o.applicationId, number } }) })())
  const [floor, own] = pages[s]!
  return Array.from({ length: n }, () => (who === 'ours' ? own : { path: floor, ...(s === 'vehicles' && { headers: { cookie: `sid=${sessionId}` } }) }))
}
const run = async (server: Server, requests: LoadRequest[]) => {
  const a = cpu(server.pid)
  const r = expectOnly(await load({ origin: server.origin, connections: 4, requests }), 200, 303)
  return [(cpu(server.pid) - a) / requests.length, r] as const
}
const med = (x: number[]) => [...x].sort((a, b) => a - b)[x.length >> 1]!
for (const s of SETS) {
  await run(smallest, reqs(s, 'l3', WARM)); await run(ours, reqs(s, 'ours', WARM))
  const o: number[] = [], l: number[] = []
  for (let i = 0; i < ROUNDS; i++) { l.push((await run(smallest, reqs(s, 'l3', N)))[0]); o.push((await run(ours, reqs(s, 'ours', N)))[0]) }
  console.log(s, 'ours', med(o).toFixed(2), 'L3', med(l).toFixed(2), 'ratio', (med(l) / med(o)).toFixed(2), '|', o.map((x) => x.toFixed(1)).join(' '), '|', l.map((x) => x.toFixed(1)).join(' '))
}
if (PROF) {
  const WebSocket = require('ws')
  const [t] = await (await fetch('http://127.0.0.1:9777/json')).json() as { webSocketDebuggerUrl: string }[]
  const ws = new WebSocket(t!.webSocketDebuggerUrl); await new Promise((r) => ws.on('open', r))
  let id = 0
  const send = (method: string, params = {}) => new Promise<any>((r) => { const my = ++id; const on = (m: Buffer) => { const d = JSON.parse(m.toString()); if (d.id === my) { ws.off('message', on); r(d.result) } }; ws.on('message', on); ws.send(JSON.stringify({ id: my, method, params })) })
  await send('Profiler.enable'); await send('Profiler.setSamplingInterval', { interval: 200 }); await send('Profiler.start')
  const [c] = await run(ours, reqs(PROF, 'ours', 400))
  const { profile } = await send('Profiler.stop')
  writeFileSync('/tmp/m/p.cpuprofile', JSON.stringify(profile)); console.log('profiled', PROF, c.toFixed(2))
  ws.close()
}
await ours.stop(); await smallest.stop(); await sms.stop()
process.exit(0)
