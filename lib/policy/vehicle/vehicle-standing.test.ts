import { describe, expect, test } from 'vitest'
import type { VehicleFacts } from './vehicle-facts'
import { vehicleLetters } from './vehicle-letters'
import { inspectionIsGood, markProblems, vehicleContactChangeDue, vehicleIsFreeFor, type MarkFacts } from './vehicle-standing'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const sedan: VehicleFacts = { vehicleType: 'K33', use: 'A', registeredOn: '2019-05-20', seats: 5, manufacturedOn: null, exemptionLostOn: null }
const ready: MarkFacts = { inspectionUntil: '2027-05-31', insuredUntil: '2027-12-31', taxPaid: true, openViolations: 0, openAccidents: 0, atHome: true }

describe('mark without a test (B19, VEH-03 … VEH-06)', () => {
  test.each([
    ['on the first day', {}, {}, '2027-02-28', []],
    ['a day early', {}, {}, '2027-02-27', ['vehicle.mark-not-open']],
    ['a test is due', {}, { inspectionUntil: '2025-05-31' }, '2025-05-01', ['vehicle.test-due']],
    ['insurance ends that day', {}, { insuredUntil: '2027-05-01' }, '2027-05-01', []],
    ['insurance ended the day before', {}, { insuredUntil: '2027-04-30' }, '2027-05-01', ['vehicle.uninsured']],
    ['late, the missed date was a mark', {}, { inspectionUntil: '2023-05-31' }, '2025-05-31', []],
    ['so late that a test was missed too', {}, { inspectionUntil: '2023-05-31' }, '2025-06-01', ['vehicle.test-due']],
    ['tax', {}, { taxPaid: false }, '2027-05-01', ['vehicle.tax-unpaid']],
    ['violations and an accident', {}, { openViolations: 1, openAccidents: 1 }, '2027-05-01', ['vehicle.violations-open', 'vehicle.accidents-open']],
    ['elsewhere is fine for a small car', {}, { atHome: false }, '2027-05-01', []],
    ['a large bus elsewhere', { vehicleType: 'K11' }, { atHome: false }, '2027-05-01', ['vehicle.test-due', 'vehicle.mark-at-home-only']],
    ['a school bus three months early', { vehicleType: 'K38' }, {}, '2027-03-01', ['vehicle.test-due', 'vehicle.mark-not-open']],
  ] as const)('%s', (_, change, facts, today, codes) =>
    expect(markProblems({ ...sedan, ...change }, { ...ready, ...facts }, today, now).map(({ code }) => code)).toEqual(codes))

  test('the version of the new date decides: a test in seed2015', () =>
    expect(markProblems(sedan, ready, '2027-05-01', then)[0]).toMatchObject({
      code: 'vehicle.test-due', trace: { rule: 'VEH-02', facts: { dueOn: '2027-05-31' } },
    }))
})

describe('re-issue (VEH-11, B03–B07)', () => {
  test.each([
    ['B03', 'A', undefined], ['B03', 'G', undefined], ['B05', 'GQ', undefined], ['B03', 'C', 'C'], ['B06', 'E', 'E'], ['B07', 'GMP', 'MP'],
  ])('%s with %s: %s', (item, letters, statuses) =>
    expect(vehicleIsFreeFor(item, letters, now)?.params?.vehicleStatuses).toBe(statuses))

  test.each([['2025-05-31', undefined], ['2025-06-01', 'vehicle.inspection-over']])('B07 on %s → %s', (today, code) => {
    expect(inspectionIsGood('2025-05-31', today, now)?.code).toBe(code)
    expect(inspectionIsGood(null, today, now)?.code).toBe('vehicle.inspection-over')
  })

  test('VEH-13: 30 calendar days', () => expect(vehicleContactChangeDue('2026-09-10', now)).toBe('2026-10-10'))
})

describe('letters of the vehicle (standards.md §10)', () => {
  const facts = { setLetters: '', inspectionUntil: '2025-05-31', scrapLastDay: '2025-08-01', openViolations: 0, openAccidents: 0 }

  test.each([
    ['in order', {}, '2025-05-31', 'A'],
    ['inspection overdue', {}, '2025-06-01', 'Q'],
    ['VEH-07: on the last good day', {}, '2025-08-01', 'Q'],
    ['VEH-07: the day after', {}, '2025-08-02', 'MQ'],
    ['violations, an accident, sealed', { openViolations: 1, openAccidents: 2, setLetters: 'K' }, '2025-05-31', 'GIK'],
    ['stored letters that are worked out here are not trusted', { setLetters: 'AGQ' }, '2025-05-31', 'A'],
  ])('%s', (_, change, today, letters) => expect(vehicleLetters({ ...facts, ...change }, today)).toBe(letters))
})
