import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { productionItems } from '@/db/province/schema/production'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { inspectionMarks, vehicleDocuments, waitingPlates } from '@/db/province/schema/vehicle-papers'
import { newId } from '@/lib/kernel/ids'
import { asStaff, codesOf, valueOf } from '../applications/application-test-world'
import { checkEligibility } from '../applications/check-eligibility'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { findPaper } from '../papers/find-paper'
import { listPapers } from '../papers/list-papers'
import { listOwnVehiclePapers } from '../register/list-own-vehicle-papers'
import { testWorld } from '../test-world'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const NOW = '2026-11-20 09:30'
const db = async () => (await world.databases.province('32')).read
const at = (actor: Parameters<typeof asStaff>[1], channel: 'web' | 'office' = 'web', when = NOW) => world.context({ actor, channel, at: when })
const clerk = (when?: string) => at(world.staff('window-clerk'), 'office', when)
const reviewer = (when?: string) => at(world.staff('reviewer'), 'office', when)

let plates = 20_000

/** A private car in its second year, insured and taxed, whose mark is due at the end of the next month. */
const owned = async (values: Partial<typeof vehicles.$inferInsert> = {}) => {
  const person = await world.person()
  const vehicleId = await world.vehicle({
    ownerId: person.id, stage: 'registered', plate: `苏H${++plates}`, vehicleType: 'K33', seats: 5, registeredOn: '2024-12-10', manufacturedOn: '2024-10-01',
    inspectionUntil: '2026-12-31', insuranceUntil: '2027-03-01', taxPaidUntil: '2026-12-31', ...values,
  })
  return { person, vehicleId, ctx: at(person.citizen()) }
}
type Owned = Awaited<ReturnType<typeof owned>>

const violate = async (vehicleId: string) =>
  (await world.databases.province('32')).write((tx) =>
    tx.insert(violations).values({ id: newId('vio', ++plates), place: 'has', plateType: '02', plate: String(plates), vehicleId, code: '1039', at: plates, road: '测试路', fineFen: 5_000, points: 0, state: 'open' }).returning({ id: violations.id }),
  )

const lost = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' } }
const DAMAGED = { damage: { damage: 'worn' } }
const PAIR = { pieces: { pieces: 'pair' } }
const ONE = { pieces: { pieces: 'single' } }
const post = { delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号' } }
const collect = async () => ({ delivery: { delivery: 'collect' }, collection: { collectAt: await world.office() } })

type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Where plates are made, the last question is whether one drives meanwhile. */
const handIn = async ({ ctx, vehicleId }: Owned, service: string, given: Answers) => {
  const answers = service === 'B03' || service === 'B04' ? { ...given, meanwhile: given.meanwhile ?? { temporaryPlate: 'not-wanted' } } : given
  const { applicationId } = valueOf(await startApplication(ctx, { service, subjectId: vehicleId }))
  let revision = 1
  for (const [step, given] of Object.entries(answers)) revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: given })).revision
  valueOf(await submitApplication(ctx, { applicationId, revision }))
  return { applicationId, revision: revision + 1 }
}

const rowOf = async (applicationId: string) => (await (await db()).select().from(applications).where(eq(applications.id, applicationId)))[0]
const goodOf = async (vehicleId: string) => (await db()).select().from(vehicleDocuments).where(and(eq(vehicleDocuments.vehicleId, vehicleId), isNull(vehicleDocuments.voidedOn)))

