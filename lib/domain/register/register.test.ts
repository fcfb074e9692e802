import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { bans } from '@/db/province/schema/bans'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { inspectionMarks, temporaryPlates, vehicleDocuments } from '@/db/province/schema/vehicle-papers'
import { instantOf } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { listOwnApplications } from '../applications/list-own-applications'
import { startApplication } from '../applications/start-application'
import { testWorld } from '../test-world'
import { findOwnLicence } from './find-own-licence'
import { findPersonForCounter } from './find-person-for-counter'
import { listOwnVehiclePapers } from './list-own-vehicle-papers'
import { listOwnVehicles } from './list-own-vehicles'
import { loadStanding } from './load-standing'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

describe("one's own records (B4, B5)", () => {
  test('vehicles with what is open against them; nobody else’s', async () => {
    const person = await world.person()
    const id = await world.vehicle({ ownerId: person.id, stage: 'registered', plate: '苏H2A345', registeredOn: '2026-01-05' })
    await world.vehicle({ ownerId: (await world.person()).id })
    const handle = await world.databases.province('32')
    await handle.write((tx) => tx.insert(violations).values({ id: 'vio_1', place: 'has', plateType: '02', plate: '苏H2A345', vehicleId: id, code: '13446', at: 1, road: '测试路', fineFen: 20_000, points: 3, state: 'open' }))
    const own = valueOf(await listOwnVehicles(world.context({ actor: person.citizen() }), {}))
    expect(own).toMatchObject([{ id, plate: '苏H2A345', openViolations: 1 }])
    expect(codesOf(await listOwnVehicles(world.context(), {}))).toEqual(['not-allowed'])
    expect(codesOf(await listOwnVehicles(world.context({ actor: person.citizen(), place: 'xmn' }), {}))).toEqual(['not-allowed'])
  })

  test('a vehicle says whether a mark or a test is next, and from when (VEH-02, VEH-03, VEH-05)', async () => {
    const person = await world.person()
    const registered = { ownerId: person.id, stage: 'registered', registeredOn: '2024-12-10', inspectionUntil: '2026-12-31' } as const
    await world.vehicle({ ...registered, plate: '苏H2A346', vehicleType: 'K33' })
    await world.vehicle({ ...registered, plate: '苏H2A347', vehicleType: 'K39', inspectionUntil: '2026-11-19' })
    const own = valueOf(await listOwnVehicles(world.context({ actor: person.citizen(), at: '2026-11-20 09:00' }), {}))
    // Two of the same millisecond have no order of their own.
    const byPlate = own.toSorted((a, b) => (a.plate ?? '').localeCompare(b.plate ?? ''))
    expect(byPlate.map(({ inspection }) => inspection)).toEqual([
      { until: '2026-12-31', way: 'mark', opensOn: '2026-09-30', isOver: false }, { until: '2026-11-19', way: 'test', opensOn: '2026-08-19', isOver: true },
    ])
  })

  test('what was given out again, and a plate on paper while there is no other; nobody else’s', async () => {
    const person = await world.person()
    const actor = person.citizen()
    const registered = await world.vehicle({ ownerId: person.id, stage: 'registered', plate: '苏H2A348', registeredOn: '2024-12-10' })
    const bought = await world.vehicle({ ownerId: person.id, stage: 'new', plate: null })
    const handle = await world.databases.province('32')
    const [car] = await handle.read.select({ vin: vehicles.vin }).from(vehicles).where(eq(vehicles.id, bought))
    const document = (serial: number, voidedOn: string | null) => ({ id: `vdc_${serial}`, vehicleId: registered, kind: 'plate' as const, serial, issuedOn: `2026-11-1${serial}`, voidedOn })
    const plate = (turn: number, state: 'issued' | 'void') => ({
      id: `tpl_${turn}`, number: `苏H临0000${turn}`, place: 'has', sheet: turn, vin: car?.vin ?? '', turn, issuedBy: 'acc_1', issuedOn: '2026-11-20', validUntil: '2026-12-20', state, feeFen: 0, issuedAt: 1,
    })
    await handle.write(async (tx) => {
      await tx.insert(vehicleDocuments).values([document(1, '2026-11-12'), document(2, null)])
      await tx.insert(vehicleDocuments).values({ ...document(1, null), id: 'vdc_3', kind: 'vehicle-licence' })
      await tx.insert(inspectionMarks).values([
        { id: 'mrk_1', vehicleId: registered, basis: 'exempt', validUntil: '2028-12-31', issuedOn: '2026-11-01' }, { id: 'mrk_2', vehicleId: registered, basis: 'again', validUntil: '2028-12-31', issuedOn: '2026-11-20' },
      ])
      return tx.insert(temporaryPlates).values([plate(1, 'void'), plate(2, 'issued')]).returning()
    })
    expect(valueOf(await listOwnVehiclePapers(world.context({ actor }), {}))).toEqual({
      documents: [{ vehicleId: registered, kind: 'plate', serial: 2, issuedOn: '2026-11-12' }],
      marks: [{ vehicleId: registered, issuedOn: '2026-11-20' }],
      temporary: [{ vehicleId: bought, number: '苏H临00002', validUntil: '2026-12-20' }],
    })
    const stranger = await world.person()
    expect(valueOf(await listOwnVehiclePapers(world.context({ actor: stranger.citizen() }), {}))).toEqual({ documents: [], marks: [], temporary: [] })
    expect(codesOf(await listOwnVehiclePapers(world.context(), {}))).toEqual(['not-allowed'])
  })

  test('the licence with its file number in stars', async () => {
    const person = await world.person()
    await world.licence({ personId: person.id, fileNumber: '320890001234' })
    expect(valueOf(await findOwnLicence(world.context({ actor: person.citizen() }), {}))).toMatchObject({ fileNumber: '320*****1234', classes: 'C1' })
    expect(valueOf(await findOwnLicence(world.context({ actor: (await world.person()).citizen() }), {}))).toBeNull()
  })
})

