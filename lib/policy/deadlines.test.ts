import { describe, expect, test } from 'vitest'
import { HOUR, instantOf } from '@/lib/kernel/clock'
import { calendarFrom } from './days'
import { appealDeadlines, collectBy, deliveredBy, madeBy, parcelKeptUntil, payBefore, reviewedBy } from './deadlines'

const at = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const

/** National Day 2026 with its Saturday shift. */
const holidays = calendarFrom([
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((date) => ({ date, working: false })),
  { date: '2026-10-10', working: true },
])

describe('the office’s days (LIC-16, VEH-11, DAY-02, DAY-03, DAY-08)', () => {
  test.each([
    ['B03', '2026-09-30', '2026-10-27'], ['B04', '2026-09-30', '2026-10-27'], ['B05', '2026-09-30', '2026-10-08'],
    ['B06', '2026-10-09', '2026-10-10'], ['B07', '2026-09-30', '2026-10-08'], ['B09', '2026-10-09', '2026-10-10'],
    ['B10', '2026-09-30', '2026-10-08'], ['B11', '2026-11-20', '2026-11-23'], ['B12', '2026-11-20', '2026-11-23'],
    ['B19', '2026-11-20', '2026-11-23'], ['B23', '2026-11-20', '2026-11-23'], ['B13', '2026-11-20', null], ['B08', '2026-11-20', null],
  ])('%s accepted %s → %s', (item, acceptedOn, by) => expect(madeBy(item, acceptedOn, holidays, at)).toBe(by))
})

test.each([['2026-11-19', '2026-11-20'], ['2026-11-20', '2026-11-23'], ['2026-11-21', '2026-11-23'], ['2026-09-30', '2026-10-08']])(
  'APP-03: handed in %s, reviewed by %s', (from, by) => expect(reviewedBy(from, holidays, at)).toBe(by))

describe('payment, post and collection (APP-03, DLV-02 … DLV-04)', () => {
  test('APP-03: 24 hours from acceptance', () =>
    expect(payBefore(instantOf('2026-11-20', '09:30'), at)).toBe(instantOf('2026-11-20', '09:30') + 24 * HOUR))

  test.each([['in-province', '2026-10-10'], ['elsewhere', '2026-10-13']] as const)('DLV-02: %s', (way, by) =>
    expect(deliveredBy('2026-09-30', way, holidays, at)).toBe(by))

  test('DLV-03: a month, clamped to its end', () => expect(collectBy('2027-01-31', at)).toBe('2027-02-28'))

  test('DLV-04: 30 calendar days', () => expect(parcelKeptUntil('2026-09-01', at)).toBe('2026-10-01'))
})

describe('appeal against a refusal', () => {
  test.each([
    ['on working days', '2026-11-20', '2027-01-19', '2027-05-20'],
    ['rolled over the holiday', '2026-08-03', '2026-10-08', '2027-02-03'],
    ['three months until April 2015', '2015-04-30', '2015-06-29', '2015-07-30'],
    ['six months from May 2015', '2015-05-01', '2015-06-30', '2015-11-02'],
  ])('%s', (_, servedOn, reconsiderationBy, litigationBy) =>
    expect(appealDeadlines(servedOn, holidays, at)).toEqual({ reconsiderationBy, litigationBy }))
})