describe('new plates and vehicle licences (VEH-11)', () => {
  test.each([
    ['B03', 'plate', '02', { ...lost, ...PAIR }, 10_000],
    ['B03', 'plate', '02', { ...lost, ...ONE }, 10_000],
    ['B03', 'plate', '07', { ...lost, ...PAIR }, 7_000],
    ['B04', 'plate', '07', { ...DAMAGED, ...ONE }, 3_500],
    ['B04', 'plate', '15', { ...DAMAGED, ...PAIR }, 5_000],
    ['B05', 'vehicle-licence', '02', lost, 1_000],
    ['B06', 'vehicle-licence', '02', DAMAGED, 1_000],
  ] as const)('%s makes one %s of type %s for its fee; the one before is void (FEE-01, FEE-02)', async (service, kind, plateType, answers, fen) => {
    const car = await owned({ plateType })
    await (await world.databases.province('32')).write((tx) => tx.insert(vehicleDocuments).values({ id: newId('vdc', ++plates), vehicleId: car.vehicleId, kind, serial: 1, issuedOn: '2024-12-10' }).returning({ id: vehicleDocuments.id }))
    const { applicationId, revision } = await handIn(car, service, { ...answers, ...(await collect()) })
    expect(await rowOf(applicationId)).toMatchObject({ feeFen: fen, postageFen: null, status: 'submitted' })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
    expect(await goodOf(car.vehicleId)).toMatchObject([{ serial: 1 }])
    valueOf(await moveApplication(clerk(), { applicationId, transition: 'pay-at-window', revision: revision + 1 }))
    expect(await goodOf(car.vehicleId)).toMatchObject([{ kind, serial: 2, applicationId, issuedOn: '2026-11-20' }])
    expect(await (await db()).select().from(productionItems).where(eq(productionItems.applicationId, applicationId))).toMatchObject([{ kind, state: 'waiting' }])
  })

  test('a vehicle licence cost 15 yuan until 2017-06-30 (FEE-02)', async () => {
    const car = await owned({ registeredOn: '2015-12-10', inspectionUntil: '2017-12-31' })
    const before = { ...car, ctx: at(car.person.citizen(), 'web', '2017-06-30 10:00') }
    const { applicationId } = await handIn(before, 'B05', { reason: { reason: 'lost' }, loss: { lostOn: '2017-06-29' }, ...(await collect()) })
    expect((await rowOf(applicationId))?.feeFen).toBe(1_500)
  })

  test('open violations do not stand in the way, a seized vehicle does, with rule and remedy (VEH-11, D7)', async () => {
    const fined = await owned()
    await violate(fined.vehicleId)
    expect(codesOf(await startApplication(fined.ctx, { service: 'B03', subjectId: fined.vehicleId }))).toEqual([])
    const seized = await owned({ status: 'C' })
    const refused = await startApplication(seized.ctx, { service: 'B03', subjectId: seized.vehicleId })
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'vehicle.barred', trace: { rule: 'VEH-11', remedy: 'vehicle.clear-first' } }] })
  })

  test('another person’s vehicle is not there; a second open application is refused with its number (B5, VEH-18)', async () => {
    const car = await owned()
    const stranger = at((await world.person()).citizen())
    expect(codesOf(await startApplication(stranger, { service: 'B04', subjectId: car.vehicleId }))).toEqual(['not-found'])
    await handIn(car, 'B04', { ...DAMAGED, ...PAIR, ...(await collect()) })
    expect(codesOf(await startApplication(car.ctx, { service: 'B04', subjectId: car.vehicleId }))).toEqual(['application.already-open'])
  })

  test('seized between approval and payment, nothing is made and nothing is taken', async () => {
    const car = await owned()
    const { applicationId, revision } = await handIn(car, 'B05', { ...lost, ...(await collect()) })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
    await (await world.databases.province('32')).write((tx) => tx.update(vehicles).set({ status: 'C' }).where(eq(vehicles.id, car.vehicleId)).returning({ id: vehicles.id }))
    expect(codesOf(await moveApplication(clerk(), { applicationId, transition: 'pay-at-window', revision: revision + 1 }))).toEqual(['vehicle.barred'])
    expect(await goodOf(car.vehicleId)).toEqual([])
    expect((await rowOf(applicationId))?.status).toBe('awaiting-payment')
  })
})

