import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { calendarFrom } from '../days'
import { offerFor } from './backfill'
import { closesAt, planIsPublicInTime } from './closing'
import { outcomeOf, passMark } from './results'
import { planProblem, shareOut, type SessionPlan } from './session-plan'
import { placeChangeProblem } from './test-place'
import { gearboxesFor } from './test-vehicles'
import { wishProblem, type WishedSession, type Wisher } from './wishes'

const soft = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const strict = { ...soft, region: '320500' } as const
const silent = { ...soft, region: '350200' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const
const calendar = calendarFrom([])

describe('pass marks (EXM-10) and the re-sit (EXM-08)', () => {
  test.each([
    ['K1', 'C1', 90], ['K2', 'C1', 80], ['K2', 'C2', 80], ['K2', 'A1', 90], ['K2', 'A3', 90], ['K2', 'B2', 90], ['K2', 'C6', 90], ['K2', 'D', 80],
    ['K3R', 'C1', 90], ['K3S', 'A1', 90],
  ] as const)('%s of %s: %i', (subject, licenceClass, mark) => expect(passMark(subject, licenceClass, soft)).toBe(mark))
  test.each([[80, null, 'passed'], [79, null, 'failed'], [79, 80, 'passed'], [0, 79, 'failed']] as const)('%s then %s: %s', (first, second, outcome) =>
    expect(outcomeOf({ first, second }, 80)).toBe(outcome))
})

describe('the plan (EXM-14, EXM-23)', () => {
  const when = (day: string, time = '09:00') => ({ today: day, instant: instantOf(day, time) })
  test.each([['2025-07-10', null], ['2025-07-11', 'plan.too-late']] as const)('a test on 2025-07-20 made public on %s', (day, code) =>
    expect(planIsPublicInTime('2025-07-20', when(day), soft)?.code ?? null).toBe(code))
  test('in 2015 any day before it closes', () => {
    expect(planIsPublicInTime('2015-12-20', when('2015-12-15', '16:59'), then)).toBeNull()
    expect(planIsPublicInTime('2015-12-20', when('2015-12-15', '17:00'), then)?.code).toBe('plan.too-late')
  })

  const examiner = { subjects: ['K1', 'K2'], classes: ['C1', 'C2'], left: 30 } as const
  const plan: SessionPlan = {
    subject: 'K2', classes: ['C1'], capacity: 40, vehicle: { licenceClass: 'C1', gearbox: 'manual' }, examiners: [examiner, examiner], siteLeft: 60,
  }
  test.each([
    ['as it is', {}, null],
    ['exactly what the site has left', { siteLeft: 40 }, null],
    ['one more than the site has left', { siteLeft: 39 }, 'plan.over-site'],
    ['exactly what the examiners have left', { capacity: 60 }, null],
    ['one more than the examiners have left', { capacity: 61, siteLeft: 99 }, 'plan.over-examiners'],
    ['nobody examines', { examiners: [] }, 'plan.examiner-missing'],
    ['an examiner of another class', { classes: ['B2'], vehicle: { licenceClass: 'B2', gearbox: 'manual' } }, 'plan.examiner-not-for-class'],
    ['an examiner of another subject', { subject: 'K3R' }, 'plan.examiner-not-for-class'],
    ['no vehicle', { vehicle: null }, 'plan.vehicle-missing'],
    ['an automatic vehicle for C1', { vehicle: { licenceClass: 'C1', gearbox: 'automatic' } }, 'plan.vehicle-not-for-class'],
    ['a vehicle of another class', { classes: ['C2'] }, 'plan.vehicle-not-for-class'],
    ['a vehicle in a written test', { subject: 'K1' }, 'plan.no-vehicle-needed'],
    ['a written test', { subject: 'K1', classes: ['C1', 'C2'], vehicle: null }, null],
    ['C6 on the road', { subject: 'K3R', classes: ['C6'] }, 'plan.subject-not-of-class'],
  ] as const)('%s', (_, change, code) => expect(planProblem({ ...plan, ...change })?.code ?? null).toBe(code))

  test('what examiners share sums to the capacity and passes nobody’s day', () =>
    fc.assert(fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true }), (left, part) => {
      const capacity = Math.floor(left.reduce((sum, n) => sum + n, 0) * part)
      const shares = shareOut(capacity, left)
      expect(shares.reduce((sum, n) => sum + n, 0)).toBe(capacity)
      shares.forEach((share, i) => expect(share).toBeLessThanOrEqual(left[i] ?? 0))
    })))

  test.each([['C1', ['manual']], ['C2', ['automatic']], ['C5', ['automatic']], ['B2', ['manual']]] as const)('%s is tested on %j', (name, boxes) => expect(gearboxesFor(name)).toEqual(boxes))
})

