import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '@/lib/kernel/clock'
import { cycleOn, endedCycles, hadFullScore, pointsCycle } from './points-cycles'
import { cyclesThatCount, renewalDates, renewalIsOpen, renewedTerm, termOf } from './renewal'

const at = { profile: 'current', businessDate: '2025-06-01', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const day = fc.integer({ min: 0, max: 18_000 }).map((days) => addDays('1985-01-01', days))

describe('points cycles (PTS-01, DAY-09)', () => {
  test('PTS example: first licence 2019-06-18, cycles from 06-18 to 06-17', () => {
    expect(cycleOn('2019-06-18', '2025-06-17')).toEqual({ number: 6, from: '2024-06-18', to: '2025-06-17' })
    expect(cycleOn('2019-06-18', '2025-06-18')).toEqual({ number: 7, from: '2025-06-18', to: '2026-06-17' })
  })

  test('DAY-09: cycles of 2020-02-29 start 2021-02-28 … 2024-02-29', () =>
    expect([2, 3, 4, 5].map((number) => pointsCycle('2020-02-29', number).from)).toEqual([
      '2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29',
    ]))

  test('before any licence it is the first cycle', () => expect(cycleOn('2019-06-18', '2019-06-17').number).toBe(1))

  test('every day from the first licence on lies in exactly one cycle, and cycles follow without a gap', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 9_000 }), (first, later) => {
      const on = addDays(first, later)
      const cycle = cycleOn(first, on)
      expect(cycle.from <= on && on <= cycle.to).toBe(true)
      expect(pointsCycle(first, cycle.number + 1).from).toBe(addDays(cycle.to, 1))
    }))
  })

  test('ended cycles are the latest before the day, never the running one', () => {
    expect(endedCycles('2020-05-10', '2023-05-10', 2).map(({ number }) => number)).toEqual([3, 2])
    expect(endedCycles('2020-05-10', '2020-12-01', 3)).toEqual([])
    expect(hadFullScore(endedCycles('2020-05-10', '2023-05-10', 2), ['2021-05-10'])).toBe(true)
    expect(hadFullScore(endedCycles('2020-05-10', '2023-05-10', 2), ['2020-05-10', '2023-05-10'])).toBe(false)
  })
})

describe('renewal window (LIC-03)', () => {
  test('LIC example (1), N3: valid to 2025-09-10, the window opens 2025-06-12', () =>
    expect(renewalDates('2025-09-10', null, at).opensOn).toBe('2025-06-12'))

  test.each([
    ['2025-06-11', 'licence.renewal-not-open', 'licence.renewal-opens'],
    ['2025-06-12', undefined, undefined],
    ['2025-09-10', undefined, undefined],
    ['2025-09-11', undefined, undefined],
    ['2026-09-10', undefined, undefined],
    ['2026-09-11', 'licence.cancelled-unrenewed', 'licence.restore-by-test'],
    ['2028-09-10', 'licence.cancelled-unrenewed', 'licence.restore-by-test'],
    ['2028-09-11', 'licence.cancelled-unrenewed', 'licence.apply-anew'],
  ])('LIC-03, LIC-04: on %s → %s', (today, code, remedy) => {
    const refused = renewalIsOpen({ validTo: '2025-09-10', deferredTo: null }, today, at)
    expect(refused?.code).toBe(code)
    expect(refused?.trace?.remedy).toBe(remedy)
  })

  test('the refusal says when it opens, by which article (D7)', () =>
    expect(renewalIsOpen({ validTo: '2025-09-10', deferredTo: null }, '2025-06-11', at)).toEqual({
      code: 'licence.renewal-not-open', params: { validTo: '2025-09-10', opensOn: '2025-06-12' },
      trace: {
        rule: 'LIC-03', citation: 'Order 162 arts 63, 72–73, 85', effectiveFrom: '2004-05-01',
        facts: { validTo: '2025-09-10', opensOn: '2025-06-12' }, remedy: 'licence.renewal-opens',
      },
    }))

  test('LIC-01: a long-term licence is not renewed', () =>
    expect(renewalIsOpen({ validTo: null, deferredTo: null }, '2025-06-12', at)?.code).toBe('licence.no-expiry'))

  test('LIC-14: a deferral moves the end, not the opening', () => {
    const dates = renewalDates('2025-09-10', '2027-09-10', at)
    expect(dates).toEqual({ opensOn: '2025-06-12', lateUntil: '2028-09-10', cancelledOn: '2028-09-11', restoreUntil: '2030-09-10' })
  })
})