describe('a temporary plate while the plates are made (VEH-11, VEH-14, VEH-16)', () => {
  const wanting = async (values: Partial<typeof vehicles.$inferInsert> = {}) => {
    const car = await owned(values)
    const { applicationId, revision } = await handIn(car, 'B03', { ...lost, ...PAIR, ...(await collect()), meanwhile: { temporaryPlate: 'wanted' } })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
    expect(await platesOf(applicationId)).toEqual([])
    valueOf(await moveApplication(clerk(), { applicationId, transition: 'pay-at-window', revision: revision + 1 }))
    return { car, applicationId, revision: revision + 2 }
  }
  const platesOf = async (applicationId: string) => (await db()).select().from(waitingPlates).where(eq(waitingPlates.applicationId, applicationId))
  const papersOf = async (ctx: Owned['ctx'], applicationId: string) => valueOf(await listPapers(ctx, { applicationId })).filter(({ kind }) => kind === 'temporary-plate')

  test.each([
    ['15 days', {}, '2026-12-05'],
    ['no longer than the insurance', { insuranceUntil: '2026-11-30' }, '2026-11-30'],
  ] as const)('%s from the payment on, as a paper of the owner alone', async (_, values, validUntil) => {
    const { car, applicationId } = await wanting(values)
    const [plate] = await platesOf(applicationId)
    expect(plate).toMatchObject({ vehicleId: car.vehicleId, issuedOn: '2026-11-20', validUntil, endsOn: null })
    expect(plate?.number).toMatch(/^苏H临\d{5}$/)
    expect(await papersOf(car.ctx, applicationId)).toMatchObject([{ number: plate?.number, validUntil, state: 'good' }])
    expect(await papersOf(at((await world.person()).citizen()), applicationId)).toEqual([])
    expect(valueOf(await listOwnVehiclePapers(car.ctx, {})).temporary).toMatchObject([{ vehicleId: car.vehicleId, validUntil }])
  })

  test('it ends three working days after the new plates were handed over; a copy says until when and is still the paper', async () => {
    const { car, applicationId, revision } = await wanting()
    await (await world.databases.province('32')).write((tx) => tx.update(applications).set({ status: 'ready-for-collection' }).where(eq(applications.id, applicationId)).returning({ id: applications.id }))
    valueOf(await moveApplication(clerk('2026-11-23 10:00'), { applicationId, transition: 'collect', revision }))
    expect(await platesOf(applicationId)).toMatchObject([{ validUntil: '2026-12-05', endsOn: '2026-11-26' }])
    const on = (day: string) => at(car.person.citizen(), 'web', `${day} 09:00`)
    const [paper] = await papersOf(on('2026-11-26'), applicationId)
    expect(paper).toMatchObject({ validUntil: '2026-11-26', state: 'good' })
    expect(await papersOf(on('2026-11-27'), applicationId)).toMatchObject([{ state: 'expired' }])
    expect(valueOf(await findPaper(on('2026-11-27'), { paperId: paper?.id ?? '' }))).toMatchObject({ isOutdated: false, state: 'expired' })
  })

  test('not for a vehicle without insurance, and none where it ends before the payment', async () => {
    const uninsured = await owned({ insuranceUntil: '2026-11-19' })
    const { applicationId } = valueOf(await startApplication(uninsured.ctx, { service: 'B03', subjectId: uninsured.vehicleId }))
    let revision = 1
    for (const [step, answers] of Object.entries({ ...lost, ...PAIR, ...(await collect()) })) revision = valueOf(await saveAnswers(uninsured.ctx, { applicationId, revision, step, answers })).revision
    expect(await saveAnswers(uninsured.ctx, { applicationId, revision, step: 'meanwhile', answers: { temporaryPlate: 'wanted' } })).toMatchObject({ ok: false, problems: [{ code: 'temporary-plate.uninsured', field: 'temporaryPlate' }] })
    valueOf(await saveAnswers(uninsured.ctx, { applicationId, revision, step: 'meanwhile', answers: { temporaryPlate: 'not-wanted' } }))

    const car = await owned()
    const handed = await handIn(car, 'B03', { ...lost, ...PAIR, ...(await collect()), meanwhile: { temporaryPlate: 'wanted' } })
    valueOf(await moveApplication(reviewer(), { applicationId: handed.applicationId, transition: 'approve', revision: handed.revision }))
    await (await world.databases.province('32')).write((tx) => tx.update(vehicles).set({ insuranceUntil: '2026-11-19' }).where(eq(vehicles.id, car.vehicleId)).returning({ id: vehicles.id }))
    valueOf(await moveApplication(clerk(), { applicationId: handed.applicationId, transition: 'pay-at-window', revision: handed.revision + 1 }))
    expect(await platesOf(handed.applicationId)).toEqual([])
    expect(await goodOf(car.vehicleId)).toMatchObject([{ kind: 'plate', applicationId: handed.applicationId }])
  })
})

