import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import type { PrinterStatus } from '@/lib/ports/printer/contract'
import { openPrinter } from '@/lib/ports/printer/websocket-printer'
import { isSealedBy } from '@/lib/ports/reader/card-seal'
import type { ReaderEvent } from '@/lib/ports/reader/contract'
import { openReader } from '@/lib/ports/reader/websocket-bridge'
import { runSandbox, type TestSandbox } from './running-sandbox'
import sample from './sample-world.json'

const APP = 'http://localhost:3999'
const TERMINAL = 'HAS-0001'
const key = { id: 'sandbox', secret: 'a secret of the test run' }
const [person, other] = sample.people
if (!person || !other) throw new Error('the sample world is empty')

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await runSandbox({ appUrl: APP, key })
})
afterAll(() => sandbox.close())

const until = async <T>(find: () => T | undefined): Promise<T> => {
  for (let tries = 0; tries < 100; tries++) {
    const found = find()
    if (found !== undefined) return found
    await pause(20)
  }
  throw new Error('it did not happen')
}

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

    expect(await sandbox.tell('/api/tray', { terminal: TERMINAL, number: person.number })).toBe(200)
    const reading = await until(() => events.find((event) => event.type === 'card'))
    expect(reading.card).toMatchObject({ number: person.number, name: person.name, validTo: person.validTo })
    expect(reading.card).not.toHaveProperty('phone')

    const now = machineNow()
    expect(isSealedBy(key.secret, TERMINAL, reading, now)).toBe(true)
    expect(isSealedBy(key.secret, 'XMN-0001', reading, now)).toBe(false)
    expect(isSealedBy('another secret', TERMINAL, reading, now)).toBe(false)
    expect(isSealedBy(key.secret, TERMINAL, { ...reading, card: { ...reading.card, number: other.number } }, now)).toBe(false)
    expect(isSealedBy(key.secret, TERMINAL, reading, now + 6 * MINUTE)).toBe(false)

    await sandbox.tell('/api/tray', { terminal: TERMINAL, number: null })
    await until(() => events.find(({ type }) => type === 'removed'))
    await sandbox.tell('/api/tray', { terminal: TERMINAL, number: 'unread' })
    await until(() => events.find(({ type }) => type === 'unread'))
    expect(await sandbox.tell('/api/tray', { terminal: TERMINAL, number: '0' })).toBe(404)
    await sandbox.tell('/api/tray', { terminal: TERMINAL, number: null })
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
    expect(await sandbox.read(`/api/printer/${TERMINAL}/rolls`)).toMatchObject({
      rolls: [{ text: `号牌预选凭条\n姓名${' '.repeat(21)}*䶮㛃𬭎`, qr: ['http://localhost:3999/proof/1'] }],
    })

    await sandbox.tell(`/api/printer/${TERMINAL}/faults`, { paper: 'out' })
    await until(() => states.find((status) => status.kind === 'known' && status.paper === 'out'))
    expect(await printer.print(receipt)).toEqual({ kind: 'failed', reason: 'paper-out' })
    await sandbox.tell(`/api/printer/${TERMINAL}/faults`, { jam: true })
    expect(await printer.print(receipt)).toEqual({ kind: 'failed', reason: 'jam' })
    printer.close()
  })
})
