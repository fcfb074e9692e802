import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { isLicenceStatus } from '../licences'
import { licenceLetters, type LicenceFacts } from './licence-letters'
import {
  actsInPerson, contactChangeDue, exchangeDue, isTransfer, licenceIsFreeFor, probationEnds, probationIsLost, schoolBusProblems,
} from './licence-standing'

const at = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const

const inOrder: LicenceFacts = {
  setLetters: '', validTo: '2025-09-10', points: 0, lostInProbation: false, openViolations: 0, openAccidents: 0, certificate: null, reviewDueOn: null,
  deferredTo: { renewal: null, review: null, certificate: null },
}
const duty = { cycleEnd: '2025-04-07', dueOn: '2025-05-07', cancelledOn: '2026-04-08' }
const nothing = inOrder.deferredTo

describe('letters of the licence (standards.md §10)', () => {
  test.each([
    ['in order', {}, '2025-09-10', 'A'],
    ['LIC-04: expired', {}, '2025-09-11', 'M'],
    ['LIC-04: expired a year', {}, '2026-09-10', 'M'],
    ['LIC-04: cancelled, restorable', {}, '2026-09-11', 'GR'],
    ['LIC-04: restorable to the last day', {}, '2028-09-10', 'GR'],
    ['LIC-04: cancelled for good', {}, '2028-09-11', 'G'],
    ['LIC-14: renewal deferred', { deferredTo: { ...nothing, renewal: '2027-09-10' } }, '2027-09-10', 'N'],
    ['LIC-14: the deferral ran out', { deferredTo: { ...nothing, renewal: '2027-09-10' } }, '2027-09-11', 'M'],
    ['LIC-14: cancelled a year after it', { deferredTo: { ...nothing, renewal: '2027-09-10' } }, '2028-09-11', 'GR'],
    ['LIC-09: review due today', { reviewDueOn: '2025-07-17' }, '2025-07-17', 'A'],
    ['LIC-09: review overdue', { reviewDueOn: '2025-07-17' }, '2025-07-18', 'S'],
    ['LIC-14: review deferred', { reviewDueOn: '2025-07-17', deferredTo: { ...nothing, review: '2025-12-31' } }, '2025-07-18', 'T'],
    ['LIC-11: certificate overdue has no letter', { validTo: null, certificate: duty }, '2026-04-07', 'A'],
    ['LIC-12: cancelled for the certificate', { validTo: null, certificate: duty }, '2026-04-08', 'GR'],
    ['LIC-12: on expiry the other law counts', { validTo: '2024-09-10', certificate: duty }, '2026-04-08', 'G'],
    ['LIC-14: certificate deferred', { validTo: null, certificate: duty, deferredTo: { ...nothing, certificate: '2027-05-07' } }, '2027-05-07', 'P'],
    ['LIC-14: a year after that deferral', { validTo: null, certificate: duty, deferredTo: { ...nothing, certificate: '2027-05-07' } }, '2028-05-08', 'GR'],
    ['LIC-14: the last day of that year', { validTo: null, certificate: duty, deferredTo: { ...nothing, certificate: '2027-05-07' } }, '2028-05-07', 'A'],
    ['LIC-11: due today, deferred already', { validTo: null, certificate: duty, deferredTo: { ...nothing, certificate: '2027-05-07' } }, '2025-05-07', 'A'],
    ['PTS-05: twelve points', { points: 12 }, '2025-09-10', 'B'],
    ['LIC-18: twelve points in the probation', { points: 12, lostInProbation: true }, '2025-09-10', 'BG'],
    ['LIC-18: nothing restores it', { points: 12, lostInProbation: true }, '2027-01-01', 'BG'],
    ['eleven points', { points: 11 }, '2025-09-10', 'A'],
    ['violations, accident and a seizure', { openViolations: 2, openAccidents: 1, setLetters: 'K' }, '2025-09-10', 'HIK'],
    ['stored letters that are worked out here are not trusted', { setLetters: 'AMH' }, '2025-09-10', 'A'],
  ] as const)('%s', (_, change, today, letters) => expect(licenceLetters({ ...inOrder, ...change }, today, at)).toBe(letters))

  test('whatever the facts: a set the register knows, and A only alone', () => {
    const date = fc.option(fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('2015-01-01', days)))
    const facts: fc.Arbitrary<LicenceFacts> = fc.record({
      setLetters: fc.string({ unit: fc.constantFrom('A', 'C', 'D', 'K', 'U', 'Z'), maxLength: 3 }),
      validTo: date, points: fc.integer({ min: 0, max: 24 }), lostInProbation: fc.boolean(), openViolations: fc.integer({ min: 0, max: 2 }),
      openAccidents: fc.integer({ min: 0, max: 1 }), certificate: fc.constantFrom(null, duty), reviewDueOn: date,
      deferredTo: fc.record({ renewal: date, review: date, certificate: date }),
    })
    fc.assert(fc.property(facts, (given) => {
      expect(isLicenceStatus(licenceLetters(given, '2026-11-20', at))).toBe(true)
    }))
  })
})

