import { generateKeyPairSync } from 'node:crypto'
import { CompactSign } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveApplication } from '../applications/move-application'
import { lostLicence, submitted, valueOf } from '../applications/application-test-world'
import { cancelBooking } from '../exams/cancel-booking'
import { examWorld } from '../exams/exam-test-world'
import { testWorld } from '../test-world'
import { makeReceipt } from './make-receipt'
import { makeTestReceipt } from './make-test-receipt'
import { verifyProof } from '../papers/verify-proof'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const receiptOf = async (ctx: Parameters<typeof makeReceipt>[0], applicationId: string) => {
  const receipt = valueOf(await makeReceipt(ctx, { applicationId }))
  if (!receipt) throw new Error('no receipt')
  return { receipt, token: new URL(receipt.proof).searchParams.get('token') ?? '' }
}
const verify = async (token: string, place = 'has') => valueOf(await verifyProof(world.context({ place }), { token }))

test('a receipt proves to anyone what stands, names nobody, and says when it no longer holds [D11]', async () => {
  const { ctx, applicationId, number, person, revision } = await submitted(world)
  const { receipt, token } = await receiptOf(ctx, applicationId)
  expect(receipt).toMatchObject({ number, applicant: '**试', status: 'submitted' })
  expect(receipt.auditHead).toMatch(/^[0-9a-f]{16}$/)
  const said = await verify(token)
  expect(said).toMatchObject({ kind: 'status', number, status: 'submitted', isCurrent: true })
  const carried = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  for (const secret of [person.name, person.number, person.phone, person.id]) expect(carried + JSON.stringify(said)).not.toContain(secret)
  valueOf(await moveApplication(ctx, { applicationId, transition: 'withdraw', revision }))
  expect(await verify(token)).toMatchObject({ kind: 'status', isCurrent: false })
  expect(await verify(token, 'xmn')).toMatchObject({ kind: 'status', isCurrent: null })
})

test('an altered token, another key, no signature and plain nonsense are not ours', async () => {
  const { ctx, applicationId } = await submitted(world)
  const { token } = await receiptOf(ctx, applicationId)
  const [head = '', body = '', signature = ''] = token.split('.')
  const other = generateKeyPairSync('ed25519').privateKey
  const forged = await new CompactSign(Buffer.from(body, 'base64url')).setProtectedHeader({ alg: 'EdDSA' }).sign(other)
  const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('submitted', 'completed')).toString('base64url')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
  for (const bad of [forged, `${head}.${changed}.${signature}`, unsigned, 'x', '<script>']) expect(await verify(bad)).toEqual({ kind: 'not-ours' })
})

test('a draft has no receipt, and a stranger gets none (B4)', async () => {
  const draft = await lostLicence(world)
  const { applicationId } = valueOf(await draft.start())
  expect(valueOf(await makeReceipt(draft.ctx, { applicationId }))).toBeNull()
  const { applicationId: other } = await submitted(world)
  expect(valueOf(await makeReceipt(draft.ctx, { applicationId: other }))).toBeNull()
})

test('a booking of a driving test has one too: it proves what stands, names nobody, and says when it no longer holds', async () => {
  const exams = examWorld(world)
  const [who, other] = [await exams.learner(), await exams.learner()]
  const { bookingId, number } = await exams.booked(who, 'K2', [await exams.session({ siteId: (await exams.site()).id })])
  const receipt = valueOf(await makeTestReceipt(exams.citizen(who), { bookingId }))
  expect(receipt).toMatchObject({ booking: { number, state: 'accepted', subject: 'K2' }, applicant: '**试' })
  const token = new URL(receipt?.proof ?? '').searchParams.get('token') ?? ''
  const said = await verify(token)
  expect(said).toMatchObject({ kind: 'test', number, subject: 'K2', state: 'accepted', isCurrent: true })
  const carried = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  for (const secret of [who.name, who.number, who.phone, who.id, who.learnerId]) expect(carried + JSON.stringify(said)).not.toContain(secret)
  expect(valueOf(await makeTestReceipt(exams.citizen(other), { bookingId }))).toBeNull()
  expect((await makeTestReceipt(world.context({}), { bookingId })).ok).toBe(false)
  valueOf(await cancelBooking(exams.citizen(who), { bookingId, revision: 1 }))
  expect(await verify(token)).toMatchObject({ kind: 'test', state: 'accepted', isCurrent: false })
  expect(await verify(token, 'xmn')).toMatchObject({ kind: 'test', isCurrent: null })
})
