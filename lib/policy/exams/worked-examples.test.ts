import { describe, expect, test } from 'vitest'
import { instantOf, type CivilDate } from '@/lib/kernel/clock'
import { calendarFrom } from '../days'
import { learnerCertificateEnds } from '../licence/applying'
import type { LicenceClass } from '../licence/licence-classes'
import { closesAt, isOpen, lastWindowDay, windowStillCancels } from './closing'
import { firstDay } from './first-days'
import { bookableFrom, bookingProblems, retryFrom, type Candidate } from './may-book'
import { queueKey } from './queue-key'
import { bookingsLeft, consequenceOf } from './results'
import { presupposed, subjectsOf, type TestSubject } from './test-subjects'

const now = { profile: 'current', businessDate: '2026-11-20', region: '350200' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '350200' } as const

describe('example 1 and 8: the first day (EXM-05, EXM-06)', () => {
  test.each([
    ['C1', 'K2', '2025-03-01', false, now, '2025-03-11'],
    ['C1', 'K3R', '2025-03-01', false, now, '2025-03-31'],
    ['C2', 'K3R', '2025-03-01', false, now, '2025-03-21'],
    ['A1', 'K2', '2025-03-01', false, now, '2025-03-21'],
    ['A1', 'K3R', '2025-03-01', false, now, '2025-04-10'],
    ['A1', 'K3R', '2025-03-01', true, now, '2025-03-31'],
    ['C2', 'K3R', '2015-11-18', false, then, '2015-12-18'],
    ['C3', 'K3R', '2015-11-18', false, then, '2015-12-08'],
    ['B2', 'K3R', '2015-11-18', false, then, '2016-01-17'],
    ['B2', 'K3R', '2015-11-18', true, then, '2015-12-28'],
    ['C2', 'K3R', '2016-03-31', false, now, '2016-04-30'],
    ['C2', 'K3R', '2016-04-01', false, now, '2016-04-21'],
    ['C6', 'K2', '2025-03-01', true, now, '2025-03-21'],
    ['M', 'K2', '2025-03-01', false, now, '2025-03-11'],
    ['D', 'K2', '2025-03-01', false, now, '2025-03-01'],
    ['E', 'K3R', '2025-03-01', false, now, '2025-03-01'],
  ] as const)('%s, %s, certificate of %s, added to a car licence: %s', (licenceClass, subject, certifiedOn, addsToCar, at, opensOn) =>
    expect(firstDay(subject, { licenceClass, certifiedOn, addsToCar }, at)?.opensOn).toBe(opensOn))

  test('K1 and K3S wait for no interval', () => {
    for (const subject of ['K1', 'K3S'] as const) expect(firstDay(subject, { licenceClass: 'C1', certifiedOn: '2025-03-01', addsToCar: false }, now)).toBeNull()
  })
})

describe('example 2: ten days after a failed test (EXM-07)', () => {
  const failed = (subject: TestSubject, on: CivilDate) => [{ subject, outcome: 'failed', on }] as const
  test.each([['K2', '2025-03-30'], ['K3R', '2025-03-30'], ['K3S', '2025-03-30'], ['K1', '2025-03-20']] as const)('%s failed on 2025-03-20', (subject, opensOn) =>
    expect(retryFrom(failed(subject, '2025-03-20'), subject, now)).toBe(opensOn))
  test('an absence starts it as well, the last one counts, a pass does not (EXM-11)', () => {
    const records = [...failed('K2', '2025-03-20'), { subject: 'K2', outcome: 'absent', on: '2025-04-02' }, { subject: 'K3R', outcome: 'failed', on: '2025-05-01' }] as const
    expect(retryFrom(records, 'K2', now)).toBe('2025-04-12')
    expect(retryFrom([{ subject: 'K2', outcome: 'passed', on: '2025-03-20' }], 'K2', now)).toBeNull()
  })
})

describe('example 3: keys of the queue (EXM-13, EXM-17)', () => {
  const at = (day: string) => instantOf(`2025-${day}`, '10:00')
  const none = { lastTestAt: null, lastCancelledAt: null, lastAbsentAt: null }
  test.each([
    ['A', { ...none, acceptedAt: at('01-05'), lastTestAt: at('05-01') }, at('05-01'), 'test'],
    ['B', { ...none, acceptedAt: at('01-05'), lastTestAt: at('05-03'), lastCancelledAt: at('05-20') }, at('05-20'), 'cancelled'],
    ['C', { ...none, acceptedAt: at('05-10') }, at('05-10'), 'accepted'],
    ['D', { ...none, acceptedAt: at('01-05'), lastTestAt: at('05-02') }, at('05-02'), 'test'],
    ['cancelled before the last test', { ...none, acceptedAt: at('01-05'), lastTestAt: at('05-02'), lastCancelledAt: at('04-01') }, at('05-02'), 'test'],
    ['a first K1 booking that was cancelled', { ...none, acceptedAt: at('01-05'), lastCancelledAt: at('02-01') }, at('02-01'), 'cancelled'],
    ['absent', { ...none, acceptedAt: at('01-05'), lastTestAt: at('05-02'), lastAbsentAt: at('06-01') }, at('06-01'), 'absent'],
  ] as const)('%s', (_, facts, keyAt, reason) => expect(queueKey(facts)).toEqual({ at: keyAt, reason }))
})

