import { generateKeyPairSync, sign } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { terminals } from '@/db/province/schema/terminals'
import { HOUR, machineNow, SECOND } from '@/lib/kernel/clock'
import { provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { startVisit } from '../visits/start-visit'
import { codesOf, kioskOf, valueOf } from '../visits/kiosk-test-world'
import { createTerminal } from './create-terminal'
import { deviceChallenge } from './device-challenge'
import { proofText } from './device-proof'
import { enrolTerminal } from './enrol-terminal'
import { heartbeat } from './heartbeat'
import { listTerminals } from './list-terminals'
import { proveDevice } from './prove-device'
import { renewEnrolment } from './renew-enrolment'
import { revokeTerminal } from './revoke-terminal'
import { setMaintenance } from './set-maintenance'

let world: Awaited<ReturnType<typeof testWorld>>
let kiosk: ReturnType<typeof kioskOf>
beforeAll(async () => {
  world = await testWorld()
  kiosk = kioskOf(world)
})
afterAll(() => world.close())

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return { privateKey, spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }
}
const create = (code: string) => createTerminal(kiosk.administrator(), { code, name: '终端', location: '大厅' })
const viewOf = async (id: string, at = machineNow()) =>
  valueOf(await listTerminals({ ...kiosk.administrator(), machineNow: at }, {})).find((one) => one.id === id)

