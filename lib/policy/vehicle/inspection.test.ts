import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { inspectionKind, inspectionSchedule, inspectionWay, markOpensOn, nextInspectionDue, validityAfter } from './inspection'
import type { VehicleFacts } from './vehicle-facts'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const sedan = (registeredOn: string, change: Partial<VehicleFacts> = {}): VehicleFacts => ({
  vehicleType: 'K33', use: 'A', registeredOn, seats: 5, manufacturedOn: null, exemptionLostOn: null, ...change,
})

const written = (vehicle: VehicleFacts, count: number, at: typeof now | typeof then) =>
  inspectionSchedule(vehicle, count, at).map(({ dueOn, way }) => `${dueOn} ${way}`)

describe('inspection cycles (VEH-01, VEH-02, VEH-03)', () => {
  test('VEH example (1): private sedan of 2019-05-20, current', () =>
    expect(written(sedan('2019-05-20'), 7, now)).toEqual([
      '2021-05-31 mark', '2023-05-31 mark', '2025-05-31 test', '2027-05-31 mark', '2029-05-31 test', '2030-05-31 test', '2031-05-31 test',
    ]))

  test('VEH example (1): the same car under the version of 2014, seed2015', () =>
    expect(written(sedan('2019-05-20'), 5, then)).toEqual([
      '2021-05-31 mark', '2023-05-31 mark', '2025-05-31 test', '2026-05-31 test', '2027-05-31 test',
    ]))

  test('VEH example (1): by the version of 2020 a test falls on age 8', () =>
    expect(inspectionWay(sedan('2013-10-20'), '2021-10-31', now)).toBe('test'))

  test('VEH example (1a): one car lives through several versions', () =>
    expect(written(sedan('2014-10-31'), 8, now)).toEqual([
      '2016-10-31 mark', '2018-10-31 mark', '2020-10-31 test', '2021-10-31 test', '2022-10-31 mark', '2024-10-31 test', '2025-10-31 test',
      '2026-10-31 test',
    ]))

  test('VEH example (1b): commercial passenger car of 2018-03-10, yearly to age 5, then half-yearly', () =>
    expect(written(sedan('2018-03-10', { use: 'D' }), 7, now)).toEqual([
      '2019-03-31 test', '2020-03-31 test', '2021-03-31 test', '2022-03-31 test', '2023-03-31 test', '2023-09-30 test', '2024-03-31 test',
    ]))

  test('VEH example (1b): goods vehicle of 2013-03-10, half-yearly after 2023-03-31', () => {
    const dates = inspectionSchedule(sedan('2013-03-10', { vehicleType: 'H11', use: 'F' }), 12, now).map(({ dueOn }) => dueOn)
    expect(dates.slice(8)).toEqual(['2022-03-31', '2023-03-31', '2023-09-30', '2024-03-31'])
  })

  test('VEH example (1b): seed2015, private sedan of 2013-03-10, half-yearly after 2028-03-31', () => {
    const dates = inspectionSchedule(sedan('2013-03-10'), 13, then).map(({ dueOn }) => dueOn)
    expect(dates.slice(10)).toEqual(['2027-03-31', '2028-03-31', '2028-09-30'])
  })

  test.each([
    ['registered the day before the exemption began', '2014-08-31', '2016-08-31 mark'],
    ['registered on a leap day', '2016-02-29', '2018-02-28 mark'],
  ])('VEH-03: %s', (_, registeredOn, first) => expect(written(sedan(registeredOn), 1, now)).toEqual([first]))

  test.each([
    ['K33', 'A', 'small-passenger'], ['K43', 'L', 'small-passenger'], ['K39', 'A', 'minibus'], ['K49', 'A', 'minibus'],
    ['K33', 'D', 'commercial-passenger'], ['K11', 'B', 'commercial-passenger'], ['K11', 'A', 'goods'], ['K21', 'A', 'goods'],
    ['K38', 'A', 'school-bus'], ['K31', 'P', 'school-bus'], ['H31', 'A', 'goods'], ['B11', 'F', 'goods'], ['M21', 'A', 'motorcycle'],
    ['T11', 'A', 'other'], ['N11', 'A', 'other'], ['Z11', 'A', 'other'],
  ])('VEH-02: %s with use %s counts as %s', (vehicleType, use, kind) =>
    expect(inspectionKind(sedan('2019-05-20', { vehicleType, use }))).toBe(kind))

  test.each([
    ['school bus, every 6 months', 'K18', 'P', ['2019-11-30 test', '2020-05-31 test']],
    ['tractor, yearly', 'T11', 'A', ['2020-05-31 test', '2021-05-31 test']],
    ['motorcycle, first marks under the version of 2020', 'M21', 'A', ['2021-05-31 mark', '2023-05-31 mark']],
  ] as const)('VEH-02: %s', (_, vehicleType, use, dates) =>
    expect(written(sedan('2019-05-20', { vehicleType, use }), 2, now)).toEqual(dates))

  test('a motorcycle in seed2015: 24 months to age 4, then 12, always tested', () =>
    expect(written(sedan('2015-05-20', { vehicleType: 'M21' }), 4, then)).toEqual([
      '2017-05-31 test', '2019-05-31 test', '2020-05-31 test', '2021-05-31 test',
    ]))
})

