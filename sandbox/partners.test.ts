import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import { authorityHttp } from '@/lib/ports/identity/authority-http'
import { createOutbound } from '@/lib/ports/outbound'
import type { PartnerConfig } from '@/lib/ports/partner'
import { signedHttpSms } from '@/lib/ports/sms/signed-http'
import { runSandbox, type TestSandbox } from './running-sandbox'
import sample from './sample-world.json'

const key = { id: 'sandbox', secret: 'a secret of the test run' }
const [person, other] = sample.people
if (!person || !other) throw new Error('the sample world is empty')

let partner: PartnerConfig
let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await runSandbox({ appUrl: 'http://localhost:3999', key })
  const outbound = createOutbound({ allowedOrigins: [sandbox.url], timeoutMs: 3_000, maxAnswerBytes: 10_000 })
  partner = { origin: sandbox.url, key, outbound, machineNow }
})
afterAll(() => sandbox.close())

describe('REG-13 SMS through the vendor', () => {
  const to = '13800001001'
  const text = '【122】验证码 048213，5 分钟内有效。'

  it('delivers to the phone once, however often the same reference is sent', async () => {
    const sms = signedHttpSms(partner)
    const first = await sms.send({ to, text, reference: 'out_1' })
    expect(first.kind).toBe('accepted')
    expect(await sms.send({ to, text, reference: 'out_1' })).toEqual(first)
    expect(await sandbox.read(`/api/phones/${to}/messages`)).toMatchObject({ messages: [{ text, code: '048213', direction: 'received' }] })
    expect(await sms.send({ to, text: 'another', reference: 'out_1' })).toEqual({ kind: 'refused', reason: 'reference-used' })
    expect(await sms.send({ to: 'nobody', text, reference: 'out_2' })).toEqual({ kind: 'refused', reason: 'to' })
  })

  it('[D6] does nothing for a wrong or a stale signature', async () => {
    const phone = '13800001002'
    const forged = signedHttpSms({ ...partner, key: { ...key, secret: 'guessed' } })
    const late = signedHttpSms({ ...partner, machineNow: () => machineNow() - 5 * MINUTE - 1_000 })
    expect(await forged.send({ to: phone, text, reference: 'out_3' })).toEqual({ kind: 'unavailable', reason: 'status-401' })
    expect(await late.send({ to: phone, text, reference: 'out_4' })).toEqual({ kind: 'unavailable', reason: 'status-401' })
    expect(await sandbox.read(`/api/phones/${phone}/messages`)).toEqual({ messages: [] })
  })

  it('loses messages, delivers late, and goes down when told to', async () => {
    const sms = signedHttpSms(partner)
    const phone = '13800001003'
    await sandbox.tell(`/api/phones/${phone}/faults`, { lost: true })
    expect((await sms.send({ to: phone, text, reference: 'out_5' })).kind).toBe('accepted')
    await sandbox.tell(`/api/phones/${phone}/faults`, { lateSeconds: 1 })
    await sms.send({ to: phone, text: 'late', reference: 'out_6' })
    expect(await sandbox.read(`/api/phones/${phone}/messages`)).toEqual({ messages: [] })
    await pause(1_050)
    expect(await sandbox.read(`/api/phones/${phone}/messages`)).toMatchObject({ messages: [{ text: 'late' }] })

    await sandbox.tell('/api/sms/faults', { down: true })
    expect(await sms.send({ to, text, reference: 'out_7' })).toEqual({ kind: 'unavailable', reason: 'status-503' })
    await sandbox.tell('/api/sms/faults', { down: false })
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
    await sandbox.tell('/api/identity', { nextScore: 0.42 })
    expect(await identity.face({ documentType, number, frame })).toEqual({ kind: 'scored', score: 0.42, verdict: 'no-match' })
    expect(await identity.face({ documentType, number, frame })).toMatchObject({ score: 0.93 })
    expect(await identity.face({ documentType, number: '0', frame })).toMatchObject({ verdict: 'unknown-person' })
  })

  it('scores the face of one person as told, whoever comes before', async () => {
    const identity = authorityHttp(partner)
    await sandbox.tell('/api/identity', { nextScore: 0.42, nextOf: number })
    expect(await identity.face({ documentType: other.documentType, number: other.number, frame })).toMatchObject({ score: 0.93 })
    expect(await identity.face({ documentType, number, frame })).toMatchObject({ score: 0.42 })
    expect(await identity.face({ documentType, number, frame })).toMatchObject({ score: 0.93 })
  })

  it('[D3] refuses a frame that is no picture or too large', async () => {
    const identity = authorityHttp(partner)
    const large = Buffer.concat([Buffer.from(frame, 'base64'), Buffer.alloc(200_000)]).toString('base64')
    const kinds = await Promise.all([btoa('<svg/>'), large, 'not base64!'].map((bad) => identity.face({ documentType, number, frame: bad })))
    expect(kinds).toEqual([{ kind: 'frame-refused' }, { kind: 'frame-refused' }, { kind: 'frame-refused' }])
  })

  it('is unavailable when down', async () => {
    await sandbox.tell('/api/identity', { down: true })
    expect(await authorityHttp(partner).check({ documentType, number, name })).toEqual({ kind: 'unavailable', reason: 'status-503' })
    await sandbox.tell('/api/identity', { down: false })
  })
})
