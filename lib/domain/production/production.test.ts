import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { parcels, productionItems } from '@/db/province/schema/production'
import { asStaff, codesOf, lostLicence, sentPhoto, valueOf } from '../applications/application-test-world'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { submitApplication } from '../applications/submit-application'
import { testWorld } from '../test-world'
import { batchText } from './batch-text'
import { closeBatch } from './close-batch'
import { findBatch, listProduction } from './list-production'
import { makeBatch } from './make-batch'
import { recordMade } from './record-made'
import { recordSpoiled } from './record-spoiled'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const db = async () => (await world.databases.province('32')).read
const clerk = () => asStaff(world, world.staff('window-clerk'))
const statusOf = async (id: string) => (await (await db()).select().from(applications).where(eq(applications.id, id)))[0]?.status

/** Paid and waiting to be made. */
const ordered = async (delivery: 'collect' | 'post') => {
  const begun = await lostLicence(world)
  const { applicationId } = valueOf(await begun.start())
  const way: Record<string, Record<string, string>> = delivery === 'collect' ? { collection: { collectAt: begun.officeId } } : { address: { postRegion: 'in-province', postTo: '测试路1号' } }
  const photo = { photo: await sentPhoto(begun.ctx, applicationId) }
  const answers: Record<string, Record<string, string>> = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' }, delivery: { delivery }, ...way, photo }
  let revision = 1
  for (const [step, given] of Object.entries(answers)) revision = valueOf(await saveAnswers(begun.ctx, { applicationId, revision, step, answers: given })).revision
  valueOf(await submitApplication(begun.ctx, { applicationId, revision }))
  valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId, transition: 'approve', revision: revision + 1 }))
  valueOf(await moveApplication(clerk(), { applicationId, transition: 'pay-at-window', revision: revision + 2 }))
  return { ...begun, applicationId }
}

const batchOf = async () => {
  const { batchId } = valueOf(await makeBatch(clerk(), { kind: 'driving-licence' }))
  const found = valueOf(await findBatch(clerk(), { batchId }))
  if (!found) throw new Error('no batch')
  return { batchId, ...found }
}

test('a batch takes what waits; made on a blank, each goes its way: to the window or to the carrier (APP-01, DLV-01)', async () => {
  const [fetched, posted] = [await ordered('collect'), await ordered('post')]
  expect(valueOf(await listProduction(clerk(), {})).waiting).toMatchObject([{ kind: 'driving-licence', count: 2 }])
  const { items, batchId } = await batchOf()
  expect(items.map(({ applicationId }) => applicationId)).toEqual([fetched.applicationId, posted.applicationId])
  for (const [i, { id }] of items.entries()) valueOf(await recordMade(clerk(), { itemId: id, serial: `ab00000${i}` }))
  expect(await statusOf(fetched.applicationId)).toBe('ready-for-collection')
  expect(await statusOf(posted.applicationId)).toBe('posted')
  expect(valueOf(await findBatch(clerk(), { batchId }))).toMatchObject({ state: 'closed', items: [{ serial: 'AB000000' }, { serial: 'AB000001' }] })

  await world.settle()
  const [parcel] = await (await db()).select().from(parcels).where(eq(parcels.applicationId, posted.applicationId))
  expect(parcel).toMatchObject({ state: 'labelled', postageFen: 1_500 })
  expect(world.parcels.at(-1)).toMatchObject({ recipient: { name: posted.person.name, phone: posted.person.phone, address: '测试路1号' }, handOverInPerson: true })
  expect(parcel?.recipientSealed).not.toContain('测试路')
})

