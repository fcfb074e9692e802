import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, jobs } from '@/db/common/schema'
import { examBookings, examResults, examWishes } from '@/db/province/schema/exam-bookings'
import { bans } from '@/db/province/schema/bans'
import { notices } from '@/db/province/schema/people'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { memberOf } from '../hospitals/hospital-test-world'
import { testWorld } from '../test-world'
import { bookTest } from './book-test'
import { cancelAtWindow } from './cancel-at-window'
import { cancelBooking } from './cancel-booking'
import { changeTestPlace } from './change-test-place'
import { changeWishes } from './change-wishes'
import { requestConsent } from './consent'
import { BOOKED_AT, CLOSES_AT, examWorld, SCHOOL } from './exam-test-world'
import { listStudentTests } from './list-student-tests'
import { findStudentTraining } from './list-trainings'
import { reportHours } from './report-hours'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
let siteId = ''

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  siteId = (await exams.site({ dailyMax: 2_000 })).id
})
afterAll(() => world.close())

const rowsOf = async (personId: string) => (await exams.province()).read.select().from(examBookings).where(eq(examBookings.personId, personId))
const wishesOf = async (bookingId: string) =>
  (await (await exams.province()).read.select().from(examWishes).where(eq(examWishes.bookingId, bookingId)).orderBy(examWishes.preference)).map(({ sessionId }) => sessionId)
const noticesOf = async (personId: string) => (await (await exams.province()).read.select().from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)