describe('no exemption (VEH-04)', () => {
  test.each([
    ['7 seats before 2020-11-20', { seats: 7 }, '2018-05-20', ['2020-05-31 test', '2022-05-31 mark']],
    ['6 seats before 2020-11-20', { seats: 6 }, '2018-05-20', ['2020-05-31 mark', '2022-05-31 mark']],
    ['9 seats', { seats: 9 }, '2021-05-20', ['2023-05-31 mark', '2025-05-31 mark']],
    ['10 seats', { seats: 10 }, '2019-05-20', ['2021-05-31 test', '2023-05-31 test']],
    ['a minibus', { vehicleType: 'K39' }, '2019-05-20', ['2021-05-31 test', '2023-05-31 test']],
    ['four years in stock', { manufacturedOn: '2015-05-20' }, '2019-05-20', ['2021-05-31 mark', '2023-05-31 mark']],
    ['four years and a day in stock', { manufacturedOn: '2015-05-19' }, '2019-05-20', ['2021-05-31 test', '2023-05-31 test']],
    ['an accident on the due day', { exemptionLostOn: '2023-05-31' }, '2019-05-20', ['2021-05-31 mark', '2023-05-31 test']],
    ['an accident between two marks', { exemptionLostOn: '2022-03-01' }, '2019-05-20', ['2021-05-31 mark', '2023-05-31 test']],
  ] as const)('%s', (_, change, registeredOn, dates) => expect(written(sedan(registeredOn, change), 2, now)).toEqual(dates))

  test('after the accident the basic cycle: 24, 12, 6 months', () => {
    const dates = inspectionSchedule(sedan('2019-05-20', { exemptionLostOn: '2022-03-01' }), 16, now).map(({ dueOn }) => dueOn)
    expect(dates.slice(0, 4)).toEqual(['2021-05-31', '2023-05-31', '2025-05-31', '2026-05-31'])
    expect(dates.slice(10, 13)).toEqual(['2033-05-31', '2034-05-31', '2034-11-30'])
  })
})

describe('the validity an inspection gives (B19, VEH-02)', () => {
  test.each([
    ['early', '2025-02-28', '2027-05-31'],
    ['on the last day', '2025-05-31', '2027-05-31'],
    ['late', '2026-12-01', '2027-05-31'],
    ['on the next due day', '2027-05-31', '2027-05-31'],
    ['a cycle late', '2027-06-01', '2029-05-31'],
  ])('%s: on %s → %s', (_, on, validTo) => expect(validityAfter(sedan('2019-05-20'), '2025-05-31', on, now)).toBe(validTo))
})

describe('when the mark can be had (VEH-05, VEH-06, DAY-09)', () => {
  test('N1: due 2025-05-31, the window opens 2025-02-28', () =>
    expect(markOpensOn(sedan('2019-05-20'), '2025-05-31', now)).toBe('2025-02-28'))

  test('VEH-06: a month for a school bus', () =>
    expect(markOpensOn(sedan('2019-05-20', { vehicleType: 'K18' }), '2025-03-31', now)).toBe('2025-02-28'))
})

test('VEH-01: every due date is the end of a month, later than the one before, and never sooner than without the exemption', () => {
  const registered = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2005-01-01', days))
  const types = fc.constantFrom('K33', 'K39', 'K11', 'H11', 'M21', 'K18', 'T11')
  fc.assert(fc.property(registered, types, fc.constantFrom('A', 'D', 'F'), fc.constantFrom(now, then), (registeredOn, vehicleType, use, at) => {
    const vehicle = sedan(registeredOn, { vehicleType, use })
    const plain = { ...vehicle, exemptionLostOn: registeredOn }
    let from = registeredOn
    for (const { dueOn } of inspectionSchedule(vehicle, 12, at)) {
      expect(addDays(dueOn, 1).endsWith('-01')).toBe(true)
      expect(dueOn > from).toBe(true)
      expect(nextInspectionDue(plain, from, at) <= dueOn).toBe(true)
      from = dueOn
    }
  }))
})