describe('loadStanding', () => {
  test('counts running bans only, neither lifted nor over', async () => {
    const person = await world.person()
    const subjectId = await world.vehicle({ ownerId: person.id })
    const ban = (cause: string, values: Partial<typeof bans.$inferInsert>) => ({ id: `ban_${cause}`, personId: person.id, kind: 'BAN-02', reason: 'r', cause, fromAt: instantOf('2025-01-01'), untilDay: '2027-01-01', ...values })
    const handle = await world.databases.province('32')
    await handle.write((tx) => tx.insert(bans).values([ban('a', {}), ban('b', { untilDay: '2026-11-19' }), ban('c', { liftedAt: 1, liftedBy: 'x' }), ban('d', { untilDay: '2026-11-20' })]))
    const ctx = world.context({ actor: person.citizen(), at: '2026-11-20 09:00' })
    const standing = await loadStanding(handle.read, ctx, { subject: 'new-vehicle', personId: person.id, subjectId })
    expect(standing?.bans.map(({ untilDay }) => untilDay).sort()).toEqual(['2026-11-20', '2027-01-01'])
    expect(await loadStanding(handle.read, ctx, { subject: 'new-vehicle', personId: 'per_other', subjectId })).toBeNull()
  })

  test('a person banned from everything online starts nothing on the web and at the terminal (BAN-01, KSK-10)', async () => {
    const person = await world.person()
    const subjectId = await world.licence({ personId: person.id })
    const handle = await world.databases.province('32')
    await handle.write((tx) => tx.insert(bans).values({ id: 'ban_e', personId: person.id, kind: 'BAN-01', reason: 'r', cause: 'e', fromAt: 0, untilDay: '2099-01-01' }))
    expect(codesOf(await startApplication(world.context({ actor: person.citizen() }), { service: 'B12', subjectId }))).toEqual(['person.banned'])
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office' })
    expect(codesOf(await startApplication(clerk, { service: 'B12', subjectId, applicantId: person.id }))).toEqual([])
  })

  test('a parcel that was refused closes online what is posted or fetched, and nothing else (BAN-05)', async () => {
    const person = await world.person()
    const subjectId = await world.licence({ personId: person.id })
    const handle = await world.databases.province('32')
    await handle.write((tx) => tx.insert(bans).values({ id: 'ban_f', personId: person.id, kind: 'BAN-05', reason: 'parcel.refused', cause: 'f', fromAt: 0, untilDay: '2099-01-01' }))
    const ctx = world.context({ actor: person.citizen() })
    expect(codesOf(await startApplication(ctx, { service: 'B12', subjectId }))).toEqual(['person.banned'])
    expect(codesOf(await startApplication(ctx, { service: 'B18', subjectId }))).toEqual([])
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office' })
    expect(codesOf(await startApplication(clerk, { service: 'B12', subjectId, applicantId: person.id }))).toEqual([])
  })
})

describe('looking up who stands at the window', () => {
  test('by the exact number, masked, with what the office can enter; every look-up is in the audit', async () => {
    const person = await world.person({ name: '欧阳测试' })
    const licenceId = await world.licence({ personId: person.id })
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office' })
    const found = valueOf(await findPersonForCounter(clerk, { number: ` ${person.number.toLowerCase()} ` }))
    expect(found?.personId).toBe(person.id)
    expect(found?.services.find(({ code }) => code === 'B12')?.subjects).toMatchObject([{ subjectId: licenceId }])
    expect(JSON.stringify(found)).not.toContain(person.number)
    const [row] = await (await world.databases.province('32')).read.select().from(audit).where(eq(audit.subject, person.id))
    expect(row).toMatchObject({ intent: 'register.look-up-person', outcome: 'done', onBehalfOf: person.id })
  })

  test('a wrong number finds nobody; a citizen, a planner and a clerk of another province may not ask (B1)', async () => {
    const person = await world.person()
    const clerk = world.staff('window-clerk')
    const ask = (actor: typeof clerk, number: string, place = 'has') => findPersonForCounter(world.context({ actor, channel: 'office', place }), { number })
    expect(codesOf(await ask(clerk, '320899199003070000'))).toEqual(['person.not-found'])
    expect(codesOf(await ask(person.citizen(), person.number))).toEqual(['not-found'])
    expect(codesOf(await ask(world.staff('planner'), person.number))).toEqual(['not-allowed'])
    expect(codesOf(await ask(clerk, person.number, 'xmn'))).toEqual(['not-allowed'])
  })
})

test('the draft of a former owner gives way to the new one (B4, VEH-18)', async () => {
  const [former, next] = [await world.person(), await world.person()]
  const subjectId = await world.vehicle({ ownerId: former.id, stage: 'registered', plate: '苏H3B456', registeredOn: '2026-01-05' })
  const ctx = world.context({ actor: former.citizen() })
  expect(codesOf(await startApplication(ctx, { service: 'B08', subjectId }))).toEqual([])
  const nextCtx = world.context({ actor: next.citizen() })
  expect(codesOf(await startApplication(nextCtx, { service: 'B08', subjectId }))).toEqual(['not-found'])
  await (await world.databases.province('32')).write((tx) => tx.update(vehicles).set({ ownerId: next.id, ownedFrom: 1 }).where(eq(vehicles.id, subjectId)))
  expect(codesOf(await startApplication(nextCtx, { service: 'B08', subjectId }))).toEqual([])
  expect(valueOf(await listOwnApplications(ctx, {}))).toMatchObject([{ status: 'lapsed' }])
})
