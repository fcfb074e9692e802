import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { applicationEvents } from '@/db/province/schema/applications'
import { inspections } from '@/db/province/schema/inspections'
import { bans } from '@/db/province/schema/bans'
import { notices } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { inspectionMarks } from '@/db/province/schema/vehicle-papers'
import { slotText } from '@/lib/engine/inspection-slot'
import { addDays, machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { checkEligibility } from '../applications/check-eligibility'
import { findApplication } from '../applications/find-application'
import { startApplication } from '../applications/start-application'
import { testWorld } from '../test-world'
import { claimMark } from './claim-mark'
import { enterResult } from './enter-result'
import { inspectionWorld, PASSED, TODAY, TOMORROW, type World } from './inspection-test-world'
import { inspectionJobs } from './jobs'
import { receiveVehicle } from './receive-vehicle'
import { receiveWalkIn } from './receive-walk-in'

let world: World
let w: ReturnType<typeof inspectionWorld>
beforeAll(async () => {
  world = await testWorld()
  w = inspectionWorld(world)
})
afterAll(() => world.close())

const db = async () => (await world.databases.province('32')).read
const NEXT = `${TOMORROW} 09:10`

const booked = async (values: Parameters<typeof w.owner>[0] = {}) => {
  const station = await w.station()
  const who = await w.owner(values)
  const { id } = await w.book(who, slotText(station.slot()))
  const inspection = await w.inspectionOf(id)
  return { station, who, id, inspectionId: inspection?.id ?? '', desk: w.portal(station.actor, NEXT) }
}
const arrived = async (values: Parameters<typeof w.owner>[0] = {}) => {
  const all = await booked(values)
  valueOf(await receiveVehicle(all.desk, { inspectionId: all.inspectionId }))
  return all
}
const told = async (personId: string) => (await (await db()).select({ code: notices.code }).from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)
const violate = async (vehicleId: string) =>
  (await world.databases.province('32')).write((tx) =>
    tx.insert(violations).values({ id: newId('vio', machineNow()), place: 'has', plateType: '02', plate: vehicleId.slice(-6), vehicleId, code: '1039', at: 1, road: '测试路', fineFen: 5_000, points: 0, state: 'open' }).returning({ id: violations.id }))

describe('the station receives and tests (ORG-05)', () => {
  it('passed: the next due date stands in the register at once, the mark with it, and the owner hears (VEH-02)', async () => {
    const { who, id, inspectionId, desk, station } = await arrived()
    const result = valueOf(await enterResult(desk, { inspectionId, items: PASSED, remark: '' }))
    // A minibus of two years: every second year until six.
    expect(result).toMatchObject({ passed: true, validUntil: '2028-12-31' })
    expect(result.reportNumber).toMatch(/^HASJ20261124-\d{9}$/)
    expect((await w.vehicleRow(who.vehicleId))?.inspectionUntil).toBe('2028-12-31')
    const marks = await (await db()).select().from(inspectionMarks).where(eq(inspectionMarks.vehicleId, who.vehicleId))
    expect(marks.map(({ basis, validUntil, inspectionId: of }) => ({ basis, validUntil, of }))).toEqual([{ basis: 'test', validUntil: '2028-12-31', of: inspectionId }])
    expect(valueOf(await findApplication(who.ctx, { applicationId: id }))?.status).toBe('completed')
    expect(await w.inspectionOf(id)).toMatchObject({ state: 'passed', dueBefore: '2026-12-31', validUntil: '2028-12-31', signedBy: `acc-${station.organisationId}` })
    expect(await told(who.person.id)).toEqual(['A03', 'A03-passed'])
    const events = await (await db()).select().from(applicationEvents).where(eq(applicationEvents.applicationId, id))
    expect(events.at(-1)).toMatchObject({ transition: 'finish', actorKind: 'system' })

    // B07 makes this mark again, B19 and A03 say that nothing is due.
    const then = world.context({ actor: who.person.citizen(), at: NEXT })
    const problemsOf = async (service: string) => valueOf(await checkEligibility(then, { service }))?.subjects[0]?.problems.map(({ code }) => code)
    expect(await problemsOf('reissue-inspection-mark')).toEqual([])
    expect(await problemsOf('exempt-inspection-mark')).toContain('vehicle.test-due')
    expect(await problemsOf('book-inspection')).toEqual(['vehicle.test-not-open'])
  })

  it('failed: the register stays, the items are named, and it may be booked again', async () => {
    const { who, id, inspectionId, desk, station } = await arrived()
    expect(valueOf(await enterResult(desk, { inspectionId, items: { ...PASSED, brakes: 'fail', emissions: 'fail' }, remark: '右后轮制动力不足' }))).toMatchObject({ passed: false, validUntil: null })
    expect((await w.vehicleRow(who.vehicleId))?.inspectionUntil).toBe('2026-12-31')
    expect(valueOf(await findApplication(who.ctx, { applicationId: id }))?.status).toBe('completed')
    const sms = (await (await db()).select().from(notices).where(and(eq(notices.personId, who.person.id), eq(notices.code, 'A03-failed'))))
    expect(sms).toHaveLength(1)
    const again = await w.book(who, slotText(station.slot('2026-11-27')), undefined, world.context({ actor: who.person.citizen('L1'), at: NEXT }))
    expect(codesOf(again.result)).toEqual([])
  })

  it('asks for every item, for a fresh login, for the arrival, and takes one result (A12, H5)', async () => {
    const { inspectionId, desk, station } = await booked()
    expect(codesOf(await enterResult(desk, { inspectionId, items: PASSED, remark: '' }))).toEqual(['inspection.not-here'])
    valueOf(await receiveVehicle(desk, { inspectionId }))
    expect(codesOf(await receiveVehicle(desk, { inspectionId }))).toEqual(['inspection.not-waiting'])
    const { brakes: _, ...rest } = PASSED
    expect(codesOf(await enterResult(desk, { inspectionId, items: rest, remark: '' }))).toEqual(['inspection.item-missing'])
    const stale = w.portal(w.operatorOf(station.organisationId, { freshAt: machineNow() - 6 * 60_000 }), NEXT)
    expect(codesOf(await enterResult(stale, { inspectionId, items: PASSED, remark: '' }))).toEqual(['sign-in.not-fresh'])
    const both = await Promise.all([enterResult(desk, { inspectionId, items: PASSED, remark: '' }), enterResult(desk, { inspectionId, items: { ...PASSED, brakes: 'fail' }, remark: '' })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap(codesOf)).toEqual(['inspection.not-here'])
  })

  it('is another station’s, another function’s or another kind’s for nobody (B4, B6, REG-17)', async () => {
    const { inspectionId, station } = await booked()
    const stranger = await w.station()
    expect(codesOf(await receiveVehicle(w.portal(stranger.actor, NEXT), { inspectionId }))).toEqual(['not-found'])
    for (const change of [{ services: ['fleet'] }, { organisationKind: 'DLR', services: ['*'] }, { place: 'szv' }] as const)
      expect(codesOf(await receiveVehicle(w.portal(w.operatorOf(station.organisationId, change), NEXT), { inspectionId }))).not.toEqual([])
    valueOf(await receiveVehicle(w.portal(station.actor, NEXT), { inspectionId }))
    expect(codesOf(await enterResult(w.portal(stranger.actor, NEXT), { inspectionId, items: PASSED, remark: '' }))).toEqual(['not-found'])
  })

  it('receives on the day alone', async () => {
    const { inspectionId, station } = await booked()
    expect(codesOf(await receiveVehicle(w.portal(station.actor, `${TODAY} 17:00`), { inspectionId }))).toEqual(['inspection.not-today'])
    expect(codesOf(await receiveVehicle(w.portal(station.actor, '2026-11-25 09:00'), { inspectionId }))).toEqual(['inspection.not-today'])
  })

  it('a passed test whose mark must wait is asked for by the owner once that is settled, and nobody else (VEH-05)', async () => {
    const { who, inspectionId, desk } = await arrived()
    await violate(who.vehicleId)
    expect(valueOf(await enterResult(desk, { inspectionId, items: PASSED, remark: '' }))).toMatchObject({ passed: true, validUntil: null })
    expect((await w.vehicleRow(who.vehicleId))?.inspectionUntil).toBe('2026-12-31')
    expect(await told(who.person.id)).toContain('A03-passed-waits')
    const at = (when: string) => world.context({ actor: who.person.citizen('L1'), at: when })
    expect(codesOf(await claimMark(at(`${TOMORROW} 15:00`), { inspectionId }))).toEqual(['vehicle.violations-open'])
    await (await world.databases.province('32')).write((tx) => tx.update(violations).set({ state: 'paid' }).where(eq(violations.vehicleId, who.vehicleId)).returning({ id: violations.id }))
    expect(codesOf(await claimMark((await w.owner()).ctx, { inspectionId }))).toEqual(['not-found'])
    const claimed = await Promise.all([1, 2, 3].map(() => claimMark(at('2026-12-05 10:00'), { inspectionId })))
    expect(claimed.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await w.vehicleRow(who.vehicleId))?.inspectionUntil).toBe('2028-12-31')
  })

  it('a mark asked for when its cycle is over is not given', async () => {
    const { who, inspectionId, desk } = await arrived()
    await violate(who.vehicleId)
    valueOf(await enterResult(desk, { inspectionId, items: PASSED, remark: '' }))
    await (await world.databases.province('32')).write((tx) => tx.update(violations).set({ state: 'paid' }).where(eq(violations.vehicleId, who.vehicleId)).returning({ id: violations.id }))
    await (await world.databases.province('32')).write((tx) => tx.update(vehicles).set({ insuranceUntil: '2030-01-01', taxPaidUntil: '2030-01-01' }).where(eq(vehicles.id, who.vehicleId)).returning({ id: vehicles.id }))
    expect(codesOf(await claimMark(world.context({ actor: who.person.citizen('L1'), at: '2029-01-02 10:00' }), { inspectionId }))).toEqual(['inspection.test-too-old'])
  })
})

describe('a vehicle that comes without a booking', () => {
  const comes = async (desk: ReturnType<World['context']>, vehicleId: string, change: Record<string, string> = {}) => {
    const row = await w.vehicleRow(vehicleId)
    return receiveWalkIn(desk, { plateType: row?.plateType, plate: row?.plate, vinTail: row?.vinTail, ...change })
  }

  it('is tested like any other, with violations open too', async () => {
    const station = await w.station()
    const desk = w.portal(station.actor, NEXT)
    const who = await w.owner()
    const { inspectionId } = valueOf(await comes(desk, who.vehicleId))
    expect(codesOf(await comes(desk, who.vehicleId))).toEqual(['inspection.is-here'])
    valueOf(await enterResult(desk, { inspectionId, items: PASSED, remark: '' }))
    expect((await w.vehicleRow(who.vehicleId))?.inspectionUntil).toBe('2028-12-31')
  })

  it('shows its VIN, is due, is not stolen and is not booked elsewhere', async () => {
    const station = await w.station()
    const desk = w.portal(station.actor, NEXT)
    const who = await w.owner()
    expect(codesOf(await comes(desk, who.vehicleId, { vinTail: '000000' }))).toEqual(['inspection.vehicle-unknown'])
    expect(codesOf(await comes(desk, (await w.owner({ inspectionUntil: '2027-06-30' })).vehicleId))).toEqual(['inspection.window-not-open'])
    expect(codesOf(await comes(desk, (await w.owner({ status: 'C' })).vehicleId))).toEqual(['vehicle.barred'])
    await w.book(who, slotText((await w.station()).slot('2026-11-27')))
    expect(codesOf(await comes(desk, who.vehicleId))).toEqual(['inspection.has-booking'])
  })
})

describe('missed (BAN-07)', () => {
  const missOn = async (who: Awaited<ReturnType<typeof w.owner>>, vehicleId: string, day: string) => {
    const station = await w.station({ through: addDays(day, 1), at: `${addDays(day, -20)} 07:00` })
    const ctx = world.context({ actor: who.person.citizen('L1'), at: `${addDays(day, -10)} 10:00` })
    const { id, result } = await w.book({ vehicleId, ctx }, slotText(station.slot(day)))
    if (!result.ok) return result.problems.map(({ code }) => code)
    const revision = valueOf(await findApplication(ctx, { applicationId: id }))?.revision ?? 0
    await inspectionJobs['inspection.lapse'](world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${addDays(day, 1)} 00:01` }), { applicationId: id, revision })
    expect((await w.inspectionOf(id))?.state).toBe('missed')
    expect(valueOf(await findApplication(ctx, { applicationId: id }))?.status).toBe('lapsed')
    return []
  }

  test.each([
    ['twice within twelve months', ['2025-12-05', '2026-12-04'], '2027-12-05'],
    ['twice, a year and a day apart', ['2025-12-03', '2026-12-04'], null],
    ['once', ['2026-12-04'], null],
  ])('%s', async (_, days, until) => {
    const who = await w.owner({ inspectionUntil: '2025-12-31', insuranceUntil: '2030-01-01', taxPaidUntil: '2030-01-01' })
    for (const day of days) expect(await missOn(who, who.vehicleId, day)).toEqual([])
    const [ban] = await (await db()).select().from(bans).where(eq(bans.personId, who.person.id))
    expect(ban?.untilDay ?? null).toBe(until)
    if (!until) return
    expect(ban).toMatchObject({ kind: 'BAN-07', reason: 'inspection.missed' })
    expect(await told(who.person.id)).toContain('BAN-07')
    const later = (at: string) => startApplication(world.context({ actor: who.person.citizen('L1'), at }), { service: 'book-inspection', subjectId: who.vehicleId })
    const refused = await later('2027-12-05 23:59')
    expect(refused.ok ? [] : refused.problems.map(({ code, trace }) => ({ code, rule: trace?.rule, until: trace?.facts.until, appealBy: trace?.facts.appealBy })))
      .toContainEqual({ code: 'inspection.banned', rule: 'BAN-07', until: '2027-12-05', appealBy: '2027-02-03' })
    expect(codesOf(await later('2027-12-06 00:00'))).toEqual([])
  })

  it('who was received, moved or cancelled has not missed it', async () => {
    const { who, id, inspectionId, desk } = await booked()
    const revision = valueOf(await findApplication(who.ctx, { applicationId: id }))?.revision ?? 0
    valueOf(await receiveVehicle(desk, { inspectionId }))
    const night = world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: '2026-11-25 00:01' })
    await inspectionJobs['inspection.lapse'](night, { applicationId: id, revision })
    expect((await w.inspectionOf(id))?.state).toBe('arrived')
    expect(await (await db()).select().from(inspections).where(and(eq(inspections.personId, who.person.id), eq(inspections.state, 'missed')))).toEqual([])
  })
})