describe('wishes (EXM-03, EXM-16, EXM-20)', () => {
  const session = (id: string, testOn = '2026-12-20', time = '09:00', change: Partial<WishedSession> = {}): WishedSession => ({
    id, subject: 'K3S', classes: ['C1', 'C2'], testOn, startsAt: instantOf(testOn, time), opensAt: instantOf('2026-11-20'), closesAt: closesAt(testOn, soft), ...change,
  })
  const wisher: Wisher = { subject: 'K3S', licenceClass: 'C1', certificateTo: '2029-01-01', presupposedStarts: [], followingStarts: [] }
  const now = instantOf('2026-12-01', '10:00')
  const code = (wishes: readonly WishedSession[], change: Partial<Wisher> = {}, at: typeof soft | typeof strict = soft, when = now) => wishProblem({ ...wisher, ...change }, wishes, when, at)?.code ?? null
  const [a, b, c, d] = [session('a'), session('b', '2026-12-20', '11:00'), session('c', '2026-12-20', '14:00'), session('d', '2026-12-20', '16:00')]

  test.each([
    ['one', [a], null], ['three of one closing', [c, a, b], null], ['four', [a, b, c, d], 'session.too-many'], ['none', [], 'session.missing'],
    ['one twice', [a, b, a], 'session.twice'], ['of two closings', [a, session('e', '2026-12-21')], 'session.different-closing'],
    ['another subject', [session('e', '2026-12-20', '09:00', { subject: 'K2' })], 'session.wrong-subject'],
    ['another class', [session('e', '2026-12-20', '09:00', { classes: ['B2'] })], 'session.wrong-class'],
    ['a closed one', [session('e', '2026-12-05')], 'session.closed'],
    ['one not open yet', [session('e', '2026-12-20', '09:00', { opensAt: instantOf('2026-12-02') })], 'session.closed'],
  ] as const)('%s', (_, wishes, found) => expect(code(wishes)).toBe(found))
  test('two in the strict place', () => {
    expect(code([a, b], {}, strict)).toBe('session.too-many')
    expect(code([a], {}, strict)).toBeNull()
  })
  test('after the learner’s certificate has ended', () => {
    expect(code([a], { certificateTo: '2026-12-19' })).toBe('session.after-certificate')
    expect(code([a], { certificateTo: '2026-12-20' })).toBeNull()
  })
  test('the presupposed test must be booked for an earlier session, the same day is allowed (EXM-03)', () => {
    const presupposedStarts = [instantOf('2026-12-20', '09:00')]
    expect(code([b], { presupposedStarts })).toBeNull()
    expect(code([a], { presupposedStarts })).toBe('session.before-presupposed')
    expect(code([b, a], { presupposedStarts })).toBe('session.before-presupposed')
    expect(code([b], { followingStarts: [instantOf('2026-12-20', '11:00')] })).toBe('session.after-following')
  })
  test('to the millisecond of the closing', () => {
    expect(code([a], {}, soft, a.closesAt - 1)).toBeNull()
    expect(code([a], {}, soft, a.closesAt)).toBe('session.closed')
  })
})

describe('a freed place (EXM-22)', () => {
  const offered = instantOf('2026-12-15', '10:00')
  test('is offered for twelve hours', () => expect(offerFor(offered, '2026-12-20', calendar, soft)).toEqual({ endsAt: instantOf('2026-12-15', '22:00') }))
  test('at the longest to the end of the last working day before the test', () =>
    expect(offerFor(instantOf('2026-12-18', '16:00'), '2026-12-20', calendar, soft)).toEqual({ endsAt: instantOf('2026-12-19') }))
  test('nobody can take it any more after that day', () => expect(offerFor(instantOf('2026-12-19'), '2026-12-20', calendar, soft)).toBeNull())
  test('stays empty where the place does not offer', () => expect(offerFor(offered, '2026-12-20', calendar, silent)).toBeNull())
})

describe('another test place (EXM-24)', () => {
  const learner = { licenceClass: 'C1', changes: 0, records: [{ subject: 'K1', outcome: 'passed', on: '2026-01-01' }], hasLiveBooking: false } as const
  test.each([
    ['after K1', {}, null], ['before any pass', { records: [] }, 'test-place.pass-first'], ['the third time', { changes: 2 }, null],
    ['the fourth time', { changes: 3 }, 'test-place.changed-often'], ['B2', { licenceClass: 'B2' }, 'test-place.not-for-class'],
    ['with a live booking', { hasLiveBooking: true }, 'test-place.booking-first'],
  ] as const)('%s', (_, change, code) => expect(placeChangeProblem({ ...learner, ...change }, soft)?.code ?? null).toBe(code))
})