describe('a citizen books (A01, EXM-16)', () => {
  it('is accepted with a number, a rank and a notice, and it stands in the audit', async () => {
    const who = await exams.learner()
    const sessionId = await exams.session({ siteId })
    const { bookingId, number, rank, capacity } = await exams.booked(who, 'K2', [sessionId])
    expect(number).toMatch(/^32-2026-T\d{6}$/)
    expect({ rank, capacity }).toEqual({ rank: 1, capacity: 10 })
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'accepted', subject: 'K2', closesAt: CLOSES_AT, queueAt: null, rank: null })
    expect(await noticesOf(who.id)).toEqual(['F26'])
    const [entry] = await (await exams.province()).read.select().from(audit).where(and(eq(audit.intent, 'exam.book'), eq(audit.subject, bookingId)))
    expect(entry).toMatchObject({ outcome: 'done', onBehalfOf: who.id })
    await world.settle()
    expect(world.sms.filter(({ to }) => to === who.phone)).toHaveLength(1)
  })

  it('above capacity too, and whoever waited longer stands before, whoever clicked first (EXM-16, EXM-17)', async () => {
    const sessionId = await exams.session({ siteId, capacity: 1, subject: 'K3S', testOn: '2026-12-21' })
    const field = await exams.session({ siteId, testOn: '2026-12-21', startTime: '07:00', endTime: '08:30' })
    const road = await exams.session({ siteId, subject: 'K3R', testOn: '2026-12-21', startTime: '08:40', endTime: '08:50' })
    const [short, long] = [await exams.learner({ lastTestAt: 2_000_000_000_000 - 1 }), await exams.learner({ lastTestAt: 1_700_000_000_000 })]
    for (const who of [short, long]) {
      await exams.booked(who, 'K2', [field])
      await exams.booked(who, 'K3R', [road])
    }
    expect((await exams.booked(short, 'K3S', [sessionId])).rank).toBe(1)
    expect((await exams.booked(long, 'K3S', [sessionId])).rank).toBe(1)
  })

  it('K2, K3R and K3S together, three live bookings, in their order on one day (EXM-03)', async () => {
    const who = await exams.learner()
    const field = await exams.session({ siteId, startTime: '08:00', endTime: '09:00' })
    const road = await exams.session({ siteId, subject: 'K3R', startTime: '10:00', endTime: '11:00' })
    const safe = await exams.session({ siteId, subject: 'K3S', startTime: '14:00', endTime: '15:00' })
    const early = await exams.session({ siteId, subject: 'K3S', startTime: '08:00', endTime: '09:00' })
    expect(codesOf(await exams.book(who, 'K3R', [road]))).toEqual(['test.presupposes'])
    await exams.booked(who, 'K2', [field])
    await exams.booked(who, 'K3R', [road])
    expect(codesOf(await exams.book(who, 'K3S', [early]))).toEqual(['session.before-presupposed'])
    await exams.booked(who, 'K3S', [safe])
    expect((await rowsOf(who.id)).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted'])
  })

  it('all reasons at once, with the day from which it will be open', async () => {
    const who = await exams.learner({ validFrom: '2026-12-08', validTo: '2029-12-08', photographedOn: null, withoutHealth: true })
    const result = await exams.book(who, 'K2', [await exams.session({ siteId })])
    expect(codesOf(result)).toEqual(['test.too-early', 'test.photo-missing'])
    expect(result).toMatchObject({ problems: [{ params: { opensOn: '2026-12-18' }, trace: { rule: 'EXM-05' } }, {}] })
  })

  it('not at level L1, not under a ban for fraud, not in another’s name (REG-04, BAN-08, B4)', async () => {
    const [who, other] = [await exams.learner(), await exams.learner()]
    const sessionId = await exams.session({ siteId })
    const input = { learnerId: who.learnerId, subject: 'K2', sessions: [sessionId] }
    expect(codesOf(await bookTest(world.context({ actor: who.citizen('L1'), at: BOOKED_AT }), input))).toEqual(['identity.level-too-low'])
    expect(codesOf(await bookTest(exams.citizen(other), input))).toEqual(['not-found'])
    expect(codesOf(await bookTest(world.context({ at: BOOKED_AT }), input))).toEqual(['not-allowed'])
    await (await exams.province()).write((tx) => tx.insert(bans).values({ id: newId('ban', machineNow()), personId: who.id, kind: 'BAN-08', reason: 'test', cause: who.id, fromAt: 0, untilDay: '2027-06-01' }).returning({ id: bans.id }))
    expect(codesOf(await exams.book(who, 'K2', [sessionId]))).toEqual(['person.banned'])
    expect(await rowsOf(who.id)).toEqual([])
  })

  it('a sixth booking of K2 within the certificate is refused (EXM-09)', async () => {
    const who = await exams.learner()
    const sessionId = await exams.session({ siteId })
    await (await exams.province()).write(async (tx) => {
      for (let n = 0; n < 5; n++) {
        const id = newId('exb', machineNow())
        await tx.insert(examBookings).values({ id, number: `T-${id}`, place: 'has', learnerId: who.learnerId, personId: who.id, subject: 'K2', state: 'failed', channel: 'web', enteredBy: 'acc', submittedAt: 1, closesAt: 2, sessionId })
        await tx.insert(examResults).values({ bookingId: id, sessionId, learnerId: who.learnerId, organisationId: SCHOOL, subject: 'K2', licenceClass: 'C1', outcome: 'failed', firstScore: 50, takenOn: '2026-10-01', takenAt: 1, source: 'examiner', enteredBy: 'acc', enteredAt: 1 })
      }
    })
    expect(codesOf(await exams.book(who, 'K2', [sessionId]))).toEqual(['test.bookings-used'])
  })

  it('hours the school reported, where the place asks for them (training.hours)', async () => {
    const site = await exams.site({ place: 'szv' })
    const who = await exams.learner({ testPlace: 'szv', organisationId: SCHOOL })
    const sessionId = await exams.session({ siteId: site.id, place: 'szv' })
    expect(codesOf(await exams.book(who, 'K2', [sessionId]))).toEqual(['test.hours-missing'])
    const school = (organisationId: string) => world.context({ actor: memberOf('DS', organisationId), channel: 'portal', at: BOOKED_AT })
    const hours = { learnerId: who.learnerId, subject: 'K2', hours: 16 }
    expect((await reportHours(school('org-other'), hours)).ok).toBe(false)
    valueOf(await reportHours(school(SCHOOL), { ...hours, hours: 15 }))
    expect(codesOf(await exams.book(who, 'K2', [sessionId]))).toEqual(['test.hours-missing'])
    valueOf(await reportHours(school(SCHOOL), hours))
    await exams.booked(who, 'K2', [sessionId])
  })
})