describe('what stands in the way of an item (LIC-15)', () => {
  test.each([
    ['B09', 'A', undefined], ['B09', 'M', undefined], ['B09', 'H', undefined], ['B09', 'N', undefined],
    ['B09', 'B', 'B'], ['B09', 'HKU', 'KU'], ['B11', 'G', 'G'], ['B13', 'B', undefined], ['B13', 'D', 'D'], ['B17', 'GR', undefined],
    ['B17', 'F', 'F'], ['B99', 'F', undefined],
  ])('%s with %s: %s', (item, letters, statuses) => {
    const refused = licenceIsFreeFor(item, letters, at)
    expect(refused?.code).toBe(statuses && 'licence.barred')
    expect(refused?.params?.statuses).toBe(statuses)
  })

  test('LIC-21: agents at the counter only', () => {
    expect(actsInPerson('agent', 'web')).toMatchObject({ code: 'agent.counter-only', trace: { rule: 'LIC-21' } })
    expect(actsInPerson('agent', 'kiosk')).not.toBeNull()
    expect(actsInPerson('agent', 'office')).toBeNull()
    expect(actsInPerson('holder', 'web')).toBeNull()
  })

  test.each([['320800', '320899', false], ['320800', '320500', true], ['320800', '350200', true]])(
    'LIC-05: issued at %s, handled at %s is a transfer: %s', (issued, handled, is) => expect(isTransfer(issued, handled)).toBe(is))

  test('LIC-15, LIC-19: 30 calendar days, no roll', () => {
    expect(contactChangeDue('2026-09-10', at)).toBe('2026-10-10')
    expect(exchangeDue('2026-09-04', at)).toBe('2026-10-04')
  })
})

describe('probation (LIC-18) and school buses (LIC-20)', () => {
  test('twelve months, and twelve points within them lose the class', () => {
    expect(probationEnds('2024-02-29', at)).toBe('2025-02-28')
    expect(probationIsLost({ classIssuedOn: '2024-02-29', points: 12 }, '2025-02-28', at)).toBe(true)
    expect(probationIsLost({ classIssuedOn: '2024-02-29', points: 12 }, '2025-03-01', at)).toBe(false)
    expect(probationIsLost({ classIssuedOn: '2024-02-29', points: 11 }, '2025-02-28', at)).toBe(false)
  })

  const driver = { bornOn: '1990-03-07', firstIssuedOn: '2019-06-18', fullScoreCycles: [], record: 'clean' } as const

  test.each([
    ['fits', {}, '2025-06-18', []],
    ['the eve of 25', { bornOn: '2000-06-19' }, '2025-06-18', ['school-bus.too-young']],
    ['25 today', { bornOn: '2000-06-18' }, '2025-06-18', []],
    ['the eve of 60', { bornOn: '1965-06-19' }, '2025-06-18', []],
    ['60 today', { bornOn: '1965-06-18' }, '2025-06-18', ['school-bus.too-old']],
    ['three years today', { firstIssuedOn: '2022-06-18' }, '2025-06-18', []],
    ['a day short of three years', { firstIssuedOn: '2022-06-19' }, '2025-06-18', ['school-bus.driven-too-short']],
    ['12 points three cycles ago', { fullScoreCycles: ['2022-06-18'] }, '2025-06-18', ['school-bus.full-score']],
    ['12 points four cycles ago', { fullScoreCycles: ['2021-06-18'] }, '2025-06-18', []],
    ['a record', { record: 'blamed' }, '2025-06-18', ['school-bus.record']],
  ] as const)('LIC-20: %s', (_, change, on, codes) =>
    expect(schoolBusProblems({ ...driver, ...change }, on, at).map(({ code }) => code)).toEqual(codes))
})
