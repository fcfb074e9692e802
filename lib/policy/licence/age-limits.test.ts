import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { ageReachedOn } from '../days'
import {
  ageLimits, changeDue, classesAfterExchange, classesDrivable, extensionWindow, healthChangeDue, limitsReached, overAgeExchangeIsDue,
  type AgeFacts,
} from './age-limits'
import { classesBelow, classesCovered, classesPrinted, holdsClass, LICENCE_CLASSES, type LicenceClass } from './licence-classes'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const holder = (bornOn: string, ...classes: LicenceClass[]): AgeFacts => ({ bornOn, classes, extendedTo: null })
const birthday = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1930-01-01', days))

describe('upper age of large classes (LIC-06)', () => {
  test.each([
    ['example (3): born 1965-03-05, current', now, '1965-03-05', '2028-03-05'],
    ['born 1964-12-31, over age since 2024-12-31', now, '1964-12-31', '2024-12-31'],
    ['born 1965-01-01, from 2028-01-01', now, '1965-01-01', '2028-01-01'],
    ['seed2015: born 1955-11-10, over age on 2015-11-10', then, '1955-11-10', '2015-11-10'],
    ['seed2015 knows no 63', then, '1965-03-05', '2025-03-05'],
    ['born on 29 February, counted on 1 March in a common year', now, '1968-02-29', '2031-03-01'],
  ] as const)('%s', (_, at, bornOn, reachedOn) => {
    const facts = holder(bornOn, 'A1')
    expect(ageLimits(facts, at).map((limit) => limit.reachedOn)).toEqual([reachedOn])
    expect(limitsReached(facts, addDays(reachedOn, -1), at)).toEqual([])
    expect(limitsReached(facts, reachedOn, at)).toHaveLength(1)
    expect(classesDrivable(facts, addDays(reachedOn, -1), at)).toContain('A1')
    expect(classesDrivable(facts, reachedOn, at)).toEqual(['C1', 'C2', 'C3', 'C4'])
  })

  test('P3, N10: reached 2028-03-05, exchange by 2028-04-04', () => {
    expect(ageLimits(holder('1965-03-05', 'A1'), now)[0]?.changeBy).toBe('2028-04-04')
    expect(changeDue('2028-03-10', now)).toBe('2028-04-09')
  })

  test('example (3): nothing happens on the 60th birthday under the law of 2025', () =>
    expect(overAgeExchangeIsDue(holder('1965-03-05', 'A1'), '2025-03-05', now)).toMatchObject({
      code: 'licence.age-not-reached', params: { age: 63, opensOn: '2028-03-05' }, trace: { rule: 'LIC-06' },
    }))

  test.each(['A1', 'A2', 'A3', 'B1', 'B2', 'M', 'N', 'P'] as const)('class %s ends, and B10 opens on the day itself', (name) => {
    expect(overAgeExchangeIsDue(holder('1955-11-10', name), '2015-11-09', then)?.code).toBe('licence.age-not-reached')
    expect(overAgeExchangeIsDue(holder('1955-11-10', name), '2015-11-10', then)).toBeNull()
  })

  test.each(['C1', 'C2', 'C5', 'F'] as const)('class %s has no upper age', (name) =>
    expect(overAgeExchangeIsDue(holder('1930-01-01', name), '2026-11-20', now)?.code).toBe('licence.no-age-limit'))

  test('whoever is born later never ends earlier', () => {
    fc.assert(fc.property(birthday, fc.integer({ min: 1, max: 400 }), (bornOn, days) => {
      const of = (date: string) => ageLimits(holder(date, 'B2'), now)[0]?.reachedOn ?? ''
      expect(of(bornOn) <= of(addDays(bornOn, days))).toBe(true)
    }))
  })
})

