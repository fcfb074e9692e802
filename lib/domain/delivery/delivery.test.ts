import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { applications } from '@/db/province/schema/applications'
import { bans } from '@/db/province/schema/bans'
import { people } from '@/db/province/schema/people'
import { parcelEvents, parcels } from '@/db/province/schema/production'
import { licenceDocuments } from '@/db/province/schema/register'
import { addDays, addYears, civilDate, endOfDay, machineNow } from '@/lib/kernel/clock'
import type { ParcelEventKind } from '@/lib/ports/carrier/contract'
import { asStaff, codesOf, lostLicence, sentPhoto, valueOf } from '../applications/application-test-world'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { submitApplication } from '../applications/submit-application'
import { waitingJobs } from '../applications/waiting-jobs'
import { systemAt } from '../payments/system-at'
import { testWorld } from '../test-world'
import { made, parcelsOf, push } from './delivery-test-world'
import { labelAgain } from './label-again'
import { parcelReference, readReference } from './parcel-reference'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const db = async () => (await world.databases.province('32')).read
const statusOf = async (id: string) => (await (await db()).select().from(applications).where(eq(applications.id, id)))[0]?.status
const bansOf = async (personId: string) => (await (await db()).select().from(bans).where(eq(bans.personId, personId))).map(({ kind, reason }) => `${kind} ${reason}`)
const toldOf = async (parcelId: string) => (await (await db()).select().from(parcelEvents).where(eq(parcelEvents.parcelId, parcelId))).map(({ kind }) => kind)

const posted = async () => {
  const begun = await made(world, 'post')
  const [parcel] = await parcelsOf(world, begun.applicationId)
  if (!parcel?.waybill) throw new Error('no waybill')
  const label = { reference: parcelReference('32', parcel.id), waybill: parcel.waybill }
  const tell = async (...kinds: ParcelEventKind[]) => {
    for (const kind of kinds) expect(await push({ ...label, kind })).toBe('taken')
  }
  const state = async () => (await parcelsOf(world, begun.applicationId))[0]
  return { ...begun, parcelId: parcel.id, label, tell, state }
}

test('delivered in person: parcel, application and paper move together, the old paper goes with the courier (DLV-01, DLV-02)', async () => {
  const { applicationId, tell, state, parcelId } = await posted()
  await (await world.databases.province('32')).write((tx) => tx.update(parcels).set({ takesBack: true }).where(eq(parcels.id, parcelId)).returning({ id: parcels.id }))
  await tell('collected', 'in-transit', 'out-for-delivery')
  expect(await state()).toMatchObject({ state: 'in-transit', endedAt: null })
  expect(await statusOf(applicationId)).toBe('posted')
  await tell('old-paper-taken', 'delivered')
  expect(await statusOf(applicationId)).toBe('delivered')
  expect(await state()).toMatchObject({ state: 'delivered', endedAt: expect.any(Number), tookBackAt: expect.any(Number) })
  expect(await toldOf(parcelId)).toHaveLength(5)
})

test('nobody pays for what cannot be posted: without a phone for the label it is not taken in (DLV-02)', async () => {
  const { ctx, start, person } = await lostLicence(world)
  await (await world.databases.province('32')).write((tx) => tx.update(people).set({ phoneSealed: null, phoneKey: null }).where(eq(people.id, person.id)).returning({ id: people.id }))
  const { applicationId } = valueOf(await start())
  const answers = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' }, delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号' }, photo: { photo: await sentPhoto(ctx, applicationId) } }
  let revision = 1
  for (const [step, given] of Object.entries(answers)) revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: given })).revision
  expect(codesOf(await submitApplication(ctx, { applicationId, revision }))).toEqual(['parcel.no-recipient'])
})

