import { and, eq, not } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { notices } from '@/db/province/schema/people'
import { papers } from '@/db/province/schema/production'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import { DAY, instantOf, machineNow } from '@/lib/kernel/clock'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { calendarFrom } from '@/lib/policy/days'
import { objectionDecidedBy } from '@/lib/policy/violations/record-deadlines'
import { codesOf, valueOf } from '../applications/application-test-world'
import { checkEligibility } from '../applications/check-eligibility'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { addFile } from '../files/add-file'
import { samplePicture } from '../files/sample-picture'
import { inspectionWorld } from '../inspections/inspection-test-world'
import { listFormerRecords } from '../register/list-former-records'
import { findFleetVehicle } from '../register/find-fleet-vehicle'
import { testWorld } from '../test-world'
import { findRecordOfApplication } from './find-record-of-application'
import { listOwnViolations } from './list-own-violations'
import { isObjectedTo } from './objected-to'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const TODAY = '2026-11-20'
let serial = 0

const handle = () => world.databases.province('32')
const recordRow = async (id: string) => (await (await handle()).read.select().from(violations).where(eq(violations.id, id)))[0]

const recordFor = async (vehicleId: string, plate: string, values: Partial<typeof violations.$inferInsert> = {}) => {
  const id = newId('vio', machineNow())
  await (await handle()).write((tx) => tx.insert(violations).values({
    id, place: 'has', plateType: '02', plate, vehicleId, code: '1344', at: instantOf('2026-11-10', '08:00') + ++serial * DAY / 1000, road: '演示大道', fineFen: 10_000, points: 1, state: 'open', ...values,
  }).returning({ id: violations.id }))
  return id
}

/** An owner with a record that nobody has handled. */
const recorded = async (values: Partial<typeof violations.$inferInsert> = {}) => {
  const person = await world.person()
  const plate = `苏H${String(70000 + ++serial)}`
  const vehicleId = await world.vehicle({ ownerId: person.id, stage: 'registered', plate, registeredOn: '2020-01-01' })
  const recordId = await recordFor(vehicleId, plate, values)
  const ctx = world.context({ actor: person.citizen('L1'), at: `${TODAY} 10:00` })
  return { person, plate, vehicleId, recordId, ctx, begin: () => startApplication(ctx, { service: 'object-to-record', subjectId: recordId }) }
}

type Ctx = ReturnType<typeof world.context>

const answer = async (ctx: Ctx, applicationId: string, ground = 'signals', withProof = false): Promise<number> => {
  const proof = withProof ? valueOf(await addFile(ctx, { applicationId, field: 'proof', bytes: await samplePicture('paper') })).fileId : ''
  const answers = { ground: { ground }, account: { account: '信号灯与交警指挥不一致。' }, proof: { proof } }
  let revision = 1
  for (const [step, given] of Object.entries(answers)) revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: given })).revision
  return revision
}

const objected = async (values: Partial<typeof violations.$inferInsert> = {}) => {
  const owner = await recorded(values)
  const { applicationId } = valueOf(await owner.begin())
  const revision = await answer(owner.ctx, applicationId)
  valueOf(await submitApplication(owner.ctx, { applicationId, revision }))
  return { ...owner, applicationId, revision: revision + 1 }
}

const reviewer = (at = `${TODAY} 15:00`) => world.context({ actor: world.staff('reviewer'), channel: 'office', at })

const decided = (recordId: string, personId: string): typeof violationDecisions.$inferInsert => ({
  id: newId('vdn', machineNow()), number: `3208001${String(++serial)}`, batch: 'b', violationId: recordId, place: 'has', personId, procedure: 'simple', points: 1, fineFen: 10_000,
  decidedOn: TODAY, servedOn: TODAY, payBy: '2026-12-05', decidedBy: 'acc', reconsiderationBy: '2027-01-19', litigationBy: '2027-05-20',
})

/** What handling it does to a record. */
const decide = async (recordId: string, personId: string) => (await handle()).write(async (tx) => {
  await tx.update(violations).set({ state: 'decided' }).where(eq(violations.id, recordId)).returning({ id: violations.id })
  await tx.insert(violationDecisions).values(decided(recordId, personId)).returning({ id: violationDecisions.id })
})