describe('wishes that cannot be (EXM-16, EXM-20)', () => {
  it.each([
    ['not public yet', async () => [await exams.planned({ siteId })], 'session.closed'],
    ['of another subject', async () => [await exams.session({ siteId, subject: 'K1' })], 'session.wrong-subject'],
    ['of another class', async () => [await exams.session({ siteId, classes: ['C2'], vehicleId: await exams.vehicle(siteId, 'C2', 'automatic') })], 'session.wrong-class'],
    ['of another place', async () => [await exams.session({ siteId: (await exams.site({ place: 'szv' })).id, place: 'szv' })], 'session.closed'],
    ['that is not there', async () => ['exs_0'], 'session.closed'],
    ['one twice', async () => { const id = await exams.session({ siteId }); return [id, id] }, 'session.twice'],
    ['of two closings', async () => [await exams.session({ siteId }), await exams.session({ siteId, testOn: '2026-12-22' })], 'session.different-closing'],
  ])('%s', async (_, sessions, code) => {
    const who = await exams.learner()
    expect(codesOf(await exams.book(who, 'K2', await sessions()))).toEqual([code])
    expect(await rowsOf(who.id)).toEqual([])
  })

  it('exact to the millisecond: one before closing it is taken, at the instant it is not', async () => {
    const [intime, late] = [await exams.learner(), await exams.learner()]
    const sessionId = await exams.session({ siteId })
    expect(codesOf(await exams.book(late, 'K2', [sessionId], CLOSES_AT))).toEqual(['session.closed'])
    expect((await exams.book(intime, 'K2', [sessionId], CLOSES_AT - 1)).ok).toBe(true)
  })
})

describe('double and at once', () => {
  it('a second tap with the same key is one booking with one answer', async () => {
    const who = await exams.learner()
    const input = { learnerId: who.learnerId, subject: 'K2', sessions: [await exams.session({ siteId })] }
    const both = await Promise.all([1, 2].map(() => bookTest(exams.citizen(who), input, { idempotencyKey: `tap-${who.id}` })))
    expect(both[0]).toEqual(both[1])
    expect(await rowsOf(who.id)).toHaveLength(1)
  })

  it('two phones at once: one books, the other hears that it is booked (EXM-21)', async () => {
    const who = await exams.learner()
    const sessionId = await exams.session({ siteId })
    const all = await Promise.all(Array.from({ length: 8 }, () => exams.book(who, 'K2', [sessionId])))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(all.flatMap((each) => codesOf(each)))).toEqual(new Set(['test.booked-already']))
    expect(await rowsOf(who.id)).toHaveLength(1)
  })
})

