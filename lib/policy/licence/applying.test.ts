import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '@/lib/kernel/clock'
import { ageReachedOn } from '../days'
import { applyingProblems, learnerCertificateEnds, learnerDocument, type Applicant } from './applying'
import { LICENCE_CLASSES } from './licence-classes'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const beginner: Applicant = { bornOn: '2000-03-07', held: [], firstIssuedOn: null, fullScoreCycles: [], vocationalStudent: false }
const codes = (applicant: Applicant, wanted: (typeof LICENCE_CLASSES)[number], on: string, at: typeof now | typeof then = now) =>
  applyingProblems(applicant, wanted, on, at).map(({ code }) => code)

describe('ages to apply (EXM-27, standards.md §8)', () => {
  test.each([
    ['C1 on the eve of 18', { bornOn: '2008-03-08' }, 'C1', '2026-03-07', now, ['licence.too-young']],
    ['C1 on the 18th birthday', { bornOn: '2008-03-07' }, 'C1', '2026-03-07', now, []],
    ['C1 at 18, born on 29 February, is 18 on 1 March', { bornOn: '2008-02-29' }, 'C1', '2026-02-28', now, ['licence.too-young']],
    ['C1 at 90 now', { bornOn: '1936-03-07' }, 'C1', '2026-03-07', now, []],
    ['C1 at 70 in 2015', { bornOn: '1945-11-20' }, 'C1', '2015-11-20', then, ['licence.too-old']],
    ['C1 on the eve of 70 in 2015', { bornOn: '1945-11-21' }, 'C1', '2015-11-20', then, []],
    ['B2 at 50 in 2022-03-31', { bornOn: '1972-03-31' }, 'B2', '2022-03-31', now, ['licence.too-old']],
    ['B2 at 50 in 2022-04-01', { bornOn: '1972-03-31' }, 'B2', '2022-04-01', now, []],
    ['B2 at 60 in 2024', { bornOn: '1964-12-31' }, 'B2', '2024-12-31', now, ['licence.too-old']],
    ['B2 at 60 in 2025', { bornOn: '1964-12-31' }, 'B2', '2025-01-01', now, []],
    ['B2 at 63 in 2025', { bornOn: '1962-01-01' }, 'B2', '2025-01-01', now, ['licence.too-old']],
    ['C6 did not exist in 2015', {}, 'C6', '2015-11-20', then, ['licence.class-not-offered', 'licence.adds-to-another']],
    ['A1 as a first licence', {}, 'A1', '2026-03-07', now, ['licence.adds-to-another']],
  ] as const)('%s', (_, change, wanted, on, at, found) => expect(codes({ ...beginner, ...change }, wanted, on, at)).toEqual(found))

  test('a vocational student may add A1 at 19 now, not in 2015', () => {
    const student: Applicant = {
      ...beginner, bornOn: '2007-03-07', vocationalStudent: true, firstIssuedOn: '2024-03-07', held: [{ name: 'B1', since: '2024-03-07' }],
    }
    expect(codes(student, 'A1', '2026-03-06')).toContain('licence.too-young')
    expect(codes(student, 'A1', '2026-03-07')).toEqual([])
    expect(codes(student, 'A1', '2026-03-07', then)).toContain('licence.too-young')
    expect(codes({ ...student, vocationalStudent: false }, 'A1', '2026-03-07')).toEqual(['licence.too-young'])
    expect(codes(student, 'B2', '2026-03-07')).toEqual(['licence.too-young'])
  })
})

describe('adding a class (162 art 17, LIC-06)', () => {
  const driver = (name: (typeof LICENCE_CLASSES)[number], since: string): Applicant => ({
    ...beginner, bornOn: '1985-03-07', firstIssuedOn: since, held: [{ name, since }],
  })

  test.each([
    ['C6 to C1 held a year', driver('C1', '2024-06-18'), 'C6', '2025-06-18', []],
    ['C6 to C1 a day early', driver('C1', '2024-06-18'), 'C6', '2025-06-17', ['licence.held-too-short']],
    ['B1 to C1 held two years', driver('C1', '2022-06-18'), 'B1', '2024-06-18', []],
    ['A2 to B2 held two years', driver('B2', '2022-06-18'), 'A2', '2024-06-18', []],
    ['A2 to A1 held one', driver('A1', '2023-06-18'), 'A2', '2024-06-18', []],
    ['A1 to B2 held two of three years', driver('B2', '2022-06-18'), 'A1', '2024-06-18', ['licence.held-too-short']],
    ['A1 to C1', driver('C1', '2010-06-18'), 'A1', '2024-06-18', ['licence.adds-to-another']],
    ['12 points in the running cycle', { ...driver('C1', '2020-06-18'), fullScoreCycles: ['2024-06-18'] }, 'B2', '2024-12-01', ['licence.full-score-lately']],
    ['12 points in the last cycle', { ...driver('C1', '2020-06-18'), fullScoreCycles: ['2023-06-18'] }, 'B2', '2024-12-01', ['licence.full-score-lately']],
    ['12 points in the cycle before', { ...driver('C1', '2020-06-18'), fullScoreCycles: ['2022-06-18'] }, 'B2', '2024-12-01', []],
    ['the same for B1, two cycles', { ...driver('C1', '2020-06-18'), fullScoreCycles: ['2022-06-18'] }, 'B1', '2024-12-01', ['licence.full-score-lately']],
  ] as const)('%s', (_, applicant, wanted, on, found) => expect(codes(applicant, wanted, on)).toEqual(found))
})

describe('learner’s certificate (B21, EXM-04, EXM-27)', () => {
  test('EXM example (6): B2 issued 2025-03-01, born 1964-03-01, ends 2027-02-28', () =>
    expect(learnerCertificateEnds({ issuedOn: '2025-03-01', bornOn: '1964-03-01', wanted: 'B2' }, now)).toBe('2027-02-28'))

  test('three years otherwise, the version of its issue deciding', () => {
    expect(learnerCertificateEnds({ issuedOn: '2025-03-01', bornOn: '2000-03-07', wanted: 'C1' }, now)).toBe('2028-03-01')
    expect(learnerCertificateEnds({ issuedOn: '2024-12-31', bornOn: '1965-06-01', wanted: 'B2' }, now)).toBe('2025-05-31')
    expect(learnerCertificateEnds({ issuedOn: '2025-01-01', bornOn: '1965-06-01', wanted: 'B2' }, now)).toBe('2028-01-01')
  })

  test.each([['2016-03-31', now, 'test-permit'], ['2016-04-01', now, 'learner-certificate'], ['2026-11-20', then, 'test-permit']] as const)(
    'issued %s: %s', (issuedOn, at, name) => expect(learnerDocument(issuedOn, at)).toBe(name))

  test('never longer than three years, never to the upper age', () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2004-01-01', days))
    fc.assert(fc.property(day, fc.integer({ min: 18, max: 62 }), fc.constantFrom(...LICENCE_CLASSES), (issuedOn, age, wanted) => {
      const bornOn = addYears(issuedOn, -age)
      const ends = learnerCertificateEnds({ issuedOn, bornOn, wanted }, then)
      expect(ends <= addYears(issuedOn, 3)).toBe(true)
      if (wanted === 'B2' && age < 50) expect(ends < ageReachedOn(bornOn, 50)).toBe(true)
    }))
  })
})