describe('what the carrier tells wrongly (issue 3: carrier pushes backwards, twice, forged)', () => {
  test('told twice it stands once; told backwards it leads nowhere', async () => {
    const { applicationId, label, tell, state, parcelId } = await posted()
    expect(await push({ ...label, kind: 'delivered', id: 'once' })).toBe('taken')
    expect(await push({ ...label, kind: 'delivered', id: 'once' })).toBe('taken')
    await tell('out-for-delivery', 'collected', 'returned', 'refused')
    expect(await state()).toMatchObject({ state: 'delivered' })
    expect(await statusOf(applicationId)).toBe('delivered')
    expect(await toldOf(parcelId)).toHaveLength(5)
  })

  test('a newer licence made the one in the post void: that it was delivered is heard all the same (LIC-15)', async () => {
    const { applicationId, licenceId, tell } = await posted()
    await (await world.databases.province('32')).write((tx) => tx.update(licenceDocuments).set({ voidedOn: '2026-11-20' }).where(eq(licenceDocuments.licenceId, licenceId)).returning({ id: licenceDocuments.id }))
    await tell('delivered')
    expect(await statusOf(applicationId)).toBe('delivered')
    const [document] = await (await db()).select().from(licenceDocuments).where(eq(licenceDocuments.applicationId, applicationId))
    expect(document).toMatchObject({ voidedOn: '2026-11-20', collectedAt: expect.any(Number) })
  })

  test('both at once: one delivery', async () => {
    const { applicationId, label } = await posted()
    expect(await Promise.all(['a', 'b', 'c'].map((id) => push({ ...label, kind: 'delivered', id: `${applicationId}${id}`.slice(-40) })))).toEqual(['taken', 'taken', 'taken'])
    expect(await statusOf(applicationId)).toBe('delivered')
  })

  test('forged, of another waybill, or of nothing of ours: nothing moves (D6)', async () => {
    const { applicationId, label, parcelId } = await posted()
    expect(await push({ ...label, kind: 'delivered', secret: 'guessed' })).toBe('forged')
    expect(await push({ ...label, kind: 'delivered', waybill: 'TEST00000000' })).toBe('unknown')
    expect(await push({ ...label, kind: 'delivered', reference: parcelReference('99', parcelId) })).toBe('unknown')
    expect(await push({ ...label, kind: 'delivered', reference: parcelReference('35', parcelId) })).toBe('unknown')
    expect(await push({ ...label, kind: 'delivered', reference: 'nothing' })).toBe('unknown')
    expect(await statusOf(applicationId)).toBe('posted')
    expect(await toldOf(parcelId)).toEqual([])
  })

  test.each([['32.pcl_01', null], [`51-0100.pcl_${'0'.repeat(26)}`, { province: '51-0100', parcelId: `pcl_${'0'.repeat(26)}` }], ['', null], ["32.pcl_' OR 1=1", null]])('a reference %s reads %o', (text, read) =>
    expect(readReference(text)).toEqual(read))
})

describe('what comes back (DLV-03, DLV-04, BAN-05)', () => {
  test('refused: a ban for a year once it is back, kept 30 days, sent again by the clerk', async () => {
    const { applicationId, person, tell, state, clerk } = await posted()
    await tell('in-transit', 'refused')
    expect(await statusOf(applicationId)).toBe('posted')
    expect(await bansOf(person.id)).toEqual([])
    await tell('returning', 'returned')
    expect(await statusOf(applicationId)).toBe('undelivered')
    expect(await bansOf(person.id)).toEqual(['BAN-05 parcel.refused'])
    expect(await state()).toMatchObject({ state: 'refused', keptUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })

    const revision = (await (await db()).select().from(applications).where(eq(applications.id, applicationId)))[0]?.revision
    valueOf(await moveApplication(clerk, { applicationId, transition: 'post-again', revision }))
    await world.settle()
    const [first, second] = await parcelsOf(world, applicationId)
    expect(second).toMatchObject({ attempt: 2, state: 'labelled' })
    // A late word about the first parcel says nothing of the second.
    expect(await push({ reference: parcelReference('32', first?.id ?? ''), waybill: first?.waybill ?? '', kind: 'delivered' })).toBe('taken')
    expect(await statusOf(applicationId)).toBe('posted')
    expect(await push({ reference: parcelReference('32', second?.id ?? ''), waybill: second?.waybill ?? '', kind: 'delivered' })).toBe('taken')
    expect(await statusOf(applicationId)).toBe('delivered')
  })

  test('returned unclaimed: no ban; that it was refused, learned later, bans all the same', async () => {
    const { applicationId, person, tell, state } = await posted()
    await tell('returned')
    expect(await statusOf(applicationId)).toBe('undelivered')
    expect(await bansOf(person.id)).toEqual([])
    await tell('refused')
    expect(await state()).toMatchObject({ state: 'refused' })
    expect(await bansOf(person.id)).toEqual(['BAN-05 parcel.refused'])
    await tell('refused')
    expect(await bansOf(person.id)).toHaveLength(1)
  })

  test('refused at the door and taken the next day: delivered, no ban', async () => {
    const { applicationId, person, tell } = await posted()
    await tell('refused', 'out-for-delivery', 'delivered')
    expect(await statusOf(applicationId)).toBe('delivered')
    expect(await bansOf(person.id)).toEqual([])
  })

  test('a push before the label is written brings the waybill with it', async () => {
    const { applicationId, label, state } = await posted()
    await (await world.databases.province('32')).write((tx) => tx.update(parcels).set({ state: 'wanted', waybill: null }).where(eq(parcels.applicationId, applicationId)).returning({ id: parcels.id }))
    expect(await push({ ...label, kind: 'collected' })).toBe('taken')
    expect(await state()).toMatchObject({ state: 'in-transit', waybill: label.waybill })
  })
})