describe('example 4: closing and the window (EXM-12, EXM-15, EXM-16)', () => {
  const calendar = calendarFrom([{ date: '2025-10-11', working: true }])
  const closing = closesAt('2025-07-20', now)
  test('a test on Sunday 2025-07-20 closes on 2025-07-15 at 17:00', () => expect(closing).toBe(instantOf('2025-07-15', '17:00')))
  test.each([[-1, true], [0, false], [1, false]])('%i ms from closing it is open: %s', (ms, open) =>
    expect(isOpen({ opensAt: instantOf('2025-07-01'), closesAt: closing }, closing + ms)).toBe(open))
  test('it opens at the very instant of publication', () => {
    const opensAt = instantOf('2025-07-01', '09:00')
    expect(isOpen({ opensAt, closesAt: closing }, opensAt - 1)).toBe(false)
    expect(isOpen({ opensAt, closesAt: closing }, opensAt)).toBe(true)
  })
  test.each([
    ['2025-07-20', '2025-07-18', true], ['2025-07-20', '2025-07-19', false], ['2025-07-20', '2025-07-20', false],
    ['2025-10-12', '2025-10-11', true], ['2025-10-12', '2025-10-12', false],
  ])('test on %s, at the window on %s: %s', (testOn, today, cancels) => expect(windowStillCancels(testOn, today, calendar, now) === null).toBe(cancels))
  test('the refusal names the last day', () => {
    expect(lastWindowDay('2025-07-20', calendar, now)).toBe('2025-07-18')
    expect(windowStillCancels('2025-07-20', '2025-07-19', calendar, now)).toMatchObject({ code: 'test.too-late-to-cancel', params: { lastDay: '2025-07-18' }, trace: { rule: 'EXM-12' } })
  })
})

describe('example 5: the fifth booking (EXM-09)', () => {
  const four = Array.from({ length: 4 }, (_, n) => ({ subject: 'K2', outcome: n === 1 ? 'absent' : 'failed', on: `2025-0${n + 1}-15` }) as const)
  const passedRoad = { subject: 'K3R', outcome: 'passed', on: '2025-05-01' } as const
  test('failing it ends the training; the fourth does not', () => {
    const fifth = { subject: 'K2', outcome: 'failed', on: '2025-06-15' } as const
    expect(consequenceOf(fifth, [...four, passedRoad, fifth], subjectsOf('C1'), then)).toMatchObject({ endsTraining: true })
    expect(consequenceOf(four[3] ?? fifth, [...four, passedRoad], subjectsOf('C1'), then)).toMatchObject({ endsTraining: false })
    expect(bookingsLeft(four, 'K2', now)).toBe(1)
  })
  test('a failed K3S never does, and is not counted', () => {
    const sixth = { subject: 'K3S', outcome: 'failed', on: '2025-06-15' } as const
    expect(consequenceOf(sixth, Array.from({ length: 6 }, () => sixth), subjectsOf('C1'), now)).toMatchObject({ endsTraining: false })
    expect(bookingsLeft([sixth], 'K3S', now)).toBeNull()
  })
})

test('example 6: a B2 certificate ends on the eve of 63 (EXM-27)', () =>
  expect(learnerCertificateEnds({ issuedOn: '2025-03-01', bornOn: '1964-03-01', wanted: 'B2' }, now)).toBe('2027-02-28'))

describe('example 7: what is void without K2 (EXM-03, EXM-04)', () => {
  test.each([['K3S', now, true], ['K3S', then, true], ['K3R', now, true], ['K3R', then, false]] as const)('%s, %o: %s', (subject, at, isVoid) =>
    expect(presupposed(subject, 'C1', at).includes('K2')).toBe(isVoid))
  test('K3S of C6 presupposes K2 alone', () => expect(presupposed('K3S', 'C6', now)).toEqual(['K2']))
})

