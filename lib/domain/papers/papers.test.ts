import { generateKeyPairSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { CompactSign } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '@/db/province/schema/people'
import { papers } from '@/db/province/schema/production'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import { addDays, civilDate, machineNow } from '@/lib/kernel/clock'
import type { Actor } from '@/lib/kernel/actor'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { findPaper } from './find-paper'
import { issuePaper } from './issue-paper'
import { listPapers } from './list-papers'
import { revokePaper } from './revoke-paper'
import { verifyProof } from './verify-proof'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const today = civilDate(machineNow())
let count = 0

const HOSPITAL = 'org-hospital'

/** A certificate of physical condition with its paper. */
const certificate = async (validUntil = addDays(today, 180)) => {
  const person = await world.person({ name: '䶮㛃𬭎' })
  const id = newId('med', machineNow())
  const number = `YS-TEST-${++count}`
  const ctx = world.context()
  const { paperId } = await (await world.databases.province('32')).write(async (tx) => {
    await tx.insert(medicalCertificates).values({
      id, number, place: 'has', personId: person.id, organisationId: HOSPITAL, examinedOn: today, validUntil, isFit: true, fitFor: 'C1',
      findingsSealed: 'sealed', enteredBy: 'acc', enteredAt: machineNow(), state: 'valid',
    })
    return issuePaper(tx, ctx, { kind: 'physical-certificate', number, subjectId: id, validUntil })
  })
  const own = world.context({ actor: person.citizen() })
  const copy = async () => {
    const found = valueOf(await findPaper(own, { paperId }))
    if (!found) throw new Error('no paper')
    return { ...found, token: new URL(found.proof).searchParams.get('token') ?? '' }
  }
  return { person, id, number, paperId, own, copy }
}

const verify = async (token: string, place = 'has') => valueOf(await verifyProof(world.context({ place }), { token }))
const inProvince = async <V>(act: Parameters<Awaited<ReturnType<typeof world.databases.province>>['write']>[0]) => (await world.databases.province('32')).write(act) as Promise<V>

const member = (organisationId: string): Actor => ({
  kind: 'member', accountId: 'acc-m', sessionId: 'ses', organisationId, organisationKind: 'HOS', role: 'operator', services: ['*'],
  place: 'has', province: '32', personId: null, freshAt: machineNow(), factorGiven: true,
})

test('a paper says what it is and that it is good to anyone, and names nobody [D11]', async () => {
  const { number, copy, person } = await certificate()
  const { token, facts, digest } = await copy()
  expect(facts).toMatchObject({ name: '䶮㛃𬭎', licenceClass: 'C1', fitness: 'fit' })
  expect(facts.document).toContain('*')
  const said = await verify(token)
  expect(said).toMatchObject({ kind: 'paper', paper: 'physical-certificate', number, state: 'good', digest })
  const carried = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() + JSON.stringify(said)
  for (const secret of [person.name, person.number, person.phone, person.id]) expect(carried).not.toContain(secret)
  expect(await verify(token, 'xmn')).toMatchObject({ kind: 'elsewhere', number, place: 'has' })
})

test('the last day is good, the day after it is expired', async () => {
  const [last, past] = [await certificate(today), await certificate(addDays(today, -1))]
  expect(await verify((await last.copy()).token)).toMatchObject({ state: 'good' })
  expect(await verify((await past.copy()).token)).toMatchObject({ state: 'expired' })
})

test('what was revoked says so, once', async () => {
  const { id, copy } = await certificate()
  const { token } = await copy()
  const revoke = () => inProvince<boolean>((tx) => revokePaper(tx, world.context(), { kind: 'physical-certificate', subjectId: id }, 'corrected'))
  expect(await revoke()).toBe(true)
  expect(await revoke()).toBe(false)
  expect(await verify(token)).toMatchObject({ kind: 'paper', state: 'revoked', revokedOn: today })
})

test('a changed byte, a foreign key, another text and no paper at all are not genuine', async () => {
  const { copy, paperId } = await certificate()
  const { token } = await copy()
  const [head = '', body = '', signature = ''] = token.split('.')
  const text = Buffer.from(body, 'base64url').toString()
  const altered = (other: string) => Buffer.from(other).toString('base64url')
  const other = generateKeyPairSync('ed25519').privateKey
  const forged = await new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'EdDSA' }).sign(other)
  for (let at = 0; at < signature.length - 1; at += 9) {
    const flipped = signature.slice(0, at) + (signature[at] === 'A' ? 'B' : 'A') + signature.slice(at + 1)
    expect(await verify(`${head}.${body}.${flipped}`)).toEqual({ kind: 'not-ours' })
  }
  for (const bad of [forged, `${head}.${altered(text.replace('YS', 'YT'))}.${signature}`, `${altered('{"alg":"none"}')}.${body}.`])
    expect(await verify(bad)).toEqual({ kind: 'not-ours' })

  expect(await verify(token)).toMatchObject({ kind: 'paper' })
  await inProvince((tx) => tx.update(papers).set({ digest: 'f'.repeat(64) }).where(eq(papers.id, paperId)))
  expect(await verify(token)).toEqual({ kind: 'not-ours' })
})

test('the holder and the body that issued it have a copy, nobody else (B4)', async () => {
  const { paperId, id } = await certificate()
  const stranger = await world.person()
  for (const actor of [stranger.citizen(), member('org-other'), world.staff('reviewer', 'window-clerk', 'auditor')])
    expect(valueOf(await findPaper(world.context({ actor }), { paperId }))).toBeNull()
  expect(valueOf(await findPaper(world.context({ actor: member(HOSPITAL) }), { paperId }))).toMatchObject({ kind: 'physical-certificate' })
  expect(valueOf(await listPapers(world.context({ actor: member('org-other') }), { kind: 'physical-certificate', subjectId: id }))).toEqual([])
  expect(valueOf(await listPapers(world.context({ actor: member(HOSPITAL) }), { kind: 'physical-certificate', subjectId: id }))).toHaveLength(1)
  expect(await findPaper(world.context(), { paperId })).toMatchObject({ ok: false })
})

test('a copy that the register no longer bears out is known as such', async () => {
  const { person, copy } = await certificate()
  expect((await copy()).isOutdated).toBe(false)
  await inProvince((tx) => tx.update(people).set({ nameSealed: seal(world.keys, 'people.name', person.id, '改名') }).where(eq(people.id, person.id)))
  expect((await copy()).isOutdated).toBe(true)
})

test('a temporary plate is about a vehicle and names nobody; a number is issued once (VEH-14)', async () => {
  const id = newId('tmp', machineNow())
  const issue = () => inProvince<{ paperId: string }>((tx) => issuePaper(tx, world.context(), { kind: 'temporary-plate', number: '苏H临0001', subjectId: id, validUntil: today }))
  await inProvince((tx) => tx.insert(temporaryPlates).values({
    id, number: '苏H临0001', place: 'has', sheet: 1, vin: 'LTST1234567890123', turn: 1, organisationId: 'org-dealer', issuedBy: 'acc', issuedOn: today, validUntil: today,
    state: 'issued', feeFen: 500, issuedAt: machineNow(),
  }))
  const { paperId } = await issue()
  await expect(issue()).rejects.toThrow()
  const [row] = await (await world.databases.province('32')).read.select().from(papers).where(eq(papers.id, paperId))
  expect(row).toMatchObject({ number: '苏H临0001', issuedOn: today })
  expect(valueOf(await findPaper(world.context({ actor: world.staff('window-clerk') }), { paperId }))?.facts).not.toHaveProperty('name')
})