describe('what nobody fetches (DLV-03, DLV-04)', () => {
  const job = () => systemAt('32', 'job:test', 'has')
  const rowOf = async (id: string) => {
    const [row] = await (await db()).select().from(applications).where(eq(applications.id, id))
    if (!row) throw new Error('no application')
    return row
  }

  test('kept its time at the office, the parcel is destroyed with a record; nothing goes back', async () => {
    const { applicationId, tell, state } = await posted()
    await tell('returned')
    const { revision } = await rowOf(applicationId)
    const waiting = await (await db()).select().from(jobs).where(eq(jobs.key, `parcel.destroy:${applicationId}:${revision}`))
    const keptUntil = (await state())?.keptUntil ?? ''
    expect(keptUntil).toBe(addDays(civilDate(machineNow()), 30))
    expect(waiting[0]?.dueAt).toBe(endOfDay(keptUntil))
    await waitingJobs['parcel.destroy'](await job(), { applicationId, revision: revision - 1 })
    expect((await rowOf(applicationId)).status).toBe('undelivered')
    await waitingJobs['parcel.destroy'](await job(), { applicationId, revision })
    expect((await rowOf(applicationId)).status).toBe('lapsed')
    expect(await state()).toMatchObject({ state: 'destroyed' })
  })

  test('not collected within a month: it lapses with a ban for a year (BAN-05)', async () => {
    const { applicationId, person } = await made(world, 'collect')
    const { revision, status } = await rowOf(applicationId)
    expect(status).toBe('ready-for-collection')
    await waitingJobs['collection.lapse'](await job(), { applicationId, revision })
    expect((await rowOf(applicationId)).status).toBe('lapsed')
    const [ban] = await (await db()).select().from(bans).where(eq(bans.personId, person.id))
    expect(ban).toMatchObject({ kind: 'BAN-05', reason: 'paper.not-collected', untilDay: addYears(civilDate(machineNow()), 1) })
  })
})

test('a parcel without a waybill is asked for once more; there is no second label', async () => {
  const { applicationId, clerk, state } = await posted()
  const [parcel] = await parcelsOf(world, applicationId)
  expect(codesOf(await labelAgain(clerk, { parcelId: parcel?.id }))).toEqual(['parcel.has-waybill'])
  await (await world.databases.province('32')).write((tx) => tx.update(parcels).set({ state: 'wanted', waybill: null }).where(eq(parcels.applicationId, applicationId)).returning({ id: parcels.id }))
  valueOf(await labelAgain(clerk, { parcelId: parcel?.id }))
  expect(codesOf(await labelAgain(asStaff(world, world.staff('reviewer')), { parcelId: parcel?.id }))).toEqual(['not-allowed'])
  await world.settle()
  expect(await state()).toMatchObject({ state: 'labelled', waybill: parcel?.waybill })
})

describe('at the window', () => {
  test('to a proxy with a letter: who and on what paper is kept sealed with the event (LIC-21, DLV-02)', async () => {
    const { applicationId, clerk, revision, ctx } = await made(world, 'collect')
    const decision = { proxyName: '买买提', proxyDocument: '1234', proxyLetter: '委托书2026年11月18日，双方身份证明已核对' }
    const bare = await moveApplication(clerk, { applicationId, transition: 'collect-by-proxy', revision, decision: { proxyName: '买买提' } })
    expect(codesOf(bare)).toEqual(['answer.missing', 'answer.missing'])
    expect(codesOf(await moveApplication(ctx, { applicationId, transition: 'collect-by-proxy', revision, decision }))).toEqual(['transition.not-yours'])
    valueOf(await moveApplication(clerk, { applicationId, transition: 'collect-by-proxy', revision, decision }))
    expect(await statusOf(applicationId)).toBe('completed')
    const [row] = await (await db()).select().from(applications).where(eq(applications.id, applicationId))
    expect(row?.decisionSealed).not.toContain('买买提')
  })
})