describe('who may book what, with all reasons at once', () => {
  const learner: Candidate = {
    licenceClass: 'C1', certificate: { from: '2026-09-01', to: '2029-09-01' }, addsToCar: false, records: [], booked: [],
    hasPhoto: true, healthyUntil: '2027-02-01', hours: {}, online: true,
  }
  const codes = (change: Partial<Candidate>, subject: TestSubject, today = '2026-11-20', at: typeof now | typeof then | { profile: 'current'; businessDate: string; region: string } = now) =>
    bookingProblems({ ...learner, ...change }, subject, today, at).map(({ code }) => code)
  const strict = { profile: 'current', businessDate: '2026-11-20', region: '320500' } as const
  const failures = (n: number) => Array.from({ length: n }, () => ({ subject: 'K2', outcome: 'failed', on: '2026-10-01' }) as const)

  test.each([
    ['K1 before the certificate', { certificate: null }, 'K1', []],
    ['K2 before K1 is passed (EXM-21)', { certificate: null }, 'K2', ['test.k1-first']],
    ['K1 when it is passed', {}, 'K1', ['test.passed-already']],
    ['K2', {}, 'K2', []],
    ['K2 twice (EXM-21)', { booked: ['K2'] }, 'K2', ['test.booked-already']],
    ['K3R without K2 (EXM-04)', {}, 'K3R', ['test.presupposes']],
    ['K3R with K2 booked (EXM-03)', { booked: ['K2'] }, 'K3R', []],
    ['K3S with K2 alone booked', { booked: ['K2'] }, 'K3S', ['test.presupposes']],
    ['K3S with both booked: three live bookings (EXM-03)', { booked: ['K2', 'K3R'] }, 'K3S', []],
    ['K3R of C6 (EXM-06)', { licenceClass: 'C6' }, 'K3R', ['test.not-of-class', 'test.presupposes']],
    ['no photo (EXM-21)', { hasPhoto: false }, 'K2', ['test.photo-missing']],
    ['no certificate of health (EXM-21)', { healthyUntil: null }, 'K2', ['test.health-missing']],
    ['certificate of health ended yesterday', { healthyUntil: '2026-11-19' }, 'K2', ['test.health-missing']],
    ['certificate of health ends today', { healthyUntil: '2026-11-20' }, 'K2', []],
    ['learner’s certificate ended (EXM-27)', { certificate: { from: '2023-11-19', to: '2026-11-19' } }, 'K2', ['test.certificate-ended']],
    ['four bookings of K2 used (EXM-09)', { records: failures(4) }, 'K2', []],
    ['five bookings of K2 used (EXM-09)', { records: failures(5) }, 'K2', ['test.bookings-used']],
    ['the eve of the tenth day after a failure (EXM-07)', { records: [{ subject: 'K2', outcome: 'failed', on: '2026-11-11' }] }, 'K2', ['test.failed-lately']],
    ['the tenth day after a failure', { records: [{ subject: 'K2', outcome: 'failed', on: '2026-11-10' }] }, 'K2', []],
    ['nine days after the certificate (EXM-05)', { certificate: { from: '2026-11-11', to: '2029-11-11' } }, 'K2', ['test.too-early']],
    ['ten days after the certificate', { certificate: { from: '2026-11-10', to: '2029-11-10' } }, 'K2', []],
  ] as const)('%s', (_, change, subject, found) => expect(codes(change, subject)).toEqual(found))

  test.each([['C3', then, ['test.class-at-counter']], ['C1', then, []], ['C3', now, []]] as const)('%s over the internet (EXM-02)', (licenceClass, at, found) =>
    expect(codes({ licenceClass }, 'K2', '2026-11-20', at)).toEqual(found))
  test('another class at the counter in 2015 (EXM-02)', () => expect(codes({ licenceClass: 'C3', online: false }, 'K2', '2026-11-20', then)).toEqual([]))

  test.each([[{}, ['test.hours-missing']], [{ K2: 15 }, ['test.hours-missing']], [{ K2: 16 }, []]] as const)('hours %o where the place asks for them', (hours, found) =>
    expect(codes({ hours }, 'K2', '2026-11-20', strict)).toEqual(found))
  test('hours are not asked for elsewhere', () => expect(codes({ hours: {} }, 'K2')).toEqual([]))

  test('a refusal says from when, and by which version', () => {
    const [found] = bookingProblems({ ...learner, certificate: { from: '2026-11-15', to: '2029-11-15' } }, 'K2', '2026-11-20', now)
    expect(found).toMatchObject({ params: { opensOn: '2026-11-25' }, trace: { rule: 'EXM-05', remedy: 'test.book-from' } })
  })

  test.each([
    ['K2', { certificate: null }, null], ['K2', {}, '2026-09-11'], ['K3R', {}, '2026-10-01'],
    ['K2', { records: [{ subject: 'K2', outcome: 'failed', on: '2026-11-15' }] }, '2026-11-25'], ['K1', { certificate: null }, null],
  ] as const)('%s can be booked from', (subject, change, from) => expect(bookableFrom({ ...learner, ...change }, subject, now)).toBe(from))
})

test.each(['C1', 'C6', 'D'] as LicenceClass[])('the last pass completes %s', (licenceClass) => {
  const records = subjectsOf(licenceClass).map((subject) => ({ subject, outcome: 'passed', on: '2026-11-01' }) as const)
  const last = records.at(-1)
  if (!last) throw new Error('no subjects')
  expect(consequenceOf(last, records, subjectsOf(licenceClass), now).completes).toBe(true)
  expect(consequenceOf(last, records.slice(1), subjectsOf(licenceClass), now).completes).toBe(false)
  expect(consequenceOf({ subject: 'K1', outcome: 'passed', on: '2026-11-01' }, [], subjectsOf(licenceClass), now).certifies).toBe(true)
})