describe('enrolment', () => {
  it('[KSK-06] the code is good once; the row keeps neither code nor private key', async () => {
    const { terminalId, enrolmentCode } = valueOf(await create('HAS-901'))
    const { spki } = newKey()
    expect(valueOf(await enrolTerminal(world.context(), { code: enrolmentCode, publicKey: spki }))).toEqual({ terminalId, code: 'HAS-901' })
    expect(codesOf(await enrolTerminal(world.context(), { code: enrolmentCode, publicKey: newKey().spki }))).toEqual(['terminal.enrolment-code'])
    const { read } = await provinceHandle('32')
    const [row] = await read.select().from(terminals).where(eq(terminals.id, terminalId))
    expect(row).toMatchObject({ state: 'in-service', publicKey: spki, enrolmentHash: null })
    const trail = await read.select().from(audit).where(eq(audit.subject, terminalId))
    expect(trail.map(({ intent }) => intent)).toEqual(['terminal.create', 'terminal.enrol'])
    expect(JSON.stringify(trail)).not.toContain(enrolmentCode)
  })

  it('[KSK-06] refuses a code that ran out, one of another place, and a key that is no P-256 key', async () => {
    const { enrolmentCode } = valueOf(await create('HAS-902'))
    const { spki } = newKey()
    const later = world.context({ machineNow: machineNow() + HOUR + 1 })
    expect(codesOf(await enrolTerminal(later, { code: enrolmentCode, publicKey: spki }))).toEqual(['terminal.enrolment-code'])
    expect(codesOf(await enrolTerminal(world.context({ place: 'szv' }), { code: enrolmentCode, publicKey: spki }))).toEqual(['terminal.enrolment-code'])
    const ed = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    expect(codesOf(await enrolTerminal(world.context(), { code: enrolmentCode, publicKey: ed }))).toEqual(['terminal.key-form'])
    expect((await enrolTerminal(world.context(), { code: enrolmentCode, publicKey: spki })).ok).toBe(true)
  })

  it('[KSK-06] one winner when many machines show the same code', async () => {
    const { enrolmentCode } = valueOf(await create('HAS-903'))
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrolTerminal(world.context(), { code: enrolmentCode, publicKey: newKey().spki })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('[B2] only an administrator makes, renews, stops or revokes terminals', async () => {
    const { terminalId } = await kiosk.terminal()
    for (const actor of [world.staff('window-clerk'), world.staff('reviewer'), (await world.person()).citizen()]) {
      const ctx = world.context({ actor, channel: 'office' })
      expect((await createTerminal(ctx, { code: 'HAS-904', name: '终端', location: '大厅' })).ok).toBe(false)
      expect((await renewEnrolment(ctx, { terminalId })).ok).toBe(false)
      expect((await setMaintenance(ctx, { terminalId, state: 'maintenance' })).ok).toBe(false)
      expect((await revokeTerminal(ctx, { terminalId })).ok).toBe(false)
    }
  })

  it('refuses a code on the case that is taken', async () => {
    valueOf(await create('HAS-905'))
    expect(codesOf(await create('has-905'))).toEqual(['terminal.code-taken'])
  })
})

describe('proof of the device', () => {
  it('[KSK-06] a signed nonce begins a session and the older one ends', async () => {
    const at = await kiosk.terminal()
    const { token } = valueOf(await kiosk.prove(at))
    expect(await kiosk.actorAt(at, undefined)).toEqual({ kind: 'anonymous' })
    expect(await kiosk.actorAt({ ...at, token }, undefined)).toMatchObject({ kind: 'terminal', terminalId: at.terminalId })
  })

  it('[KSK-06] refuses another key, a used nonce, another terminal\'s nonce and another place', async () => {
    const at = await kiosk.terminal()
    const other = await kiosk.terminal()
    const ctx = world.context()
    const signed = async (id: string, key = at.privateKey, place = 'has') => {
      const { nonce } = valueOf(await deviceChallenge(ctx, { terminalId: id }))
      return { nonce, signature: sign('sha256', Buffer.from(proofText(place, at.terminalId, nonce)), { key, dsaEncoding: 'ieee-p1363' }).toString('base64') }
    }
    const bad = [await signed(at.terminalId, newKey().privateKey), await signed(other.terminalId), await signed(at.terminalId, at.privateKey, 'szv')]
    for (const proof of bad) expect(codesOf(await proveDevice(ctx, { terminalId: at.terminalId, ...proof }))).toEqual(['terminal.not-proven'])
    const good = await signed(at.terminalId)
    expect((await proveDevice(ctx, { terminalId: at.terminalId, ...good })).ok).toBe(true)
    expect(codesOf(await proveDevice(ctx, { terminalId: at.terminalId, ...good }))).toEqual(['terminal.not-proven'])
  })

  it('[KSK-06][H14] a crowd that asks for nonces, and bad proofs of a nonce, lock no machine out; asking writes nothing', async () => {
    const at = await kiosk.terminal()
    const ctx = world.context()
    const { read } = await provinceHandle('32')
    const before = (await read.select().from(audit)).length
    const mine = valueOf(await deviceChallenge(ctx, { terminalId: at.terminalId })).nonce
    for (let i = 0; i < 200; i++) valueOf(await deviceChallenge(ctx, { terminalId: at.terminalId }))
    const signed = (key: typeof at.privateKey) => ({
      terminalId: at.terminalId, nonce: mine, signature: sign('sha256', Buffer.from(proofText('has', at.terminalId, mine)), { key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
    })
    for (let i = 0; i < 5; i++) expect(codesOf(await proveDevice(ctx, signed(newKey().privateKey)))).toEqual(['terminal.not-proven'])
    expect((await read.select().from(audit)).length).toBe(before)
    expect((await proveDevice(ctx, signed(at.privateKey))).ok).toBe(true)
  })

  it('[KSK-06] refuses a nonce that ran out, and one that somebody made up or lengthened', async () => {
    const at = await kiosk.terminal()
    const { nonce } = valueOf(await deviceChallenge(world.context(), { terminalId: at.terminalId }))
    const [, salt = '', seal = ''] = nonce.split('~')
    const prove = (text: string, machine = machineNow()) =>
      proveDevice(world.context({ machineNow: machine }), { terminalId: at.terminalId, nonce: text, signature: sign('sha256', Buffer.from(proofText('has', at.terminalId, text)), { key: at.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64') })
    for (const made of ['', 'abc', `${machineNow() + HOUR}~${salt}~${seal}`, `${machineNow() + HOUR}~${salt}~`]) expect(codesOf(await prove(made))).toEqual(['terminal.not-proven'])
    expect(codesOf(await prove(nonce, machineNow() + HOUR))).toEqual(['terminal.not-proven'])
    expect((await prove(nonce)).ok).toBe(true)
  })

  it('[B5] the cookie of a terminal is nobody at another place', async () => {
    const at = await kiosk.terminal('has')
    expect(await kiosk.actorAt({ ...at, place: 'szv' }, undefined)).toEqual({ kind: 'anonymous' })
    expect(await kiosk.actorAt({ ...at, place: 'xmn' }, undefined)).toEqual({ kind: 'anonymous' })
  })
})

describe('service', () => {
  it('[KSK-06] is offline 180 s after the last heartbeat', async () => {
    const start = machineNow()
    const at = await kiosk.terminal('has', start)
    expect(await heartbeat(await kiosk.contextAt(at, start), { screen: 'attract', paper: 'low' })).toBe(true)
    expect(await viewOf(at.terminalId, start + 180 * SECOND)).toMatchObject({ isOffline: false, paper: 'low', screen: 'attract' })
    expect(await viewOf(at.terminalId, start + 181 * SECOND)).toMatchObject({ isOffline: true })
  })

  it('maintenance lets nobody begin, and goes on afterwards', async () => {
    const at = await kiosk.terminal()
    valueOf(await setMaintenance(kiosk.administrator(), { terminalId: at.terminalId, state: 'maintenance', message: '14:00 恢复' }))
    expect(codesOf(await startVisit(await kiosk.contextAt(at), {}))).toEqual(['terminal.not-in-service'])
    valueOf(await setMaintenance(kiosk.administrator(), { terminalId: at.terminalId, state: 'in-service' }))
    expect((await startVisit(await kiosk.contextAt(at), {})).ok).toBe(true)
  })

  it('[A7] [KSK-06] a revoked terminal and its visitor are nobody at once, and its key proves nothing', async () => {
    const at = await kiosk.terminal()
    const visit = await kiosk.visitAt(at)
    valueOf(await revokeTerminal(kiosk.administrator(), { terminalId: at.terminalId }))
    expect(await kiosk.actorAt(at, visit)).toEqual({ kind: 'anonymous' })
    expect(codesOf(await deviceChallenge(world.context(), { terminalId: at.terminalId }))).toEqual(['terminal.not-in-service'])
    expect(codesOf(await renewEnrolment(kiosk.administrator(), { terminalId: at.terminalId }))).toEqual(['terminal.revoked'])
  })

  it('[KSK-06] a renewed enrolment ends the old key', async () => {
    const at = await kiosk.terminal()
    const { enrolmentCode } = valueOf(await renewEnrolment(kiosk.administrator(), { terminalId: at.terminalId }))
    expect(await kiosk.actorAt(at, undefined)).toEqual({ kind: 'anonymous' })
    const { privateKey, spki } = newKey()
    valueOf(await enrolTerminal(world.context(), { code: enrolmentCode, publicKey: spki }))
    expect((await kiosk.prove({ ...at, privateKey })).ok).toBe(true)
    expect(codesOf(await kiosk.prove(at))).toEqual(['terminal.not-proven'])
  })
})