describe('late renewal and cancellation (LIC-04)', () => {
  test('LIC example (6): expired 2022-05-01, renewed to 2023-05-01, cancelled 2023-05-02, restored to 2025-05-01', () =>
    expect(renewalDates('2022-05-01', null, at)).toEqual({
      opensOn: '2022-01-31', lateUntil: '2023-05-01', cancelledOn: '2023-05-02', restoreUntil: '2025-05-01',
    }))

  test('29 February is clamped and always counted from the expiry', () =>
    expect(renewalDates('2024-02-29', null, at)).toMatchObject({ lateUntil: '2025-02-28', cancelledOn: '2025-03-01', restoreUntil: '2027-02-28' }))

  test('for any expiry: open before due, due before late, late before cancelled, cancelled before lost; both profiles alike', () => {
    fc.assert(fc.property(day, (validTo) => {
      const dates = renewalDates(validTo, null, at)
      expect(dates.opensOn < validTo && validTo < dates.lateUntil && dates.lateUntil < dates.cancelledOn && dates.cancelledOn < dates.restoreUntil).toBe(true)
      expect(renewalDates(validTo, null, then)).toEqual(dates)
      expect(renewalIsOpen({ validTo, deferredTo: null }, addDays(dates.opensOn, -1), at)).not.toBeNull()
      expect(renewalIsOpen({ validTo, deferredTo: null }, dates.opensOn, at)).toBeNull()
      expect(renewalIsOpen({ validTo, deferredTo: null }, dates.lateUntil, at)).toBeNull()
      expect(renewalIsOpen({ validTo, deferredTo: null }, dates.cancelledOn, at)).not.toBeNull()
    }))
  })
})

describe('the new term (LIC-01, LIC-02)', () => {
  const first = { firstIssuedOn: '2019-06-18', validFrom: '2019-06-18', validTo: '2025-06-18' }

  test.each([
    ['example (2): never 12 points', first, '2025-06-01', [], 10, '2025-06-18', '2035-06-18'],
    ['12 points in the first cycle', first, '2025-06-01', ['2019-06-18'], 6, '2025-06-18', '2031-06-18'],
    ['12 points in the running cycle', first, '2025-06-01', ['2024-06-18'], 6, '2025-06-18', '2031-06-18'],
    ['12 points after the application', first, '2025-06-01', ['2025-06-18'], 10, '2025-06-18', '2035-06-18'],
    [
      'example (7): expired 2024-09-18, renewed late', { firstIssuedOn: '2018-09-18', validFrom: '2018-09-18', validTo: '2024-09-18' },
      '2025-03-01', [], 10, '2024-09-18', '2034-09-18',
    ],
    [
      'late, 12 points in the cycle running at the application', { firstIssuedOn: '2018-09-18', validFrom: '2018-09-18', validTo: '2024-09-18' },
      '2025-03-01', ['2024-09-18'], 6, '2024-09-18', '2030-09-18',
    ],
    [
      'a ten-year term becomes long-term', { firstIssuedOn: '2009-06-18', validFrom: '2015-06-18', validTo: '2025-06-18' },
      '2025-06-01', ['2014-06-18'], 'long-term', '2025-06-18', null,
    ],
    [
      'a ten-year term with 12 points is ten years again', { firstIssuedOn: '2009-06-18', validFrom: '2015-06-18', validTo: '2025-06-18' },
      '2025-06-01', ['2020-06-18'], 10, '2025-06-18', '2035-06-18',
    ],
  ] as const)('%s', (_, licence, appliedOn, fullScoreCycles, term, validFrom, validTo) =>
    expect(renewedTerm(licence, { appliedOn, fullScoreCycles })).toEqual({ term, validFrom, validTo }))

  test('the running cycle counts once, on its last day too', () =>
    expect(cyclesThatCount(first, '2025-06-17').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]))

  test('nothing follows a long-term licence', () =>
    expect(renewedTerm({ ...first, validTo: null }, { appliedOn: '2025-06-01', fullScoreCycles: [] })).toBeNull())

  test('a deferred renewal: cycles between the term and the application do not count (LIC-02)', () => {
    const licence = { firstIssuedOn: '2016-06-18', validFrom: '2016-06-18', validTo: '2022-06-18' }
    expect(renewedTerm(licence, { appliedOn: '2024-12-01', fullScoreCycles: ['2022-06-18', '2023-06-18'] })?.term).toBe(10)
    expect(renewedTerm(licence, { appliedOn: '2024-12-01', fullScoreCycles: ['2024-06-18'] })?.term).toBe(6)
  })

  test('a term holds as many cycles as years; one more full score never gives a longer term', () => {
    const score = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 })
    fc.assert(fc.property(day, fc.constantFrom(6, 10), score, fc.integer({ min: 1, max: 12 }), (first, years, numbers, another) => {
      const licence = { firstIssuedOn: first, validFrom: first, validTo: addYears(first, years) }
      const appliedOn = addDays(licence.validTo, -30)
      expect(cyclesThatCount(licence, appliedOn)).toHaveLength(years)
      const cycles = numbers.map((number) => pointsCycle(first, number).from)
      const rank = (fullScoreCycles: readonly string[]) => [6, 10, 'long-term'].indexOf(renewedTerm(licence, { appliedOn, fullScoreCycles })?.term ?? 6)
      expect(rank([...cycles, pointsCycle(first, another).from])).toBeLessThanOrEqual(rank(cycles))
      expect(termOf(licence)).toBe(years)
    }))
  })
})
