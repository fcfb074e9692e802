import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examDuties, examExaminerDays, examSiteDays } from '@/db/province/schema/exam-plans'
import { trainingHours } from '@/db/province/schema/licence-papers'
import { notices } from '@/db/province/schema/people'
import { instantOf } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { cancelBooking } from './cancel-booking'
import { cancelSession } from './cancel-session'
import { changeCapacity } from './change-capacity'
import { examWorld, PLANNED_AT, TEST_ON } from './exam-test-world'
import { moveSession } from './move-session'
import { planSession } from './plan-session'
import { publishSession } from './publish-session'
import { remindTests } from './remind-tests'
import { tellRanks } from './tell-ranks'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
})
afterAll(() => world.close())

const read = async () => (await exams.province()).read
const told = async (personId: string, code: string) => (await read()).select().from(notices).where(and(eq(notices.personId, personId), eq(notices.code, code)))
const loadOf = async (siteId: string, day = TEST_ON) => (await (await read()).select().from(examSiteDays).where(and(eq(examSiteDays.siteId, siteId), eq(examSiteDays.day, day))))[0]?.planned
const dutiesOf = async (sessionId: string) => (await (await read()).select().from(examDuties).where(eq(examDuties.sessionId, sessionId))).map(({ tests }) => tests).toSorted((a, b) => b - a)

