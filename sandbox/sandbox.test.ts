import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import { authorityHttp } from '@/lib/ports/identity/authority-http'
import { createOutbound } from '@/lib/ports/outbound'
import type { PartnerConfig } from '@/lib/ports/partner'
import type { PrinterStatus } from '@/lib/ports/printer/contract'
import { openPrinter } from '@/lib/ports/printer/websocket-printer'
import { isSealedBy } from '@/lib/ports/reader/card-seal'
import type { ReaderEvent } from '@/lib/ports/reader/contract'
import { openReader } from '@/lib/ports/reader/websocket-bridge'
import { signedHttpSms } from '@/lib/ports/sms/signed-http'
import sample from './sample-world.json'
import { startSandbox, type RunningSandbox } from './start-sandbox'

const APP = 'http://localhost:3999'
const key = { id: 'sandbox', secret: 'a secret of the test run' }
const TERMINAL = 'HAS-0001'
const [person, other] = sample.people
if (!person || !other) throw new Error('the sample world is empty')

let sandbox: RunningSandbox
let dataDir = ''
let partner: PartnerConfig

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  copyFileSync(new URL('sample-world.json', import.meta.url), join(dataDir, 'world.json'))
  sandbox = await startSandbox({ port: 0, dataDir, appUrl: APP, key })
  const outbound = createOutbound({ allowedOrigins: [sandbox.url], timeoutMs: 3_000, maxAnswerBytes: 10_000 })
  partner = { origin: sandbox.url, key, outbound, machineNow }
})
afterAll(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true })
})

const tell = async (path: string, content: unknown): Promise<number> =>
  (await fetch(sandbox.url + path, { method: 'POST', body: JSON.stringify(content) })).status

const read = async (path: string): Promise<unknown> => (await fetch(sandbox.url + path)).json()

const until = async <T>(find: () => T | undefined): Promise<T> => {
  for (let tries = 0; tries < 100; tries++) {
    const found = find()
    if (found !== undefined) return found
    await pause(20)
  }
  throw new Error('it did not happen')
}

describe('REG-13 SMS through the vendor', () => {
  const to = '13800001001'
  const text = '【122】验证码 048213，5 分钟内有效。'

  it('delivers to the phone once, however often the same reference is sent', async () => {
    const sms = signedHttpSms(partner)
    const first = await sms.send({ to, text, reference: 'out_1' })
    expect(first.kind).toBe('accepted')
    expect(await sms.send({ to, text, reference: 'out_1' })).toEqual(first)
    expect(await read(`/api/phones/${to}/messages`)).toMatchObject({ messages: [{ text, code: '048213', direction: 'received' }] })
    expect(await sms.send({ to, text: 'another', reference: 'out_1' })).toEqual({ kind: 'refused', reason: 'reference-used' })
    expect(await sms.send({ to: 'nobody', text, reference: 'out_2' })).toEqual({ kind: 'refused', reason: 'to' })
  })

  it('[D6] does nothing for a wrong or a stale signature', async () => {
    const phone = '13800001002'
    const forged = signedHttpSms({ ...partner, key: { ...key, secret: 'guessed' } })
    const late = signedHttpSms({ ...partner, machineNow: () => machineNow() - 5 * MINUTE - 1_000 })
    expect(await forged.send({ to: phone, text, reference: 'out_3' })).toEqual({ kind: 'unavailable', reason: 'status-401' })
    expect(await late.send({ to: phone, text, reference: 'out_4' })).toEqual({ kind: 'unavailable', reason: 'status-401' })
    expect(await read(`/api/phones/${phone}/messages`)).toEqual({ messages: [] })
  })

  it('loses messages, delivers late, and goes down when told to', async () => {
    const sms = signedHttpSms(partner)
    const phone = '13800001003'
    await tell(`/api/phones/${phone}/faults`, { lost: true })
    expect((await sms.send({ to: phone, text, reference: 'out_5' })).kind).toBe('accepted')
    await tell(`/api/phones/${phone}/faults`, { lateSeconds: 1 })
    await sms.send({ to: phone, text: 'late', reference: 'out_6' })
    expect(await read(`/api/phones/${phone}/messages`)).toEqual({ messages: [] })
    await pause(1_050)
    expect(await read(`/api/phones/${phone}/messages`)).toMatchObject({ messages: [{ text: 'late' }] })

    await tell('/api/sms/faults', { down: true })
    expect(await sms.send({ to, text, reference: 'out_7' })).toEqual({ kind: 'unavailable', reason: 'status-503' })
    await tell('/api/sms/faults', { down: false })
    expect((await sms.send({ to, text, reference: 'out_7' })).kind).toBe('accepted')
  })
})