test('a blank is used once; the same thing is recorded once by two clerks (H2)', async () => {
  await ordered('collect')
  await ordered('collect')
  const { items: [first, second] } = await batchOf()
  if (!first || !second) throw new Error('two were ordered')
  const both = await Promise.all(['CC111111', 'CC222222'].map((serial) => recordMade(clerk(), { itemId: first.id, serial })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const used = both[0]?.ok ? 'CC111111' : 'CC222222'
  expect(codesOf(await recordMade(clerk(), { itemId: second.id, serial: used }))).toEqual(['production.serial-used'])
  expect(codesOf(await recordMade(clerk(), { itemId: second.id, serial: '1' }))).toEqual(['production.serial-form'])
  valueOf(await recordMade(clerk(), { itemId: second.id, serial: 'CC333333' }))
})

test('of two things recorded on one blank at once the second hears that it is used (H2)', async () => {
  await ordered('collect')
  await ordered('collect')
  const { items, batchId } = await batchOf()
  const both = await Promise.all(items.map(({ id }) => recordMade(clerk(), { itemId: id, serial: 'EE555555' })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.flatMap(codesOf)).toEqual(['production.serial-used'])
  valueOf(await closeBatch(clerk(), { batchId }))
  const { items: [left] } = await batchOf()
  valueOf(await recordMade(clerk(), { itemId: left?.id ?? '', serial: 'EE666666' }))
})

test('what is spoilt waits again before what came later', async () => {
  const { applicationId } = await ordered('collect')
  const later = await ordered('collect')
  const { items: [item] } = await batchOf()
  valueOf(await recordSpoiled(clerk(), { itemId: item?.id ?? '', reason: 'printing' }))
  const attempts = await (await db()).select().from(productionItems).where(eq(productionItems.applicationId, applicationId))
  expect(attempts.map(({ attempt, state }) => `${attempt} ${state}`)).toEqual(['1 spoiled', '2 waiting'])
  expect(codesOf(await recordSpoiled(clerk(), { itemId: item?.id ?? '', reason: 'printing' }))).toEqual(['production.not-in-batch'])
  expect((await batchOf()).items.map((each) => each.applicationId)).toEqual([applicationId])
  expect(await statusOf(later.applicationId)).toBe('in-production')
})

test('two clerks at once share nothing; an office elsewhere and other roles make nothing (B1, B4)', async () => {
  for (let i = 0; i < 3; i++) await ordered('collect')
  const made = await Promise.all([makeBatch(clerk(), { kind: 'driving-licence' }), makeBatch(clerk(), { kind: 'driving-licence' })])
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made.flatMap(codesOf)).toEqual(['production.nothing-waits'])
  expect(codesOf(await makeBatch(asStaff(world, world.staff('reviewer')), { kind: 'driving-licence' }))).toEqual(['not-allowed'])
  const batchId = made.flatMap((each) => (each.ok ? [each.value.batchId] : []))[0]
  const elsewhere = world.context({ actor: world.staff('window-clerk'), channel: 'office', place: 'szv' })
  expect(valueOf(await findBatch(elsewhere, { batchId }))).toBeNull()
})

test('a batch that is closed gives back what is not made; the list is plain text for any machine (D5)', async () => {
  const [first, second] = [await ordered('collect'), await ordered('collect')]
  const { batchId, items } = await batchOf()
  const one = items.find(({ applicationId }) => applicationId === first.applicationId)
  valueOf(await recordMade(clerk(), { itemId: one?.id ?? '', serial: 'DD444444' }))
  expect(valueOf(await closeBatch(clerk(), { batchId }))).toEqual({ batchId, left: items.length - 1 })
  expect(codesOf(await closeBatch(clerk(), { batchId }))).toEqual(['production.batch-closed'])
  expect(codesOf(await closeBatch(asStaff(world, world.staff('reviewer')), { batchId }))).toEqual(['not-allowed'])
  const left = valueOf(await findBatch(clerk(), { batchId }))
  expect(left).toMatchObject({ state: 'closed', items: [{ serial: 'DD444444' }] })
  expect((await batchOf()).items.map(({ applicationId }) => applicationId)).toContain(second.applicationId)

  const text = batchText([...(left?.items ?? []).map((item) => ({ ...item, applicant: '=1+1' }))], { headings: ['#', 'a', 'b', 'c', 'd', 'e', 'f'], state: (state) => state, service: (code) => code })
  expect(text).toContain("'=1+1")
  expect(text).toContain('DD444444,made')
})