describe('a plan (EXM-14, EXM-23)', () => {
  const planOf = async (siteId: string, change: Record<string, unknown> = {}) => ({
    siteId, subject: 'K2', classes: ['C1'], vehicleId: await exams.vehicle(siteId), testOn: TEST_ON, startTime: '09:00', endTime: '11:30', capacity: 30, examiners: [await exams.makeExaminer()], ...change,
  })

  it('stands within the approved maximum of the site, counted over the day', async () => {
    const { id } = await exams.site({ dailyMax: 50 })
    valueOf(await planSession(exams.office(PLANNED_AT), await planOf(id)))
    const again = await planSession(exams.office(PLANNED_AT), await planOf(id, { capacity: 21 }))
    expect(again).toMatchObject({ problems: [{ code: 'plan.over-site', field: 'capacity', params: { left: 20 } }] })
    valueOf(await planSession(exams.office(PLANNED_AT), await planOf(id, { capacity: 20 })))
    expect(await loadOf(id)).toBe(50)
  })

  it('of ten plans at once only those that fit', async () => {
    const { id } = await exams.site({ dailyMax: 70 })
    const plans = await Promise.all(Array.from({ length: 10 }, () => planOf(id)))
    const all = await Promise.all(plans.map((plan) => planSession(exams.office(PLANNED_AT), plan)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await loadOf(id)).toBe(60)
  })

  it('stands within what its examiners may test a day, shared evenly', async () => {
    const { id } = await exams.site({ dailyMax: 500 })
    const [one, two] = [await exams.makeExaminer({ dailyMax: 30 }), await exams.makeExaminer({ dailyMax: 20 })]
    const plan = await planOf(id, { capacity: 41, examiners: [one, two] })
    const { sessionId } = valueOf(await planSession(exams.office(PLANNED_AT), plan))
    expect(await dutiesOf(sessionId)).toEqual([21, 20])
    expect(codesOf(await planSession(exams.office(PLANNED_AT), { ...plan, capacity: 10 }))).toEqual(['plan.over-examiners'])
    valueOf(await planSession(exams.office(PLANNED_AT), { ...plan, capacity: 9 }))
    const [day] = await (await read()).select().from(examExaminerDays).where(eq(examExaminerDays.examinerId, one))
    expect(day?.assigned).toBe(30)
  })

  it.each([
    ['too late to be public ten days before', { testOn: '2026-12-10' }, 'plan.too-late'],
    ['ends before it starts', { endTime: '08:00' }, 'plan.ends-before-start'],
    ['nobody examines', { examiners: [] }, 'plan.examiner-missing'],
    ['an examiner nobody knows', { examiners: ['exm_0'] }, 'choice.unknown'],
    ['no vehicle', { vehicleId: undefined }, 'plan.vehicle-missing'],
    ['a vehicle of another site', { vehicleId: 'exv_0' }, 'choice.unknown'],
    ['nothing at all', { capacity: 0 }, 'plan.capacity'],
  ])('%s', async (_, change, code) => {
    const { id } = await exams.site()
    expect(codesOf(await planSession(exams.office(PLANNED_AT), await planOf(id, change)))).toEqual([code])
    expect(await loadOf(id)).toBeUndefined()
  })

  it('only the planner of the place', async () => {
    const { id } = await exams.site()
    const plan = await planOf(id)
    expect(codesOf(await planSession(exams.office(PLANNED_AT, world.staff('window-clerk')), plan))).toEqual(['not-allowed'])
    expect(codesOf(await planSession(exams.office(PLANNED_AT, exams.planner, 'szv'), plan))).toEqual(['not-found'])
  })

  it('is public once, ten days before at the latest', async () => {
    const { id } = await exams.site()
    const sessionId = await exams.planned({ siteId: id })
    const publish = (at: string, revision = 1) => publishSession(exams.office(at), { sessionId, revision })
    expect(codesOf(await publish('2026-12-11 00:00'))).toEqual(['plan.too-late'])
    expect(codesOf(await publish('2026-12-10 23:59', 2))).toEqual(['session.changed-meanwhile'])
    valueOf(await publish('2026-12-10 23:59'))
    expect(codesOf(await publish('2026-12-10 23:59', 2))).toEqual(['session.changed-meanwhile'])
    expect((await exams.sessionRow(sessionId)).opensAt).toBe(instantOf('2026-12-10', '23:59'))
  })
})

describe('capacity (EXM-23)', () => {
  it('goes up and down before closing, within the maxima; the counters follow', async () => {
    const { id } = await exams.site({ dailyMax: 40 })
    const sessionId = await exams.session({ siteId: id, capacity: 10 })
    const change = (capacity: number, revision: number) => changeCapacity(exams.office('2026-12-02 09:00'), { sessionId, revision, capacity })
    valueOf(await change(40, 2))
    expect(await loadOf(id)).toBe(40)
    expect(codesOf(await change(41, 3))).toEqual(['plan.over-site'])
    expect(codesOf(await change(20, 2))).toEqual(['session.changed-meanwhile'])
    valueOf(await change(5, 3))
    expect(await loadOf(id)).toBe(5)
    expect(await dutiesOf(sessionId)).toEqual([5])
  })

  it('never below what is allotted, and never up after closing', async () => {
    const { id } = await exams.site()
    const sessionId = await exams.session({ siteId: id, capacity: 4, testOn: '2026-12-24' })
    for (let n = 0; n < 3; n++) await exams.booked(await exams.learner(), 'K2', [sessionId])
    const { closesAt } = await exams.sessionRow(sessionId)
    await exams.close(closesAt)
    const { revision } = await exams.sessionRow(sessionId)
    const change = (capacity: number, at = revision) => changeCapacity(exams.office('2026-12-20 09:00'), { sessionId, revision: at, capacity })
    expect(await change(2)).toMatchObject({ problems: [{ code: 'plan.below-allotted', params: { allotted: 3 } }] })
    expect(codesOf(await change(5))).toEqual(['plan.closed'])
    valueOf(await change(3))
    expect(await exams.sessionRow(sessionId)).toMatchObject({ capacity: 3, allotted: 3 })
  })
})

describe('cancelled by the office: notice, and no loss (F29, EXM-11)', () => {
  it('before closing: another wish stays, an only one ends; the queue time stays', async () => {
    const { id } = await exams.site()
    const [a, b] = [await exams.session({ siteId: id }), await exams.session({ siteId: id, startTime: '14:00', endTime: '16:00' })]
    const [both, only] = [await exams.learner(), await exams.learner()]
    const two = await exams.booked(both, 'K2', [a, b])
    const one = await exams.booked(only, 'K2', [a])
    const cancel = (reason: string, revision = 2) => cancelSession(exams.office('2026-12-11 09:00'), { sessionId: a, revision, reason })
    expect(codesOf(await cancel('  '))).toEqual(['answer.missing'])
    expect(valueOf(await cancel('场地检修')).told).toBe(2)
    expect(codesOf(await cancel('场地检修', 3))).toEqual(['session.cannot-be-changed'])
    expect(await exams.bookingRow(two.bookingId)).toMatchObject({ state: 'accepted' })
    expect(await exams.bookingRow(one.bookingId)).toMatchObject({ state: 'session-cancelled' })
    expect((await exams.learnerRow(only.learnerId)).lastCancelledAt).toBeNull()
    for (const who of [both, only]) expect(await told(who.id, 'F29')).toHaveLength(1)
    expect(await loadOf(id)).toBe(10)
    await exams.booked(only, 'K2', [b])
  })

  it('after closing: whoever had a place books again without loss; what presupposed it is void', async () => {
    const { id } = await exams.site()
    const field = await exams.session({ siteId: id, testOn: '2026-12-26' })
    const road = await exams.session({ siteId: id, subject: 'K3R', testOn: '2026-12-27' })
    const who = await exams.learner()
    const { bookingId } = await exams.booked(who, 'K2', [field])
    const later = await exams.booked(who, 'K3R', [road])
    await exams.close((await exams.sessionRow(field)).closesAt)
    valueOf(await cancelSession(exams.office('2026-12-22 09:00'), { sessionId: field, revision: 3, reason: '大雪' }))
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'session-cancelled' })
    expect(await exams.bookingRow(later.bookingId)).toMatchObject({ state: 'void' })
    expect(await exams.sessionRow(field)).toMatchObject({ state: 'cancelled', allotted: 0, reason: '大雪' })
    await exams.booked(who, 'K2', [await exams.session({ siteId: id, testOn: '2027-01-20' })], '2026-12-22 10:00')
  })
})