describe('KSK-03 identity authority', () => {
  const { documentType, number, name } = person
  const frame = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64')

  it('matches a name with its number and nothing else', async () => {
    const identity = authorityHttp(partner)
    expect(await identity.check({ documentType, number, name })).toEqual({ kind: 'match' })
    expect(await identity.check({ documentType, number, name: other.name })).toEqual({ kind: 'no-match' })
    expect(await identity.check({ documentType: 'F', number, name })).toEqual({ kind: 'no-match' })
  })

  it('scores a face, once as told and then as usual', async () => {
    const identity = authorityHttp(partner)
    expect(await identity.face({ documentType, number, frame })).toEqual({ kind: 'scored', score: 0.93, verdict: 'match' })
    await tell('/api/identity', { nextScore: 0.42 })
    expect(await identity.face({ documentType, number, frame })).toEqual({ kind: 'scored', score: 0.42, verdict: 'no-match' })
    expect(await identity.face({ documentType, number, frame })).toMatchObject({ score: 0.93 })
    expect(await identity.face({ documentType, number: '0', frame })).toMatchObject({ verdict: 'unknown-person' })
  })

  it('[D3] refuses a frame that is no picture or too large', async () => {
    const identity = authorityHttp(partner)
    const large = Buffer.concat([Buffer.from(frame, 'base64'), Buffer.alloc(200_000)]).toString('base64')
    const kinds = await Promise.all([btoa('<svg/>'), large, 'not base64!'].map((bad) => identity.face({ documentType, number, frame: bad })))
    expect(kinds).toEqual([{ kind: 'frame-refused' }, { kind: 'frame-refused' }, { kind: 'frame-refused' }])
  })

  it('is unavailable when down', async () => {
    await tell('/api/identity', { down: true })
    expect(await authorityHttp(partner).check({ documentType, number, name })).toEqual({ kind: 'unavailable', reason: 'status-503' })
    await tell('/api/identity', { down: false })
  })
})

/** A browser sends the page's origin by itself; the test has to. */
const socketFrom = (origin: string) => (url: string) => {
  const socket = new WebSocket(url, { origin })
  socket.on('error', () => socket.terminate())
  return {
    addEventListener: (type: 'open' | 'close' | 'message', listener: (event: { data: unknown }) => void) =>
      void socket.on(type, (data: unknown) => listener({ data: Buffer.isBuffer(data) ? data.toString() : data })),
    send: (bytes: Uint8Array) => socket.send(bytes),
    close: () => socket.close(),
  }
}

const bridgeUrl = (path: string): string => sandbox.url.replace('http', 'ws') + path

describe('KSK-03 card tray', () => {
  it('reports cards laid on, unread and taken off, sealed by the bridge', async () => {
    const events: ReaderEvent[] = []
    const reader = openReader({ url: bridgeUrl('/reader'), terminal: TERMINAL, socketOf: socketFrom(APP) }, (event) => events.push(event))
    await until(() => events.find(({ type }) => type === 'ready'))

    expect(await tell('/api/tray', { terminal: TERMINAL, number: person.number })).toBe(200)
    const reading = await until(() => events.find((event) => event.type === 'card'))
    expect(reading.card).toMatchObject({ number: person.number, name: person.name, validTo: person.validTo })
    expect(reading.card).not.toHaveProperty('phone')

    const now = machineNow()
    expect(isSealedBy(key.secret, TERMINAL, reading, now)).toBe(true)
    expect(isSealedBy(key.secret, 'XMN-0001', reading, now)).toBe(false)
    expect(isSealedBy('another secret', TERMINAL, reading, now)).toBe(false)
    expect(isSealedBy(key.secret, TERMINAL, { ...reading, card: { ...reading.card, number: other.number } }, now)).toBe(false)
    expect(isSealedBy(key.secret, TERMINAL, reading, now + 6 * MINUTE)).toBe(false)

    await tell('/api/tray', { terminal: TERMINAL, number: null })
    await until(() => events.find(({ type }) => type === 'removed'))
    await tell('/api/tray', { terminal: TERMINAL, number: 'unread' })
    await until(() => events.find(({ type }) => type === 'unread'))
    expect(await tell('/api/tray', { terminal: TERMINAL, number: '0' })).toBe(404)
    await tell('/api/tray', { terminal: TERMINAL, number: null })
    reader.close()
  })

  it.each(['http://localhost:4000', 'http://localhost:3999.example', 'null'])('[C2] is closed to pages of %s', async (origin) => {
    const events: ReaderEvent[] = []
    const reader = openReader({ url: bridgeUrl('/reader'), terminal: TERMINAL, socketOf: socketFrom(origin) }, (event) => events.push(event))
    await until(() => events[0])
    expect(events).toEqual([{ type: 'lost' }])
    reader.close()
  })
})