describe('changed and cancelled until closing (A02, EXM-12, EXM-13)', () => {
  it('other wishes, the submission stays; a stale revision and another’s booking are refused', async () => {
    const [who, other] = [await exams.learner(), await exams.learner()]
    const [a, b] = [await exams.session({ siteId }), await exams.session({ siteId, startTime: '14:00', endTime: '16:00' })]
    const { bookingId } = await exams.booked(who, 'K2', [a])
    const change = (sessions: string[], revision = 1, ctx = exams.citizen(who, '2026-12-12 08:00')) => changeWishes(ctx, { bookingId, revision, sessions })
    expect(codesOf(await change([b], 1, exams.citizen(other)))).toEqual(['not-found'])
    expect(valueOf(await change([b, a])).revision).toBe(2)
    expect(await wishesOf(bookingId)).toEqual([b, a])
    expect(codesOf(await change([a]))).toEqual(['booking.changed-meanwhile'])
    expect(codesOf(await change([a], 2, exams.citizen(who, CLOSES_AT)))).toEqual(['session.closed'])
    expect((await change([a], 2, exams.citizen(who, CLOSES_AT - 1))).ok).toBe(true)
    expect((await exams.bookingRow(bookingId)).submittedAt).toBe(exams.citizen(who).now)
  })

  it('a change to a session that is closed keeps what was wished', async () => {
    const who = await exams.learner()
    const [a, b] = [await exams.session({ siteId, testOn: '2026-12-23' }), await exams.session({ siteId })]
    const { bookingId } = await exams.booked(who, 'K2', [a])
    expect(codesOf(await changeWishes(exams.citizen(who, '2026-12-15 17:00'), { bookingId, revision: 1, sessions: [b] }))).toEqual(['session.closed'])
    expect(await wishesOf(bookingId)).toEqual([a])
  })

  it('cancelled at 16:59:59 it costs the place in the queue and what presupposes it; at 17:00:00 only the window helps', async () => {
    const who = await exams.learner()
    const [field, road] = [await exams.session({ siteId, startTime: '08:00', endTime: '09:00' }), await exams.session({ siteId, subject: 'K3R', startTime: '10:00', endTime: '11:00' })]
    const { bookingId } = await exams.booked(who, 'K2', [field])
    const { bookingId: roadId } = await exams.booked(who, 'K3R', [road])
    const cancel = (at: number, revision = 1) => cancelBooking(exams.citizen(who, at), { bookingId, revision })
    expect(codesOf(await cancel(CLOSES_AT))).toEqual(['booking.being-ranked'])
    expect(codesOf(await cancel(CLOSES_AT - 1_000, 2))).toEqual(['booking.changed-meanwhile'])
    expect(valueOf(await cancel(CLOSES_AT - 1_000)).voided).toEqual([roadId])
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'cancelled', endedAt: CLOSES_AT - 1_000 })
    expect(await exams.bookingRow(roadId)).toMatchObject({ state: 'void' })
    expect((await exams.learnerRow(who.learnerId)).lastCancelledAt).toBe(CLOSES_AT - 1_000)
    expect(await noticesOf(who.id)).toEqual(expect.arrayContaining(['A02', 'F27-void']))
    // It used nothing up: the same subject may be booked again at once (EXM-13).
    await exams.booked(who, 'K2', [await exams.session({ siteId, testOn: '2026-12-25' })], '2026-12-15 18:00')
  })

  it('after closing in person to the last working day; the system tests the day (EXM-12)', async () => {
    const who = await exams.learner({ lastTestAt: 1 })
    const sessionId = await exams.session({ siteId, testOn: '2027-01-10', capacity: 3 }, PLAN_EARLY)
    const closesAt = (await exams.sessionRow(sessionId)).closesAt
    const { bookingId } = await exams.booked(who, 'K2', [sessionId])
    await exams.close(closesAt)
    const { revision } = await exams.bookingRow(bookingId)
    const own = await cancelBooking(exams.citizen(who, closesAt + 60_000), { bookingId, revision })
    expect(own).toMatchObject({ problems: [{ code: 'test.cancel-at-window', params: { lastDay: '2027-01-08', testOn: '2027-01-10' }, trace: { rule: 'EXM-12' } }] })
    const clerk = (at: string) => world.context({ actor: world.staff('window-clerk'), channel: 'office', at })
    const input = { bookingId, revision, documentSeen: 'yes' }
    expect(codesOf(await cancelAtWindow(exams.citizen(who, '2027-01-06 10:00'), input))).toEqual(['not-found'])
    expect(codesOf(await cancelAtWindow(clerk('2027-01-06 10:00'), { ...input, documentSeen: 'no' }))).toEqual(['test.see-the-document'])
    expect(codesOf(await cancelAtWindow(clerk('2027-01-09 10:00'), input))).toEqual(['test.too-late-to-cancel'])
    expect(codesOf(await cancelAtWindow(clerk('2027-01-10 07:00'), input))).toEqual(['test.too-late-to-cancel'])
    valueOf(await cancelAtWindow(clerk('2027-01-08 16:59'), input))
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'window-cancelled' })
    expect((await exams.sessionRow(sessionId)).allotted).toBe(0)
    expect(codesOf(await cancelAtWindow(clerk('2027-01-08 17:00'), { ...input, revision: revision + 1 }))).toEqual(['booking.no-place'])
  })
})

const PLAN_EARLY = '2026-12-01 09:00'

describe('the school (EXM-26)', () => {
  it('books only with the code the student got, for its own students alone', async () => {
    const who = await exams.learner()
    const sessionId = await exams.session({ siteId })
    const school = (organisationId = SCHOOL, services = ['*']) => world.context({ actor: memberOf('DS', organisationId, { services }), channel: 'portal', at: BOOKED_AT })
    const book = (code?: string, ctx = school()) => bookTest(ctx, { learnerId: who.learnerId, subject: 'K2', sessions: [sessionId], ...(code !== undefined && { code }) })
    expect(codesOf(await book())).toEqual(['code.missing'])
    expect(codesOf(await book('123456'))).toEqual(['code.not-valid'])
    expect((await requestConsent(school('org-other'), { learnerId: who.learnerId })).ok).toBe(false)
    expect((await requestConsent(exams.citizen(who), { learnerId: who.learnerId })).ok).toBe(false)
    valueOf(await requestConsent(school(), { learnerId: who.learnerId }))
    const code = await world.codeSentTo(who.phone)
    expect(codesOf(await book(code === '000000' ? '111111' : '000000'))).toEqual(['code.wrong'])
    expect((await book(code, school('org-other'))).ok).toBe(false)
    expect((await book(code, school(SCHOOL, ['sale']))).ok).toBe(false)
    const { bookingId } = valueOf(await book(code))
    expect(await exams.bookingRow(bookingId)).toMatchObject({ channel: 'portal', enteredBy: `acc-${SCHOOL}-*` })
    expect((await cancelBooking(school(), { bookingId, revision: 1 })).ok).toBe(false)
  })
})