const toldOf = async (personId: string) => (await (await handle()).read.select().from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)

describe('an objection to a camera record (C05, VIO-15)', () => {
  test('at L1, decided in five working days; upheld, the record is gone and the owner told in the inbox alone', async () => {
    const { ctx, applicationId, revision, recordId, person } = await objected()
    const [row] = await (await handle()).read.select().from(applications).where(eq(applications.id, applicationId))
    const at = { profile: ctx.place.profile, businessDate: TODAY, region: ctx.place.adcode }
    expect(row).toMatchObject({ status: 'submitted', dueOn: objectionDecidedBy(TODAY, calendarFrom([]), at), feeFen: null })
    expect(valueOf(await findRecordOfApplication(reviewer(), { applicationId }))).toMatchObject({ id: recordId, number: '1344', fineFen: 10_000 })

    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
    expect(await recordRow(recordId)).toMatchObject({ state: 'deleted', revision: 2 })
    expect(valueOf(await listOwnViolations(ctx, {})).counts.all).toBe(0)
    expect(valueOf(await findRecordOfApplication(reviewer(), { applicationId }))).toBeNull()
    expect(await toldOf(person.id)).toEqual(['C05', 'C05-upheld'])
    await world.settle()
    expect(world.sms.filter(({ to }) => to === person.phone)).toEqual([])
    // The second tap finds it done.
    expect(codesOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))).toEqual(['transition.not-now'])
  })

  test('refused, the record stays open with its last day, and a decision names reasons and remedies', async () => {
    const { applicationId, revision, recordId, person, begin } = await objected({ handleBy: '2026-12-10' })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'reject', revision, decision: { rejectionReason: '照片清晰，信号一致。' } }))
    expect(await recordRow(recordId)).toMatchObject({ state: 'open', handleBy: '2026-12-10', revision: 1 })
    expect(await toldOf(person.id)).toEqual(['C05', 'C05-refused'])
    expect(await (await handle()).read.select().from(papers).where(eq(papers.applicationId, applicationId))).toMatchObject([{ kind: 'decision' }])
    // With new proof it may be objected to again.
    expect((await begin()).ok).toBe(true)
  })

  test('while it is being examined the record counts as objected to; begun alone it does not', async () => {
    const state = async (recordId: string) => (await (await handle()).read.select({ is: isObjectedTo }).from(violations).where(eq(violations.id, recordId)))[0]?.is
    const owner = await recorded()
    const { applicationId } = valueOf(await owner.begin())
    expect(Boolean(await state(owner.recordId))).toBe(false)
    const revision = await answer(owner.ctx, applicationId)
    valueOf(await submitApplication(owner.ctx, { applicationId, revision }))
    expect(Boolean(await state(owner.recordId))).toBe(true)
    const caught = await (await handle()).write((tx) => tx.update(violations).set({ state: 'decided' }).where(and(eq(violations.id, owner.recordId), not(isObjectedTo))).returning({ id: violations.id }))
    expect(caught).toEqual([])
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'reject', revision: revision + 1, decision: { rejectionReason: '照片清晰。' } }))
    expect(Boolean(await state(owner.recordId))).toBe(false)
  })

  test('against a decision there is none: refused at the start, and handing in what was begun before is refused too', async () => {
    const owner = await recorded()
    const { applicationId } = valueOf(await owner.begin())
    const revision = await answer(owner.ctx, applicationId)
    await decide(owner.recordId, owner.person.id)
    expect(codesOf(await submitApplication(owner.ctx, { applicationId, revision }))).toEqual(['objection.record-decided'])
    const late = await recorded()
    await decide(late.recordId, late.person.id)
    expect(codesOf(await late.begin())).toEqual(['objection.record-decided'])
    const checked = valueOf(await checkEligibility(late.ctx, { service: 'C05', subjectId: late.recordId }))
    expect(checked?.subjects[0]?.problems).toMatchObject([{ code: 'objection.record-decided', params: { reconsiderationBy: '2027-01-19' } }])
  })

  test('of a record that was decided on meanwhile nothing is deleted', async () => {
    const { applicationId, revision, recordId, person } = await objected()
    await decide(recordId, person.id)
    expect(codesOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))).toEqual(['objection.record-gone'])
    expect(await recordRow(recordId)).toMatchObject({ state: 'decided' })
  })

  test('[B7] of a bound driver, about the officer’s own vehicle: a colleague decides', async () => {
    const { applicationId, revision, recordId } = await objected()
    const owner = await world.person()
    const [row] = await (await handle()).read.select({ vehicleId: violations.vehicleId }).from(violations).where(eq(violations.id, recordId))
    await (await handle()).write((tx) => tx.update(vehicles).set({ ownerId: owner.id, ownedFrom: 1 }).where(eq(vehicles.id, row?.vehicleId ?? '')).returning({ id: vehicles.id }))
    const officer = world.staff('reviewer')
    const actor: Actor = officer.kind === 'staff' ? { ...officer, tooNear: [owner.id] } : officer
    expect(codesOf(await moveApplication(world.context({ actor, channel: 'office', at: `${TODAY} 15:00` }), { applicationId, transition: 'approve', revision }))).toEqual(['objection.own-vehicle'])
    expect(await recordRow(recordId)).toMatchObject({ state: 'open' })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
  })

  test('one at a time: the second start goes on with the first, and after handing in nothing begins', async () => {
    const { begin } = await recorded()
    const both = await Promise.all([begin(), begin()])
    expect(new Set(both.map((each) => valueOf(each).applicationId)).size).toBe(1)
    const { begin: again } = await objected()
    expect(codesOf(await again())).toEqual(['application.already-open'])
  })

  test('theft and a cloned plate, rescue and danger are shown by a paper', async () => {
    const { ctx, begin } = await recorded()
    const { applicationId } = valueOf(await begin())
    await expect(answer(ctx, applicationId, 'stolen-or-cloned')).rejects.toThrow('file.missing')
    const other = await recorded()
    const begun = valueOf(await other.begin())
    const revision = await answer(other.ctx, begun.applicationId, 'rescue', true)
    expect((await submitApplication(other.ctx, { applicationId: begun.applicationId, revision })).ok).toBe(true)
  })

  test('nobody else objects, sees or decides: a stranger, the owner of another vehicle, a clerk', async () => {
    const { recordId, applicationId, revision, person } = await objected()
    const stranger = world.context({ actor: (await world.person()).citizen(), at: `${TODAY} 10:00` })
    expect(codesOf(await startApplication(stranger, { service: 'object-to-record', subjectId: recordId }))).toEqual(['not-found'])
    expect(valueOf(await checkEligibility(stranger, { service: 'C05', subjectId: recordId }))).toBeNull()
    expect(valueOf(await findRecordOfApplication(stranger, { applicationId }))).toBeNull()
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office', at: `${TODAY} 10:00` })
    expect(codesOf(await moveApplication(clerk, { applicationId, transition: 'approve', revision }))).toEqual(['transition.not-yours'])
    const own = world.context({ actor: person.citizen(), at: `${TODAY} 10:00` })
    expect(codesOf(await moveApplication(own, { applicationId, transition: 'approve', revision }))).toEqual(['transition.not-yours'])
    expect(await recordRow(recordId)).toMatchObject({ state: 'open' })
  })

  test('not against what an officer saw, what waits for the check, or what is gone', async () => {
    expect(codesOf(await (await recorded({ origin: 'on-site' })).begin())).toEqual(['objection.not-a-camera-record'])
    for (const state of ['captured', 'discarded', 'sent', 'deleted'] as const) expect(codesOf(await (await recorded({ state })).begin()), state).toEqual(['not-found'])
  })

  test('the window enters it for the person', async () => {
    const owner = await recorded()
    const clerk: Actor = world.staff('window-clerk')
    const ctx = world.context({ actor: clerk, channel: 'office', at: `${TODAY} 10:00` })
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'object-to-record', subjectId: owner.recordId, applicantId: owner.person.id }))
    const revision = await answer(ctx, applicationId)
    valueOf(await submitApplication(ctx, { applicationId, revision }))
    expect(await toldOf(owner.person.id)).toEqual(['C05'])
  })

  test('a driver who is bound to the vehicle objects; the owner is told too (VIO-06)', async () => {
    const owner = await recorded()
    const driver = await world.person()
    const ctx = world.context({ actor: driver.citizen('L1'), at: `${TODAY} 10:00` })
    expect(codesOf(await startApplication(ctx, { service: 'object-to-record', subjectId: owner.recordId }))).toEqual(['not-found'])
    await (await handle()).write((tx) => tx.insert(vehicleDrivers).values({
      id: newId('vdr', machineNow()), place: 'has', vehicleId: owner.vehicleId, personId: driver.id, ownerId: owner.person.id, state: 'bound', askedAt: 0, answerBy: TODAY, boundOn: TODAY,
    }).returning({ id: vehicleDrivers.id }))
    expect(valueOf(await checkEligibility(ctx, { service: 'C05' }))?.subjects).toMatchObject([{ subjectId: owner.recordId, problems: [] }])
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'object-to-record', subjectId: owner.recordId }))
    const revision = await answer(ctx, applicationId)
    valueOf(await submitApplication(ctx, { applicationId, revision }))
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision: revision + 1 }))
    expect([await toldOf(driver.id), await toldOf(owner.person.id)]).toEqual([['C05', 'C05-upheld'], ['C05-upheld']])
  })

  test('a body objects for its own vehicle, from the page of the vehicle', async () => {
    const { ctx, vehicleId } = await inspectionWorld(world).fleet()
    expect(valueOf(await findFleetVehicle(ctx, { vehicleId }))?.records).toEqual([])
    const recordId = await recordFor(vehicleId, '苏H88888')
    const before = valueOf(await findFleetVehicle(ctx, { vehicleId }))
    expect(before?.records).toMatchObject([{ record: { id: recordId }, services: [{ code: 'C05', applicationId: null, problems: [] }] }])
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'object-to-record', subjectId: recordId }))
    const revision = await answer(ctx, applicationId)
    valueOf(await submitApplication(ctx, { applicationId, revision }))
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision: revision + 1 }))
    const after = valueOf(await findFleetVehicle(ctx, { vehicleId }))
    expect(after?.records).toEqual([])
    expect(after?.applications).toMatchObject([{ id: applicationId, code: 'C05', status: 'completed' }])
  })

  test('a body objects to a record of a vehicle it has sold, and has none of what came later', async () => {
    const { fleet } = inspectionWorld(world)
    const [{ ctx, vehicleId }, buyer] = [await fleet('TRN', { plate: '苏H88889' }), await fleet('TRN', { plate: '苏H88890' })]
    const [recordId] = [await recordFor(vehicleId, '苏H88889', { at: instantOf('2026-11-01') }), await recordFor(vehicleId, '苏H88889', { at: instantOf('2026-11-10') })]
    const former = async (reader: Ctx) => valueOf(await listFormerRecords(reader, {})).map(({ record, services }) => [record.id, services.map(({ code, problems }) => [code, problems])])
    expect(await former(ctx)).toEqual([])
    await (await handle()).write((tx) => tx.update(vehicles).set({ ownerId: buyer.person.id, ownedFrom: instantOf('2026-11-05') }).where(eq(vehicles.id, vehicleId)).returning({ id: vehicles.id }))
    expect([await former(ctx), await former(buyer.ctx)]).toEqual([[[recordId, [['C05', []]]]], []])
    expect(valueOf(await findFleetVehicle(buyer.ctx, { vehicleId }))?.records.map(({ record }) => record.id)).not.toContain(recordId)
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'object-to-record', subjectId: recordId }))
    valueOf(await submitApplication(ctx, { applicationId, revision: await answer(ctx, applicationId) }))
    expect(valueOf(await listFormerRecords(ctx, {}))[0]?.services).toMatchObject([{ applicationId }])
    expect(codesOf(await startApplication(buyer.ctx, { service: 'object-to-record', subjectId: recordId }))).toEqual(['not-found'])
  })
})