describe('KSK-07 receipt printer', () => {
  it('prints what the encoder wrote, rare names too, and tells of paper and jams', async () => {
    const states: PrinterStatus[] = []
    const config = { url: bridgeUrl('/printer'), terminal: TERMINAL, columns: 32, timeoutMs: 2_000, socketOf: socketFrom(APP) }
    const printer = openPrinter(config, (status) => states.push(status))
    await until(() => states[0])
    const receipt = [
      { kind: 'text', text: '号牌预选凭条', align: 'centre', large: true },
      { kind: 'pair', label: '姓名', value: '*䶮㛃𬭎' },
      { kind: 'qr', text: 'http://localhost:3999/proof/1' },
    ] as const

    expect(await printer.print(receipt)).toEqual({ kind: 'printed' })
    expect(await read(`/api/printer/${TERMINAL}/rolls`)).toMatchObject({
      rolls: [{ text: `号牌预选凭条\n姓名${' '.repeat(21)}*䶮㛃𬭎`, qr: ['http://localhost:3999/proof/1'] }],
    })

    await tell(`/api/printer/${TERMINAL}/faults`, { paper: 'out' })
    await until(() => states.find((status) => status.kind === 'known' && status.paper === 'out'))
    expect(await printer.print(receipt)).toEqual({ kind: 'failed', reason: 'paper-out' })
    await tell(`/api/printer/${TERMINAL}/faults`, { jam: true })
    expect(await printer.print(receipt)).toEqual({ kind: 'failed', reason: 'jam' })
    printer.close()
  })
})

describe('pages of the outside world', () => {
  const pages = ['/', '/phones', '/phones/13800009001', '/identity', '/tray', '/printer', '/stage']

  it.each(pages.flatMap((path) => [path, `${path}?lang=en`]))('[A10] %s answers and sets no cookie', async (path) => {
    const answer = await fetch(sandbox.url + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain(path.endsWith('en') ? '<html lang="en">' : '<html lang="zh-Hans">')
  })

  it('[A5] shows the current code of a demo account', async () => {
    expect(await read('/api/totp/clerk.has')).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) })
    expect((await fetch(`${sandbox.url}/api/totp/zhang.qiushi`)).status).toBe(404)
  })

  it('[C2] takes no orders from a foreign page and escapes what people write', async () => {
    const foreign = await fetch(`${sandbox.url}/api/sms/faults`, { method: 'POST', body: '{"down":true}', headers: { Origin: 'http://evil.example' } })
    expect(foreign.status).toBe(403)
    await signedHttpSms(partner).send({ to: '13800001004', text: '<script>alert(1)</script>', reference: 'out_9' })
    const markup = await (await fetch(`${sandbox.url}/phones/13800001004`)).text()
    expect(markup).toContain('&lt;script&gt;alert(1)')
    expect(markup).not.toContain('<script>alert')
  })

  it.each([['/phones/abc', 404], ['/nothing', 404], ['/phones/%E0%A4%A', 404]])('[C11] %s is %i', async (path, status) => {
    expect((await fetch(sandbox.url + path)).status).toBe(status)
  })

  it('[C9] refuses a body beyond 1 MB', async () => {
    expect(await tell('/api/tray', { terminal: 'x'.repeat(1_000_001) })).toBe(413)
  })
})
