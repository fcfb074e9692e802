import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, valueOf } from '../applications/application-test-world'
import { memberOf } from '../hospitals/hospital-test-world'
import { testWorld } from '../test-world'
import { BOOKED_AT, examWorld, SCHOOL } from './exam-test-world'
import { findOwnBooking } from './find-booking'
import { findClosingFile, findPublicSession } from './find-session'
import { listBookingResults, listRankedSessions } from './list-booking-results'
import { listBookingsAtWindow, listOwnBookings } from './list-bookings'
import { findOfficeSession, listOfficeSessions, listSessionBookings } from './list-office-sessions'
import { listOpenSessions } from './list-open-sessions'
import { listOwnStandings } from './list-own-standings'
import { listPlan } from './list-plan'
import { listSites } from './list-sites'
import { listStudentNotices } from './list-student-notices'
import { listOwnTrainings, listTrainingsAtWindow } from './list-trainings'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
let siteId = ''
beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  siteId = (await exams.site({ dailyMax: 2_000 })).id
}, 60_000)
afterAll(() => world.close())

const anybody = (at: string = BOOKED_AT, place = 'has') => world.context({ actor: { kind: 'anonymous' }, at, place })

test('the plan shows what is published, by subject, class, site and gearbox, and not what is only planned (G21)', async () => {
  const [session, hidden] = [await exams.session({ siteId }), await exams.planned({ siteId })]
  const ids = async (asked: object) => valueOf(await listPlan(anybody(), asked)).rows.map(({ id }) => id)
  expect(await ids({ subject: 'K2', licenceClass: 'C1', gearbox: 'manual', siteId })).toContain(session)
  expect(await ids({})).not.toContain(hidden)
  for (const other of [{ subject: 'K1' }, { licenceClass: 'C2' }, { gearbox: 'automatic' }, { siteId: 'exi_none' }]) expect(await ids(other)).not.toContain(session)
  expect((await listPlan(anybody('2026-12-21 10:00'), {})).ok && (await ids({})).includes(session)).toBe(true)
  expect(valueOf(await listPlan(anybody('2026-12-21 10:00'), {})).rows).toEqual([])
  expect(valueOf(await listSites(anybody(), {})).find(({ id }) => id === siteId)?.limits).toHaveLength(4)
})