describe('the school sees (EXM-26)', () => {
  it('its own students with what they passed and booked, masked; another school and another office of the body see none of it', async () => {
    const mine = `org_${'0'.repeat(24)}S7`
    const who = await exams.learner({ organisationId: mine })
    await exams.beginner({ organisationId: mine })
    const sessionId = await exams.session({ siteId })
    await exams.booked(who, 'K2', [sessionId])
    const school = (organisationId: string, services = ['*']) => world.context({ actor: memberOf('DS', organisationId, { services }), channel: 'portal', at: BOOKED_AT })
    const { rows, total } = valueOf(await listStudentTests(school(mine), {}))
    expect(total).toBe(2)
    expect(rows.find(({ learnerId }) => learnerId === who.learnerId)).toMatchObject({ passed: ['K1'], bookings: [{ subject: 'K2', state: 'accepted', testOn: '2026-12-20', startTime: '09:00' }], licenceClass: 'C1' })
    expect(rows.map(({ personMasked }) => personMasked)).not.toContain(who.name)
    expect(valueOf(await listStudentTests(school('org-other'), {})).rows).toEqual([])
    expect((await listStudentTests(school(mine, ['sale']), {})).ok).toBe(false)
    expect((await listStudentTests(exams.citizen(who), {})).ok).toBe(false)
  })
})

describe('one student at the school’s counter (EXM-26)', () => {
  it('what is open, why not, and the hours; nothing to another school, to the student’s account or a body’s other operator', async () => {
    const who = await exams.learner()
    const school = (organisationId = SCHOOL, services = ['*']) => world.context({ actor: memberOf('DS', organisationId, { services }), channel: 'portal', at: BOOKED_AT })
    valueOf(await reportHours(school(), { learnerId: who.learnerId, subject: 'K2', hours: 7 }))
    const found = valueOf(await findStudentTraining(school(), { learnerId: who.learnerId }))
    expect(found).toMatchObject({ hours: { K2: 7 }, training: { licenceClass: 'C1' } })
    expect(found?.training.subjects.map(({ subject, state }) => [subject, state])).toEqual([['K1', 'passed'], ['K2', 'open'], ['K3R', 'closed'], ['K3S', 'closed']])
    expect(found?.personMasked).not.toBe(who.name)
    expect(valueOf(await findStudentTraining(school('org-other'), { learnerId: who.learnerId }))).toBeNull()
    expect((await findStudentTraining(exams.citizen(who), { learnerId: who.learnerId })).ok).toBe(false)
    expect((await findStudentTraining(school(SCHOOL, ['sale']), { learnerId: who.learnerId })).ok).toBe(false)
  })
})

describe('another test place (EXM-24)', () => {
  it('after a pass, without a live booking, three times; then it is tested there', async () => {
    const who = await exams.learner()
    const sessionId = await exams.session({ siteId })
    const change = (place: string) => changeTestPlace(exams.citizen(who), { learnerId: who.learnerId, place })
    expect(codesOf(await change('xmn'))).toEqual(['test-place.unknown'])
    expect(codesOf(await change('has'))).toEqual(['test-place.unknown'])
    const { bookingId } = await exams.booked(who, 'K2', [sessionId])
    expect(codesOf(await change('szv'))).toEqual(['test-place.booking-first'])
    valueOf(await cancelBooking(exams.citizen(who), { bookingId, revision: 1 }))
    expect(valueOf(await change('szv'))).toMatchObject({ place: 'szv', changes: 1 })
    expect(codesOf(await exams.book(who, 'K2', [sessionId]))).toEqual(['test.hours-missing'])
    valueOf(await change('has'))
    valueOf(await change('szv'))
    expect(codesOf(await change('has'))).toEqual(['test-place.changed-often'])
  })
  it('not before any pass', async () => {
    const who = await exams.beginner()
    expect(codesOf(await changeTestPlace(exams.citizen(who), { learnerId: who.learnerId, place: 'szv' }))).toEqual(['test-place.pass-first'])
  })
})

it('publication plans the closing a few seconds after its instant, so that what arrived in time is in', async () => {
  await exams.session({ siteId })
  const found = await (await exams.province()).read.select().from(jobs).where(eq(jobs.key, `exam.close:has:${CLOSES_AT}`))
  expect(found).toMatchObject([{ dueAt: CLOSES_AT + 3_000 }])
})
