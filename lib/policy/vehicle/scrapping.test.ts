import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '@/lib/kernel/clock'
import { useMayChange, yearsAfterChangeOfUse, yearsUsed } from './change-of-use'
import { missedCycleDates, scrapDate, scrapLimit, scrapLine, vehicleMayChangeHands, yearLimitDate, type ScrapFacts } from './scrapping'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const vehicle = (vehicleType: string, use: string, registeredOn = '2017-08-01', change: Partial<ScrapFacts> = {}): ScrapFacts => ({
  vehicleType, use, registeredOn, seats: 5, manufacturedOn: null, exemptionLostOn: null,
  singleCylinder: false, carriesLoad: false, containerTrailer: false, ...change,
})

describe('limit of years (VEH-08)', () => {
  test('VEH example (3): small taxi of 2017-08-01 to 2025-08-01, frozen from 2024-08-01', () => {
    const limit = yearLimitDate(vehicle('K33', 'D'), now)
    expect(limit).toBe('2025-08-01')
    expect(vehicleMayChangeHands(limit, '2024-07-31', now)).toBeNull()
    expect(vehicleMayChangeHands(limit, '2024-08-01', now)).toMatchObject({
      code: 'vehicle.near-scrapping', params: { yearLimit: '2025-08-01', frozenFrom: '2024-08-01' }, trace: { rule: 'VEH-10' },
    })
  })

  test.each([
    ['K33', 'D', 8, 60], ['K21', 'D', 10, 50], ['K11', 'D', 12, 60], ['K33', 'G', 15, 60], ['K33', 'N', 10, 50], ['K21', 'N', 12, 50],
    ['K11', 'N', 15, 60], ['K11', 'C', 13, 40], ['K33', 'B', 10, 60], ['K21', 'E', 15, 50], ['K11', 'B', 15, 80], ['K18', 'P', 15, 40],
    ['K33', 'A', null, 60], ['K21', 'A', 20, 50], ['K11', 'A', 20, 60], ['H41', 'F', 12, 50], ['H31', 'F', 15, 60], ['H21', 'F', 15, 60],
    ['H11', 'F', 15, 70], ['Q11', 'F', 15, 70], ['H11', 'R', 10, 40], ['N11', 'A', 9, null], ['H51', 'F', 12, 30], ['Z11', 'A', 30, 50],
    ['B11', 'F', 15, null], ['B11', 'R', 10, null], ['G11', 'F', 10, null], ['M11', 'A', 12, 10], ['M21', 'A', 13, 12], ['J11', 'A', null, 50],
    ['D11', 'C', 13, 40],
  ])('VEH-08: %s with use %s: %j years, %j × 10,000 km', (vehicleType, use, years, mileage) => {
    const line = scrapLine(vehicle(vehicleType, use))
    expect(line && scrapLimit(line, now)).toEqual({ years, mileage })
    expect(line && scrapLimit(line, then)).toEqual({ years, mileage })
  })

  test('VEH-08: what the letters do not say', () => {
    expect(scrapLine(vehicle('H51', 'F', '2017-08-01', { singleCylinder: true }))).toBe('single-cylinder')
    expect(scrapLine(vehicle('Z11', 'A', '2017-08-01', { carriesLoad: true }))).toBe('special-loaded')
    expect(scrapLine(vehicle('B11', 'F', '2017-08-01', { containerTrailer: true }))).toBe('semi-trailer-container')
    expect(scrapLine(vehicle('T11', 'A'))).toBeNull()
    expect(yearLimitDate(vehicle('T11', 'A'), now)).toBeNull()
  })

  test('standards.md §13: what was commercial stays on its limit', () => {
    expect(scrapLine(vehicle('K33', 'M'))).toBe('taxi-small')
    expect(scrapLine(vehicle('K33', 'L'))).toBe('commercial-small')
  })

  test('no limit, nothing frozen', () => expect(vehicleMayChangeHands(null, '2026-11-20', now)).toBeNull())
})