describe('moved by the office (F29)', () => {
  const move = (sessionId: string, revision: number, to: { testOn: string; startTime?: string; endTime?: string }, at = '2026-12-11 09:00') =>
    moveSession(exams.office(at), { sessionId, revision, reason: '道路施工', startTime: '09:00', endTime: '11:30', ...to })

  it('never earlier; before closing the closing follows, with the bookings', async () => {
    const { id } = await exams.site()
    const sessionId = await exams.session({ siteId: id })
    const who = await exams.learner()
    const { bookingId } = await exams.booked(who, 'K2', [sessionId])
    expect(codesOf(await move(sessionId, 2, { testOn: '2026-12-19' }))).toEqual(['plan.move-later-only'])
    valueOf(await move(sessionId, 2, { testOn: '2026-12-30' }))
    const closesAt = instantOf('2026-12-25', '17:00')
    expect(await exams.sessionRow(sessionId)).toMatchObject({ testOn: '2026-12-30', closesAt, startsAt: instantOf('2026-12-30', '09:00') })
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'accepted', closesAt, wasMoved: true })
    expect([await loadOf(id), await loadOf(id, '2026-12-30')]).toEqual([0, 10])
    expect(await told(who.id, 'F29')).toHaveLength(1)
    await exams.close(closesAt)
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'allotted' })
  })

  it('after closing places stay; whoever cannot come leaves without loss, online', async () => {
    const { id } = await exams.site()
    const sessionId = await exams.session({ siteId: id, testOn: '2026-12-28' })
    const [stays, leaves] = [await exams.learner(), await exams.learner()]
    const [one, two] = [await exams.booked(stays, 'K2', [sessionId]), await exams.booked(leaves, 'K2', [sessionId])]
    const { closesAt } = await exams.sessionRow(sessionId)
    await exams.close(closesAt)
    valueOf(await move(sessionId, 3, { testOn: '2027-01-05' }, '2026-12-24 09:00'))
    expect(await exams.sessionRow(sessionId)).toMatchObject({ state: 'ranked', allotted: 2, closesAt })
    expect(await exams.bookingRow(one.bookingId)).toMatchObject({ state: 'allotted', wasMoved: true })
    const { revision } = await exams.bookingRow(two.bookingId)
    valueOf(await cancelBooking(exams.citizen(leaves, '2026-12-24 12:00'), { bookingId: two.bookingId, revision }))
    expect((await exams.learnerRow(leaves.learnerId)).lastCancelledAt).toBeNull()
    expect((await exams.sessionRow(sessionId)).allotted).toBe(1)
  })

  it('past the test that follows on it: that one is void; past the learner’s certificate: the booking ends', async () => {
    const { id } = await exams.site()
    const field = await exams.session({ siteId: id, testOn: '2026-12-20' })
    const road = await exams.session({ siteId: id, subject: 'K3R', testOn: '2026-12-21' })
    const [who, old] = [await exams.learner(), await exams.learner({ validTo: '2026-12-24' })]
    const { bookingId } = await exams.booked(who, 'K2', [field])
    const after = await exams.booked(who, 'K3R', [road])
    const ends = await exams.booked(old, 'K2', [field])
    valueOf(await move(field, 2, { testOn: '2026-12-25' }))
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'accepted' })
    expect(await exams.bookingRow(after.bookingId)).toMatchObject({ state: 'void' })
    expect(await exams.bookingRow(ends.bookingId)).toMatchObject({ state: 'session-cancelled' })
  })

  it('to a day that is full', async () => {
    const { id } = await exams.site({ dailyMax: 15 })
    const sessionId = await exams.session({ siteId: id })
    await exams.session({ siteId: id, testOn: '2026-12-30' })
    expect(codesOf(await move(sessionId, 2, { testOn: '2026-12-30' }))).toEqual(['plan.over-site'])
    expect(await exams.sessionRow(sessionId)).toMatchObject({ testOn: TEST_ON, revision: 2 })
  })
})

