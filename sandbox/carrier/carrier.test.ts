import { createServer, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { machineNow } from '@/lib/kernel/clock'
import type { CarrierPort, NewParcel, PushReading } from '@/lib/ports/carrier/contract'
import { signedHttpCarrier } from '@/lib/ports/carrier/signed-http'
import { createOutbound } from '@/lib/ports/outbound'
import { runSandbox, type TestSandbox } from '../running-sandbox'

const key = { id: 'sandbox', secret: 'a secret of the test run' }

let sandbox: TestSandbox
let port: CarrierPort
const heard: PushReading[] = []

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** The platform's end, with its real reading of pushes. */
const platform = createServer(async (request, response) => {
  const header = (name: string) => request.headers[name.toLowerCase()]
  const headers = { get: (name: string) => { const value = header(name); return typeof value === 'string' ? value : null } }
  const reading = port.readPush({ body: await bodyOf(request), path: request.url ?? '', headers })
  heard.push(reading)
  response.writeHead(reading.kind === 'event' ? 200 : 401).end()
})

const configOf = (secret: string) => ({
  origin: sandbox.url, key: { ...key, secret }, machineNow,
  outbound: createOutbound({ allowedOrigins: [sandbox.url], timeoutMs: 3_000, maxAnswerBytes: 10_000 }),
})

beforeAll(async () => {
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
  const address = platform.address()
  sandbox = await runSandbox({ appUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, key })
  port = signedHttpCarrier(configOf(key.secret))
})
afterAll(async () => {
  await sandbox.close()
  platform.closeAllConnections()
  platform.close()
})

let count = 0
const newParcel = (): NewParcel => ({
  reference: `32.pcl_${String(++count).padStart(26, '0')}`,
  recipient: { name: '喆测试', phone: '13900000001', address: '测试路1号' },
  sender: { name: '测试车管所', address: '测试路2号', phone: '12123' },
  handOverInPerson: true, takesBack: true,
})
const labelled = async (): Promise<string> => {
  const outcome = await port.createWaybill(newParcel())
  if (outcome.kind !== 'accepted') throw new Error(outcome.reason)
  return outcome.waybill
}
const kindsOf = (waybill: string) => heard.flatMap((reading) => (reading.kind === 'event' && reading.event.waybill === waybill ? [reading.event.kind] : []))

describe('DLV-01 a parcel at the carrier', () => {
  it('gives one waybill for one reference, and refuses another content', async () => {
    const parcel = newParcel()
    const first = await port.createWaybill(parcel)
    expect(first).toEqual({ kind: 'accepted', waybill: expect.stringMatching(/^EX\d{11}$/) })
    expect(await port.createWaybill(parcel)).toEqual(first)
    expect(await port.createWaybill({ ...parcel, takesBack: false })).toEqual({ kind: 'refused', reason: 'reference-used' })
    expect(await port.createWaybill({ ...newParcel(), recipient: { ...parcel.recipient, address: '' } })).toEqual({ kind: 'refused', reason: 'recipient.address' })
  })

  it('[D6] labels nothing for a wrong signature, nothing while down', async () => {
    expect(await signedHttpCarrier(configOf('guessed')).createWaybill(newParcel())).toEqual({ kind: 'unavailable', reason: 'status-401' })
    await sandbox.tell('/api/parcel-faults', { down: true })
    expect(await port.createWaybill(newParcel())).toEqual({ kind: 'unavailable', reason: 'status-503' })
    await sandbox.tell('/api/parcel-faults', { down: false })
  })

  it('pushes what happens, signed, under our reference', async () => {
    const waybill = await labelled()
    expect(await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'collected' })).toBe(200)
    await vi.waitFor(() => expect(kindsOf(waybill)).toEqual(['collected']))
    expect(heard.at(-1)).toMatchObject({ kind: 'event', event: { reference: expect.stringMatching(/^32\.pcl_/), site: '寄出地揽投部' } })
    expect(await sandbox.tell('/api/parcels/EX00000000000', { kind: 'collected' })).toBe(404)
    expect(await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'exploded' })).toBe(422)
  })

  it('loses, doubles, holds back and forges on demand', async () => {
    const waybill = await labelled()
    await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'collected', news: 'lost' })
    await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'in-transit', news: 'twice' })
    await vi.waitFor(() => expect(kindsOf(waybill)).toEqual(['in-transit', 'in-transit']))
    await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'out-for-delivery', news: 'held' })
    await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'delivered' })
    await vi.waitFor(() => expect(kindsOf(waybill)).toEqual(['in-transit', 'in-transit', 'delivered', 'out-for-delivery']))
    await sandbox.tell(`/api/parcels/${waybill}`, { kind: 'returned', news: 'forged' })
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'forged', reason: 'wrong-signature' }))
  })

  it('[C2] shows a parcel with what people wrote as text', async () => {
    const parcel = newParcel()
    const outcome = await port.createWaybill({ ...parcel, recipient: { ...parcel.recipient, name: '<b>喆</b>' } })
    const markup = await (await fetch(`${sandbox.url}/parcels/${outcome.kind === 'accepted' ? outcome.waybill : ''}?lang=en`)).text()
    expect(markup).toContain('&lt;b&gt;喆')
    expect(markup).not.toContain('<b>喆')
  })
})