test('a learner sees what may be booked and why not, and the own rank with its reason before and after closing (EXM-17)', async () => {
  const sessionId = await exams.session({ siteId, capacity: 1 })
  const [longer, shorter] = [await exams.learner(), await exams.learner({ organisationId: 'org-n' })]
  const school = (organisationId: string, kind = 'DS') => world.context({ actor: memberOf(kind, organisationId), channel: 'portal', at: '2026-12-16 09:00' })
  const before = valueOf(await listOwnTrainings(exams.citizen(shorter), {}))[0]
  expect(before?.subjects.map(({ subject, state }) => [subject, state])).toEqual([['K1', 'passed'], ['K2', 'open'], ['K3R', 'closed'], ['K3S', 'closed']])
  expect(before?.queue.reason).toBe('test')
  expect(valueOf(await listOpenSessions(anybody(), { place: 'has', subject: 'K2', licenceClass: 'C1' })).find(({ id }) => id === sessionId)?.requests).toBe(0)
  const late = await exams.booked(shorter, 'K2', [sessionId])
  expect(valueOf(await listOwnStandings(exams.citizen(longer), { learnerId: longer.learnerId, sessions: [sessionId] }))).toEqual({ [sessionId]: 1 })
  expect(valueOf(await listOwnStandings(exams.citizen(longer), { learnerId: shorter.learnerId, sessions: [sessionId] }))).toEqual({})
  const early = await exams.booked(longer, 'K2', [sessionId])
  const seen = async (who: typeof longer, bookingId: string, at: string = BOOKED_AT) => valueOf(await findOwnBooking(exams.citizen(who, at), { bookingId }))
  expect(await seen(shorter, late.bookingId)).toMatchObject({ isOpen: true, wishes: [{ rank: 2 }], given: null, lastWindowDay: null })
  expect(await seen(shorter, early.bookingId)).toBeNull()
  expect(valueOf(await findPublicSession(anybody(), { sessionId }))).toMatchObject({ requests: 2, ranked: [], session: { stage: 'open' } })

  expect(valueOf(await listStudentNotices(school('org-n'), {})).rows).toEqual([])
  await exams.close()
  const at = '2026-12-16 09:00'
  // The school hears what its own students are told, and nothing of others (F27).
  const heard = valueOf(await listStudentNotices(school('org-n'), { locale: 'en' }))
  expect(heard).toMatchObject({ total: 1, rows: [{ learnerId: shorter.learnerId, personMasked: '**试', title: 'Driving test: result of the booking' }] })
  expect(heard.rows[0]?.text).toContain('Test ground')
  expect(valueOf(await listStudentNotices(school(SCHOOL), {})).rows.map(({ learnerId }) => learnerId)).toEqual([longer.learnerId])
  expect(codesOf(await listStudentNotices(exams.citizen(shorter), {}))).toEqual(['not-allowed'])
  expect(codesOf(await listStudentNotices(school('org-n', 'HOS'), {}))).toEqual(['not-allowed'])
  expect(await seen(longer, early.bookingId, at)).toMatchObject({ state: 'allotted', isOpen: false, given: { id: sessionId }, wishes: [{ rank: 1 }], lastWindowDay: '2026-12-18' })
  expect(await seen(shorter, late.bookingId, at)).toMatchObject({ state: 'not-allotted', given: null, wishes: [{ rank: 2 }], queue: { reason: 'test' } })
  expect(valueOf(await listOwnBookings(exams.citizen(shorter, at), {})).map(({ id }) => id)).toEqual([late.bookingId])

  const open = valueOf(await findPublicSession(anybody(at), { sessionId }))
  expect(open?.ranked.map(({ pseudonym, rank, isGiven }) => [pseudonym, rank, isGiven])).toEqual([[early.bookingId, 1, true], [late.bookingId, 2, false]])
  const closing = valueOf(await findClosingFile(anybody(at), { closingId: open?.closing?.id ?? '' }))
  expect(closing?.fileHash).toBe(open?.closing?.fileHash)
  expect(valueOf(await findClosingFile(anybody(at, 'szv'), { closingId: open?.closing?.id ?? '' }))).toBeNull()
  expect(valueOf(await findPublicSession(anybody(at, 'szv'), { sessionId }))).toBeNull()
  const results = valueOf(await listBookingResults(anybody(at), { sessionId }))
  expect(results?.rows.map(({ rank, isGiven }) => [rank, isGiven])).toEqual([[1, true], [2, false]])
  expect(JSON.stringify(results)).not.toContain(longer.name)
  expect(valueOf(await listRankedSessions(anybody(at), {})).find(({ id }) => id === sessionId)?.allotted).toBe(1)
  expect(valueOf(await listRankedSessions(anybody('2026-12-24 09:00'), {})).some(({ id }) => id === sessionId)).toBe(false)
})

test('the office sees its plan and who named a session; the window what a person has; nobody of the public does', async () => {
  const sessionId = await exams.session({ siteId, testOn: '2026-12-22' })
  const who = await exams.learner()
  const { bookingId, number } = await exams.booked(who, 'K2', [sessionId])
  const planner = exams.office(BOOKED_AT)
  expect(valueOf(await listOfficeSessions(planner, { state: 'published' })).rows.find(({ id }) => id === sessionId)?.requests).toBe(1)
  expect(valueOf(await findOfficeSession(planner, { sessionId }))).toMatchObject({ stage: 'open', capacity: 10, allotted: 0 })
  expect(valueOf(await listSessionBookings(planner, { sessionId }))).toMatchObject([{ number, state: 'accepted', preference: 1, isGiven: false }])
  const clerk = exams.office(BOOKED_AT, world.staff('window-clerk'))
  expect(valueOf(await listBookingsAtWindow(clerk, { personId: who.id })).map(({ id }) => id)).toEqual([bookingId])
  expect(valueOf(await listTrainingsAtWindow(clerk, { personId: who.id }))[0]?.subjects.find(({ subject }) => subject === 'K2')).toMatchObject({ state: 'booked', bookingId })
  for (const refused of [listOfficeSessions(anybody(), {}), listSessionBookings(anybody(), { sessionId }), listBookingsAtWindow(exams.citizen(who), { personId: who.id }), listTrainingsAtWindow(planner, { personId: who.id })])
    expect((await refused).ok).toBe(false)
})
