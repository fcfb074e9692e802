import { and, desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { openForReading } from '@/db/open-for-reading'
import { inspections, inspectionVoidings } from '@/db/province/schema/inspections'
import { notices } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { inspectionMarks } from '@/db/province/schema/vehicle-papers'
import { slotText } from '@/lib/engine/inspection-slot'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { checkEligibility } from '../applications/check-eligibility'
import { listOwnVehicles } from '../register/list-own-vehicles'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { approveVoiding, declineVoiding } from './decide-voiding'
import { enterResult } from './enter-result'
import { findBooking } from './find-booking'
import { findInspection } from './find-inspection'
import { inspectionWorld, PASSED, TOMORROW, type World } from './inspection-test-world'
import { listOwnInspections } from './list-own-inspections'
import { listOwnVoidResults, listStationVoidResults } from './list-void-results'
import { lookUpReport } from './look-up-report'
import { findOfficeResult, listProposedVoidings, listVoidResults } from './office-results'
import { proposeVoiding } from './propose-voiding'
import { receiveVehicle } from './receive-vehicle'
import { isVoid } from './void-result'

const NEXT = `${TOMORROW} 09:10`
const LATER = '2026-11-26 10:00'
const REASON = '视频显示车辆没有上线检测'

let world: World
let w: ReturnType<typeof inspectionWorld>
beforeAll(async () => {
  world = await testWorld()
  w = inspectionWorld(world)
})
afterAll(async () => {
  const databases = await openForReading(world.databases.config)
  const found = (await verifyDatabases(databases, machineNow())).filter(({ check }) => check.startsWith('inspection'))
  await databases.close()
  await world.close()
  expect(found).toEqual([])
})

const province = () => world.databases.province('32')
const db = async () => (await province()).read
const at = (actor: Actor, place = 'has') => world.context({ actor, channel: actor.kind === 'staff' ? 'office' : 'web', at: LATER, place })
const [clerk, reviewer] = [() => at(world.staff('window-clerk')), () => at(world.staff('reviewer'))]

const tested = async (items: Record<string, 'pass' | 'fail'> = PASSED, values: Parameters<typeof w.owner>[0] = {}) => {
  const station = await w.station()
  const who = await w.owner(values)
  const { id } = await w.book(who, slotText(station.slot()))
  const inspectionId = (await w.inspectionOf(id))?.id ?? ''
  const desk = w.portal(station.actor, NEXT)
  valueOf(await receiveVehicle(desk, { inspectionId }))
  const { reportNumber } = valueOf(await enterResult(desk, { inspectionId, items, remark: '' }))
  return { station, who, id, inspectionId, reportNumber, owner: at(who.person.citizen('L1')) }
}
const proposed = async (inspectionId: string, ctx = clerk()) => {
  valueOf(await proposeVoiding(ctx, { inspectionId, reason: REASON }))
  return valueOf(await findOfficeResult(reviewer(), { inspectionId }))?.voiding?.id ?? ''
}
const voided = async (inspectionId: string) => valueOf(await approveVoiding(reviewer(), { voidingId: await proposed(inspectionId) }))
const told = async (personId: string) => (await (await db()).select({ code: notices.code }).from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)
const marksOf = async (vehicleId: string) => (await (await db()).select().from(inspectionMarks).where(eq(inspectionMarks.vehicleId, vehicleId))).map(({ basis, voidedOn }) => ({ basis, voidedOn }))
const untilOf = async (vehicleId: string) => (await w.vehicleRow(vehicleId))?.inspectionUntil

describe('a false result is not recognised (ORG-05)', () => {
  it('one proposes, another agrees: mark and validity fall away, the row stays with its reason, and everybody concerned sees it', async () => {
    const { station, who, id, inspectionId, reportNumber, owner } = await tested()
    expect(await untilOf(who.vehicleId)).toBe('2028-12-31')
    expect(valueOf(await lookUpReport(clerk(), { reportNumber: ` ${reportNumber.toLowerCase()}` }))).toEqual({ inspectionId })
    const voidingId = await proposed(inspectionId)
    expect(valueOf(await listProposedVoidings(reviewer(), {})).map((each) => each.id)).toContain(inspectionId)
    expect(valueOf(await findOfficeResult(reviewer(), { inspectionId }))).toMatchObject({ validUntil: '2028-12-31', goesBackTo: '2026-12-31', fine: { least: 90_000, most: 180_000 }, ownerMasked: '**试' })
    expect(await untilOf(who.vehicleId), 'nothing is decided yet').toBe('2028-12-31')

    expect(valueOf(await approveVoiding(reviewer(), { voidingId }))).toEqual({ inspectionId, fellBack: true })
    expect(await w.inspectionOf(id)).toMatchObject({ state: 'void', voidReason: REASON, validUntil: '2028-12-31', dueBefore: '2026-12-31', reportNumber })
    expect(await untilOf(who.vehicleId)).toBe('2026-12-31')
    expect(await marksOf(who.vehicleId)).toEqual([{ basis: 'test', voidedOn: '2026-11-26' }])
    expect((await (await db()).select().from(audit).where(eq(audit.subject, inspectionId))).map(({ intent }) => intent))
      .toEqual(['inspection.receive', 'inspection.enter-result', 'inspection.look-up-report', 'inspection.propose-voiding', 'inspection.approve-voiding'])

    expect(await told(who.person.id)).toEqual(['A03', 'A03-passed', 'A03-void'])
    await world.settle()
    expect(world.sms.filter(({ to }) => to === who.person.phone).at(-1)?.text).toContain(REASON)
    expect(valueOf(await listOwnVehicles(owner, {}))[0]?.inspection).toMatchObject({ until: '2026-12-31', isOver: false })
    expect(valueOf(await listOwnVoidResults(owner, {}))).toMatchObject([{ vehicleId: who.vehicleId, reportNumber, reason: REASON }])
    expect(valueOf(await listOwnInspections(owner, {}))).toEqual([])
    expect(valueOf(await findBooking(owner, { applicationId: id }))).toMatchObject({ state: 'void', validUntil: null, voidReason: REASON })
    const problemsOf = async (service: string) => valueOf(await checkEligibility(owner, { service }))?.subjects[0]?.problems.map(({ code }) => code)
    expect(await problemsOf('book-inspection'), 'a test is due again').toEqual([])

    const desk = w.portal(station.actor, LATER)
    expect(valueOf(await findInspection(desk, { inspectionId }))).toMatchObject({ state: 'void', voidReason: REASON })
    expect(valueOf(await listStationVoidResults(desk, {}))).toMatchObject([{ id: inspectionId, reportNumber, reason: REASON }])
    expect(valueOf(await listStationVoidResults(w.portal((await w.station()).actor, LATER), {}))).toEqual([])
    expect(valueOf(await listVoidResults(reviewer(), {})).map((each) => each.id)).toContain(inspectionId)
    expect(valueOf(await listProposedVoidings(reviewer(), {})).map((each) => each.id)).not.toContain(inspectionId)
  })

  it('over meanwhile, the vehicle is overdue at once', async () => {
    const { inspectionId, who } = await tested(PASSED, { inspectionUntil: '2026-11-30' })
    await voided(inspectionId)
    const december = world.context({ actor: who.person.citizen('L1'), at: '2026-12-01 10:00' })
    expect(valueOf(await listOwnVehicles(december, {}))[0]?.inspection).toMatchObject({ until: '2026-11-30', isOver: true })
    expect(valueOf(await checkEligibility(december, { service: 'reissue-inspection-mark' }))?.subjects[0]?.problems.map(({ code }) => code)).toContain('vehicle.inspection-over')
  })

  it('the same mark made anew is void with it', async () => {
    const { inspectionId, who } = await tested()
    await (await province()).write((tx) => tx.insert(inspectionMarks).values({ id: newId('mrk', machineNow()), vehicleId: who.vehicleId, basis: 'again', validUntil: '2028-12-31', issuedOn: TOMORROW }).returning({ id: inspectionMarks.id }))
    await voided(inspectionId)
    expect((await marksOf(who.vehicleId)).map(({ voidedOn }) => voidedOn)).toEqual(['2026-11-26', '2026-11-26'])
  })

  it('a later mark stands on its own', async () => {
    const { inspectionId, who } = await tested()
    await (await province()).write((tx) => tx.update(vehicles).set({ inspectionUntil: '2030-12-31' }).where(eq(vehicles.id, who.vehicleId)).returning({ id: vehicles.id }))
    expect(valueOf(await findOfficeResult(reviewer(), { inspectionId }))?.goesBackTo).toBeNull()
    expect(await voided(inspectionId)).toEqual({ inspectionId, fellBack: false })
    expect(await untilOf(who.vehicleId)).toBe('2030-12-31')
    expect(await told(who.person.id)).toContain('A03-void-only')
    expect(valueOf(await listOwnVoidResults(at(who.person.citizen('L1')), {}))).toEqual([])
  })

  it('a later test whose mark waits is reckoned from the validity that is back', async () => {
    const { inspectionId, who, station } = await tested()
    const later = { id: newId('ins', machineNow()), organisationId: station.organisationId, vehicleId: who.vehicleId, personId: who.person.id, day: '2026-11-25', state: 'passed', createdAt: 1, reportNumber: `X-${who.vehicleId}`, signedBy: 'x', testedOn: '2026-11-25', dueBefore: '2028-12-31' } as const
    await (await province()).write((tx) => tx.insert(inspections).values(later).returning({ id: inspections.id }))
    await voided(inspectionId)
    expect((await (await db()).select().from(inspections).where(eq(inspections.id, later.id)))[0]).toMatchObject({ state: 'passed', dueBefore: '2026-12-31' })
    expect(valueOf(await listOwnInspections(at(who.person.citizen('L1')), {}))).toMatchObject([{ kind: 'waits', inspectionId: later.id }])
  })

  it.each(['the first', 'the last'])('of two false results in a row, %s voided before the other, the validity before both comes back', async (order) => {
    const { inspectionId, who, station } = await tested()
    const later = newId('ins', machineNow())
    await (await province()).write(async (tx) => {
      await tx.insert(inspections).values({
        id: later, organisationId: station.organisationId, vehicleId: who.vehicleId, personId: who.person.id, day: '2026-11-25', state: 'passed', createdAt: 1,
        reportNumber: `Y-${who.vehicleId}`, signedBy: 'x', testedOn: '2026-11-25', dueBefore: '2028-12-31', validUntil: '2030-12-31',
      })
      await tx.insert(inspectionMarks).values({ id: newId('mrk', machineNow()), vehicleId: who.vehicleId, basis: 'test', inspectionId: later, validUntil: '2030-12-31', issuedOn: '2026-11-25' })
      await tx.update(vehicles).set({ inspectionUntil: '2030-12-31' }).where(eq(vehicles.id, who.vehicleId)).returning({ id: vehicles.id })
    })
    const both = [inspectionId, later]
    for (const each of order === 'the first' ? both : both.toReversed()) await voided(each)
    expect(await untilOf(who.vehicleId)).toBe('2026-12-31')
  })

  it('a failure that was false gives no validity back and takes none', async () => {
    const { inspectionId, who } = await tested({ ...PASSED, brakes: 'fail' })
    expect(await voided(inspectionId)).toEqual({ inspectionId, fellBack: false })
    expect(await untilOf(who.vehicleId)).toBe('2026-12-31')
    expect(await told(who.person.id)).toContain('A03-void-only')
  })

  it('who owns the vehicle now is told', async () => {
    const { inspectionId, who } = await tested()
    const next = await world.person()
    await (await province()).write((tx) => tx.update(vehicles).set({ ownerId: next.id, ownedFrom: 1 }).where(eq(vehicles.id, who.vehicleId)).returning({ id: vehicles.id }))
    await voided(inspectionId)
    expect([await told(next.id), (await told(who.person.id)).includes('A03-void')]).toEqual([['A03-void'], false])
  })
})

describe('two decide', () => {
  it('nobody the own proposal, a clerk none, nobody what concerns their own (B7)', async () => {
    const { inspectionId, who } = await tested()
    const both = world.staff('reviewer')
    const near: Actor = { kind: 'staff', accountId: 'acc-near', sessionId: 'ses', freshAt: machineNow(), factorGiven: true, tooNear: [who.person.id], roles: [{ province: '32', place: '*', role: 'reviewer' }] }
    expect(codesOf(await proposeVoiding(at(near), { inspectionId, reason: REASON }))).toEqual(['not-found'])
    const voidingId = await proposed(inspectionId, at(both))
    expect(codesOf(await approveVoiding(at(both), { voidingId }))).toEqual(['not-allowed'])
    expect(codesOf(await declineVoiding(at(both), { voidingId, answer: '不' }))).toEqual(['not-allowed'])
    expect(codesOf(await approveVoiding(at(near), { voidingId }))).toEqual(['not-found'])
    expect(codesOf(await approveVoiding(clerk(), { voidingId }))).toEqual(['not-allowed'])
    expect((await approveVoiding(at(who.person.citizen('L1')), { voidingId })).ok).toBe(false)
    expect(await untilOf(who.vehicleId)).toBe('2028-12-31')
  })

  it('who brought the vehicle to the test has no hand in it either, whoever owns it now (B7)', async () => {
    const { inspectionId, who } = await tested()
    const next = await world.person()
    await (await province()).write((tx) => tx.update(vehicles).set({ ownerId: next.id, ownedFrom: 1 }).where(eq(vehicles.id, who.vehicleId)).returning({ id: vehicles.id }))
    const staff = world.staff('reviewer')
    const near = at(staff.kind === 'staff' ? { ...staff, tooNear: [who.person.id] } : staff)
    expect(codesOf(await proposeVoiding(near, { inspectionId, reason: REASON }))).toEqual(['not-found'])
    expect(codesOf(await approveVoiding(near, { voidingId: await proposed(inspectionId) }))).toEqual(['not-found'])
  })

  it('proposed twice at once, decided twice at once: each counts once', async () => {
    const { inspectionId, who } = await tested()
    const proposals = await Promise.all(['一', '二'].map((reason) => proposeVoiding(clerk(), { inspectionId, reason })))
    expect(proposals.flatMap(codesOf)).toEqual(['voiding.proposed-already'])
    const voidingId = valueOf(await findOfficeResult(reviewer(), { inspectionId }))?.voiding?.id ?? ''
    const decisions = await Promise.all([approveVoiding(reviewer(), { voidingId }), approveVoiding(reviewer(), { voidingId }), declineVoiding(reviewer(), { voidingId, answer: '证据不足' })])
    expect(decisions.flatMap(codesOf)).toEqual(['voiding.decided-already', 'voiding.decided-already'])
    expect((await told(who.person.id)).filter((code) => code.startsWith('A03-void'))).toHaveLength(1)
    expect(codesOf(await proposeVoiding(clerk(), { inspectionId, reason: REASON }))).toEqual(['voiding.void-already'])
  })

  it('declined with a reason the result stands, and may be proposed again; without a reason nothing is done', async () => {
    const { inspectionId, who } = await tested()
    expect(codesOf(await proposeVoiding(clerk(), { inspectionId, reason: ' ' }))).toEqual(['answer.missing'])
    const voidingId = await proposed(inspectionId)
    expect(codesOf(await declineVoiding(reviewer(), { voidingId, answer: '' }))).toEqual(['answer.missing'])
    valueOf(await declineVoiding(reviewer(), { voidingId, answer: '证据不足' }))
    expect([await untilOf(who.vehicleId), (await told(who.person.id)).includes('A03-void')]).toEqual(['2028-12-31', false])
    expect(codesOf(await proposeVoiding(clerk(), { inspectionId, reason: '新证据' }))).toEqual([])
    const rows = await (await db()).select().from(inspectionVoidings).where(and(eq(inspectionVoidings.inspectionId, inspectionId), eq(inspectionVoidings.state, 'declined')))
    expect(rows).toMatchObject([{ reason: REASON, answer: '证据不足' }])
  })
})

test('the office of the station’s place alone, and only what has a result (B2, B4)', async () => {
  const { inspectionId, station, who, reportNumber } = await tested()
  for (const ctx of [at(world.staff('administrator')), at(who.person.citizen('L1')), w.portal(station.actor, LATER), world.context()]) {
    expect((await findOfficeResult(ctx, { inspectionId })).ok).toBe(false)
    expect((await lookUpReport(ctx, { reportNumber })).ok).toBe(false)
    expect((await proposeVoiding(ctx, { inspectionId, reason: REASON })).ok).toBe(false)
  }
  const elsewhere = at({ kind: 'staff', accountId: 'acc-szv', sessionId: 'ses', freshAt: machineNow(), factorGiven: true, tooNear: [], roles: [{ province: '32', place: 'szv', role: 'reviewer' }] }, 'szv')
  expect(valueOf(await findOfficeResult(elsewhere, { inspectionId }))).toBeNull()
  expect(codesOf(await lookUpReport(elsewhere, { reportNumber }))).toEqual(['voiding.no-such-report'])
  expect(codesOf(await proposeVoiding(elsewhere, { inspectionId, reason: REASON }))).toEqual(['not-found'])
  const waiting = await w.owner()
  const { id } = await w.book(waiting, slotText(station.slot('2026-11-27')))
  expect(codesOf(await proposeVoiding(clerk(), { inspectionId: (await w.inspectionOf(id))?.id ?? '', reason: REASON }))).toEqual(['not-found'])
})

test('void results of a station are found among themselves, not among all it ever tested', async () => {
  const { read } = await province()
  const { sql: asked } = read.select().from(inspections).where(and(eq(inspections.organisationId, 'org'), isVoid)).orderBy(desc(inspections.signedAt)).limit(20).toSQL()
  const plan = await read.all<{ detail: string }>(sql.raw(`EXPLAIN QUERY PLAN ${asked.replaceAll('?', "'x'")}`))
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('INDEX inspections_void')])
})