describe('three cycles without a mark (VEH-07 d)', () => {
  const old = vehicle('K33', 'A', '2010-05-20')

  test('VEH example (2): 2023-05-31, 2024-05-31, last day 2025-05-31', () => {
    expect(missedCycleDates(old, '2022-05-31', now)).toEqual(['2023-05-31', '2024-05-31', '2025-05-31'])
    expect(scrapDate(old, '2022-05-31', now)).toEqual({ lastDay: '2025-05-31', reason: 'three-cycles' })
    const [, second = '', third = ''] = missedCycleDates(old, '2022-05-31', now)
    expect([addDays(second, 1), addDays(third, -90), addDays(third, 1)]).toEqual(['2024-06-01', '2025-03-02', '2025-06-01']) // F03, N9
  })

  test('the earlier limit counts', () => {
    expect(scrapDate(vehicle('K33', 'D'), '2025-02-28', now)).toEqual({ lastDay: '2025-08-01', reason: 'years' })
    expect(scrapDate(vehicle('K33', 'D'), '2022-08-31', now)).toEqual({ lastDay: '2024-02-29', reason: 'three-cycles' })
    expect(scrapDate(vehicle('K33', 'D', '2017-08-31'), '2024-02-29', now)).toEqual({ lastDay: '2025-08-31', reason: 'years' })
    expect(scrapDate(vehicle('K33', 'D'), null, now)).toEqual({ lastDay: '2025-08-01', reason: 'years' })
    expect(scrapDate(old, null, now)).toBeNull()
  })
})

describe('change of use (VEH-09)', () => {
  test.each([
    ['example (4): 6 years private, then a taxi', 'private-small', 'taxi-small', 6, 11],
    ['example (4): 15 years private', 'private-small', 'taxi-small', 15, 15],
    ['unused', 'private-small', 'taxi-small', 0, 8],
    ['10 years private, then a rental, at most 15', 'private-small', 'rental', 10, 15],
    ['training counts alike (assumed)', 'private-small', 'training-small', 6, 12],
    ['private medium to commercial: its limit', 'private-medium', 'commercial-medium', 6, 15],
    ['between commercial kinds the stricter', 'commercial-small', 'taxi-small', 2, 8],
    ['taxi to rental the stricter', 'taxi-small', 'rental', 2, 8],
    ['commercial to private stays', 'taxi-small', 'private-small', 2, 8],
    ['goods to dangerous goods', 'goods-heavy', 'dangerous-goods', 2, 10],
  ] as const)('%s', (_, from, to, used, total) => expect(yearsAfterChangeOfUse(from, to, used, now)).toBe(total))

  test.each([
    ['2019-05-20', '2019-05-20', 0], ['2019-05-20', '2019-05-21', 1], ['2019-05-20', '2025-05-20', 6], ['2019-05-20', '2025-05-21', 7],
    ['2020-02-29', '2021-02-28', 1], ['2020-02-29', '2021-03-01', 2],
  ])('VEH-09: registered %s, on %s: %i years used', (registeredOn, on, used) => expect(yearsUsed(registeredOn, on)).toBe(used))

  test('VEH example (4): 15 of 15 years leave nothing, refused; 14 do not', () => {
    expect(useMayChange('private-small', 'taxi-small', 15, now)).toMatchObject({ code: 'vehicle.used-too-long', params: { usedYears: 15, total: 15 } })
    expect(useMayChange('private-small', 'taxi-small', 14, now)).toBeNull()
  })

  test('VEH-09: always refused when more than 17 years are used, into any commercial use', () => {
    const lines = fc.constantFrom('taxi-small', 'rental', 'training-small', 'commercial-small', 'city-bus')
    fc.assert(fc.property(lines, fc.integer({ min: 18, max: 40 }), (to, used) => {
      expect(useMayChange('private-small', to, used, now)?.code).toBe('vehicle.used-too-long')
    }))
  })
})

test('VEH-07, VEH-10: registered later, never scrapped earlier; the last year is frozen, the day before is not', () => {
  const registered = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays('2005-01-01', days))
  fc.assert(fc.property(registered, fc.integer({ min: 1, max: 700 }), fc.constantFrom(now, then), (registeredOn, days, at) => {
    const limit = yearLimitDate(vehicle('K33', 'D', registeredOn), at) ?? ''
    expect(limit <= (yearLimitDate(vehicle('K33', 'D', addDays(registeredOn, days)), at) ?? '')).toBe(true)
    const frozenFrom = addYears(limit, -1)
    expect(vehicleMayChangeHands(limit, frozenFrom, at)).not.toBeNull()
    expect(vehicleMayChangeHands(limit, addDays(frozenFrom, -1), at)).toBeNull()
  }))
})