describe('extension after the test (LIC-07)', () => {
  test('example (3): 2027-03-05 to 2028-03-04, at most to 2031-03-05', () =>
    expect(extensionWindow('1965-03-05', now)).toEqual({ opensOn: '2027-03-05', closesOn: '2028-03-04', atMostTo: '2031-03-05' }))

  test('LIC-07: not before 2027-01-01, and not for those who stayed on 60 or under seed2015', () => {
    expect(extensionWindow('1965-01-01', now)?.opensOn).toBe('2027-01-01')
    expect(extensionWindow('1964-12-31', now)).toBeNull()
    expect(extensionWindow('1965-03-05', then)).toBeNull()
  })

  test('an extended class ends on the extended birthday', () => {
    const facts = { ...holder('1965-03-05', 'A1'), extendedTo: '2031-03-05' }
    expect(limitsReached(facts, '2031-03-04', now)).toEqual([])
    expect(limitsReached(facts, '2031-03-05', now)).toHaveLength(1)
  })
})

describe('seventy (LIC-08) and the exchange (B10)', () => {
  const c1 = { choice: 'C1', keepTrailer: false } as const

  test.each([
    ['A1 to C1', ['A1'], c1, '2028-03-05', ['C1']],
    ['A1 to C2 by choice', ['A1'], { choice: 'C2', keepTrailer: false }, '2028-03-05', ['C2']],
    ['A2 keeps C6', ['A2'], { choice: 'C1', keepTrailer: true }, '2028-03-05', ['C1', 'C6']],
    ['A1 and D: D stays until 70', ['A1', 'D'], c1, '2028-03-05', ['C1', 'D']],
    ['D to F at 70', ['C1', 'D'], c1, '2035-03-05', ['C1', 'F']],
    ['E to F at 70, nothing else held', ['E'], c1, '2035-03-05', ['F']],
    ['C6 falls away at 70, C2 stays C2', ['C2', 'C6'], c1, '2035-03-05', ['C2']],
    ['A2 at 70 keeps no C6', ['A2'], { choice: 'C1', keepTrailer: true }, '2035-03-05', ['C1']],
    ['C3 alone at 70: nothing is left', ['C3'], c1, '2035-03-05', []],
    ['C4 and D at 70', ['C4', 'D'], c1, '2035-03-05', ['F']],
    ['M alone gives no car (assumed)', ['M'], c1, '2028-03-05', []],
    ['before any limit nothing changes', ['A1', 'D'], c1, '2028-03-04', ['A1', 'D']],
  ] as const)('%s', (_, classes, wish, on, left) =>
    expect(classesAfterExchange(holder('1965-03-05', ...classes), wish, on, now)).toEqual(left))

  test('LIC-08: what C1 covers ends at 70 as well', () => {
    expect(classesDrivable(holder('1954-11-20', 'C1', 'D'), '2024-11-19', now)).toEqual(['C1', 'C2', 'C3', 'D', 'E', 'F'])
    expect(classesDrivable(holder('1954-11-20', 'C1', 'D'), '2024-11-20', now)).toEqual(['C1', 'C2', 'F'])
  })

  test('after an exchange there is nothing left to exchange on that day, in both profiles', () => {
    const classes = fc.uniqueArray(fc.constantFrom(...LICENCE_CLASSES), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(birthday, classes, fc.integer({ min: 40, max: 90 }), fc.constantFrom(now, then), (bornOn, held, age, at) => {
      const on = ageReachedOn(bornOn, age)
      const left = classesAfterExchange(holder(bornOn, ...held), { choice: 'C1', keepTrailer: true }, on, at)
      expect(limitsReached(holder(bornOn, ...left), on, at)).toEqual([])
    }))
  })

  test('LIC-17: 30 calendar days to step down for health', () => expect(healthChangeDue('2025-09-10', now)).toBe('2025-10-10'))
})

describe('classes (standards.md §8, B23)', () => {
  test('what is covered, and what is printed', () => {
    expect(classesCovered(['A2'])).toEqual(['A2', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C6', 'M'])
    expect(classesPrinted(['C1', 'A2', 'B2', 'D', 'F'])).toEqual(['A2', 'D'])
    expect(holdsClass(['C1'], 'C4')).toBe(false)
  })

  test('stepping down goes to covered classes only', () => {
    expect(classesBelow(['B2'])).toEqual(['C1', 'C2', 'C3', 'C4', 'M'])
    expect(classesBelow(['C2'])).toEqual([])
  })
})