describe('what is told meanwhile (F26, F28)', () => {
  it('the day before at nine, once, to whoever has a place', async () => {
    const { id } = await exams.site()
    const sessionId = await exams.session({ siteId: id, capacity: 1, testOn: '2026-12-29' })
    const [winner, loser] = [await exams.learner({ lastTestAt: 1 }), await exams.learner({ lastTestAt: 2 })]
    for (const who of [winner, loser]) await exams.booked(who, 'K2', [sessionId])
    await exams.close((await exams.sessionRow(sessionId)).closesAt)
    const at = (day: string) => ({ ...exams.system(instantOf(day, '09:00')), today: day })
    await remindTests(at('2026-12-27'), { sessionId })
    expect(await told(winner.id, 'F28')).toHaveLength(0)
    for (let n = 0; n < 2; n++) await remindTests(at('2026-12-28'), { sessionId })
    expect(await told(winner.id, 'F28')).toHaveLength(1)
    expect(await told(loser.id, 'F28')).toHaveLength(0)
  })

  it('at most once a day when the own rank has crossed the capacity', async () => {
    const { id } = await exams.site({ place: 'szv' })
    const field = await exams.session({ siteId: id, place: 'szv', testOn: '2026-12-31', startTime: '07:00', endTime: '08:00' })
    const [first, better] = [await exams.learner({ testPlace: 'szv', lastTestAt: 2_000 }), await exams.learner({ testPlace: 'szv', lastTestAt: 1_000 })]
    await (await exams.province()).write(async (tx) => {
      for (const { learnerId } of [first, better]) await tx.insert(trainingHours).values({ learnerId, subject: 'K2', hours: 99, reportedBy: 'acc', reportedAt: 1 })
    })
    valueOf(await changeCapacity(exams.office('2026-12-02 09:00', exams.planner, 'szv'), { sessionId: field, revision: 2, capacity: 1 }))
    await exams.booked(first, 'K2', [field])
    const at = (day: string) => ({ ...exams.system(instantOf(day, '09:00'), 'szv'), today: day })
    await tellRanks(at('2026-12-11'), { place: 'szv', day: '2026-12-11' })
    expect(await told(first.id, 'F26')).toHaveLength(1)
    await exams.booked(better, 'K2', [field], '2026-12-11 10:00')
    for (let n = 0; n < 2; n++) await tellRanks(at('2026-12-12'), { place: 'szv', day: '2026-12-12' })
    expect(await told(first.id, 'F26')).toHaveLength(2)
    expect(await told(better.id, 'F26')).toHaveLength(1)
  })
})