describe('marks (VEH-02 to VEH-05)', () => {
  test('the mark without a test moves the validity to the next due date, once and free (VEH-02, VEH-03, FEE-03)', async () => {
    const car = await owned()
    const { applicationId, revision } = await handIn(car, 'B19', await collect())
    expect(await rowOf(applicationId)).toMatchObject({ feeFen: null, postageFen: null })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
    const [vehicle] = await (await db()).select().from(vehicles).where(eq(vehicles.id, car.vehicleId))
    expect(vehicle?.inspectionUntil).toBe('2028-12-31')
    expect(await (await db()).select().from(inspectionMarks).where(eq(inspectionMarks.vehicleId, car.vehicleId))).toMatchObject([{ basis: 'exempt', validUntil: '2028-12-31', applicationId }])
    expect((await rowOf(applicationId))?.status).toBe('in-production')
  })

  test('posted, the postage is paid before it is made (FEE-05)', async () => {
    const car = await owned()
    const { applicationId, revision } = await handIn(car, 'B19', post)
    expect(await rowOf(applicationId)).toMatchObject({ feeFen: null, postageFen: 1_500 })
    expect(codesOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))).toEqual(['transition.not-now'])
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve-for-postage', revision }))
    valueOf(await moveApplication(clerk(), { applicationId, transition: 'pay-at-window', revision: revision + 1 }))
    expect((await rowOf(applicationId))?.status).toBe('in-production')
  })

  // The due dates of 2024-12-10: marks on 2026-12-31 and 2028-12-31, a test on 2030-12-31.
  test.each([
    ['a day before the window', {}, '2026-09-29 12:00', ['vehicle.mark-not-open']],
    ['the first day of the window', {}, '2026-09-30 00:01', []],
    ['the last day of insurance', { insuranceUntil: '2026-11-20' }, NOW, []],
    ['insurance ended the day before', { insuranceUntil: '2026-11-19' }, NOW, ['vehicle.uninsured']],
    ['tax unpaid', { taxPaidUntil: '2025-12-31' }, NOW, ['vehicle.tax-unpaid']],
    ['a test is due', { registeredOn: '2020-12-10', manufacturedOn: '2020-10-01' }, NOW, ['vehicle.test-due']],
    ['a minibus', { vehicleType: 'K39' }, NOW, ['vehicle.test-due']],
    ['a taxi', { use: 'D' }, NOW, ['vehicle.test-due']],
    ['more than four years in stock', { manufacturedOn: '2020-12-09' }, NOW, ['vehicle.test-due']],
    ['everything at once', { insuranceUntil: null, taxPaidUntil: null, vehicleType: 'K39' }, NOW, ['vehicle.test-due', 'vehicle.uninsured', 'vehicle.tax-unpaid']],
  ] as const)('%s (VEH-03 to VEH-05)', async (_, values, when, expected) => {
    const car = await owned(values)
    expect(codesOf(await startApplication(at(car.person.citizen(), 'web', when), { service: 'B19', subjectId: car.vehicleId }))).toEqual(expected)
  })

  test('an open violation is counted before the first question (VEH-05)', async () => {
    const car = await owned()
    await violate(car.vehicleId)
    const [found] = valueOf(await checkEligibility(car.ctx, { service: 'B19' }))?.subjects ?? []
    expect(found?.problems).toMatchObject([{ code: 'vehicle.violations-open', params: { count: 1 } }])
  })

  test('a violation recorded after the submission stops the approval (VEH-05)', async () => {
    const car = await owned()
    const { applicationId, revision } = await handIn(car, 'B19', await collect())
    await violate(car.vehicleId)
    expect(codesOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))).toEqual(['vehicle.violations-open'])
    expect((await rowOf(applicationId))?.status).toBe('submitted')
  })

  test('a lost mark is made again for the running validity, not after it (VEH-11)', async () => {
    const car = await owned()
    const { applicationId, revision } = await handIn(car, 'B07', { reason: { reason: 'lost' }, ...(await collect()) })
    valueOf(await moveApplication(reviewer(), { applicationId, transition: 'approve', revision }))
    expect(await (await db()).select().from(inspectionMarks).where(eq(inspectionMarks.vehicleId, car.vehicleId))).toMatchObject([{ basis: 'again', validUntil: '2026-12-31' }])
    const overdue = await owned({ inspectionUntil: '2026-11-19' })
    expect(codesOf(await startApplication(overdue.ctx, { service: 'B07', subjectId: overdue.vehicleId }))).toEqual(['vehicle.inspection-over'])
  })
})
