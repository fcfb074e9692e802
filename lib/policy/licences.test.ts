import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isLicenceStatus, LICENCE_STATUSES, licenceMayBeReissued, reissueIsNotFrequent, reissuesCounted,
} from './licences'

const at = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const

describe('re-issue of a lost licence (LIC-15)', () => {
  test.each([
    ['A', undefined], ['H', undefined], ['M', undefined], ['NS', undefined],
    ['D', 'licence.withheld'], ['K', 'licence.withheld'], ['U', 'licence.withheld'], ['B', 'licence.withheld'],
    ['HK', 'licence.withheld'], ['BD', 'licence.withheld'],
    ['E', 'licence.not-held'], ['F', 'licence.not-held'], ['GR', 'licence.not-held'], ['FB', 'licence.withheld'],
  ])('status %s: %s', (statuses, code) => expect(licenceMayBeReissued(statuses)?.code).toBe(code))

  test('the refusal names the letters that stand in the way', () =>
    expect(licenceMayBeReissued('HKB')).toMatchObject({
      params: { statuses: 'KB' }, trace: { rule: 'LIC-15', facts: { statuses: 'HKB' }, remedy: 'licence.settle-first' },
    }))

  test('of all letters exactly D K U B and E F G stand in the way', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...LICENCE_STATUSES), { minLength: 1 }).map((chosen) => chosen.join(''))
    fc.assert(fc.property(letters, (statuses) => {
      expect(licenceMayBeReissued(statuses) === null).toBe(!/[DKUBEFG]/.test(statuses))
    }))
  })

  test.each([['A', true], ['HK', true], ['AH', false], ['O', false], ['Q', false], ['HH', false], ['', false]])(
    'the set %j is one: %s', (letters, is) => expect(isLicenceStatus(letters)).toBe(is))
})

describe('frequent re-issue (LIC-23, LIC-22)', () => {
  test.each([
    ['the first', [], false],
    ['the second', ['2026-05-01'], false],
    ['the third within 12 months', ['2026-01-10', '2026-05-01'], true],
    ['the oldest on the first day of the period', ['2025-11-20', '2026-05-01'], true],
    ['the oldest a day before it', ['2025-11-19', '2026-05-01'], false],
    ['a fourth', ['2026-01-10', '2026-05-01', '2026-11-20'], true],
  ])('%s', (_, earlier, frequent) => {
    expect(reissueIsNotFrequent(reissuesCounted(earlier, '2026-11-20', at), at)?.code).toBe(frequent ? 'licence.reissued-often' : undefined)
  })
})
