import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { DEFERRAL_LETTERS, deferralEndsAtLatest, deferralIsWithinLimit, deferralMayBeAskedFor } from './deferral'
import { reviewDuty, reviewProblems } from './review'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2026-11-20', region: '320800' } as const

describe('deferral of renewal, review and certificate (LIC-14, B13–B15)', () => {
  test('LIC example (10): deferred 24 months, a further one to 2028-11-20 at most', () => {
    const licence = { dueOn: '2025-11-20', deferredTo: '2027-11-20' }
    expect(deferralEndsAtLatest('2025-11-20', now)).toBe('2028-11-20')
    expect(deferralMayBeAskedFor(licence, '2027-11-20', now)).toBeNull()
    expect(deferralIsWithinLimit(licence, '2028-11-20', now)).toBeNull()
    expect(deferralIsWithinLimit(licence, '2028-11-21', now)).toMatchObject({
      code: 'deferral.outside-limits', params: { after: '2027-11-20', latest: '2028-11-20' },
    })
    expect(deferralIsWithinLimit(licence, '2027-11-20', now)?.code).toBe('deferral.outside-limits')
    expect(deferralMayBeAskedFor({ ...licence, deferredTo: '2028-11-20' }, '2028-11-20', now)?.code).toBe('deferral.used-up')
  })

  test.each([
    ['before the switch, on the due day', '2022-03-31', '2022-03-31', undefined],
    ['before the switch, a day late', '2022-03-30', '2022-03-31', 'deferral.too-late'],
    ['on the day of the switch, a day late', '2022-03-31', '2022-04-01', undefined],
    ['on the day of the switch, a year late', '2021-04-01', '2022-04-01', undefined],
    ['a year and a day late', '2021-03-31', '2022-04-01', 'deferral.too-late'],
  ])('LIC-14: law changes by the day of the application: %s', (_, dueOn, today, code) =>
    expect(deferralMayBeAskedFor({ dueOn, deferredTo: null }, today, now)?.code).toBe(code))

  test.each([['2025-11-20', undefined], ['2025-11-21', 'deferral.too-late']])('seed2015: to expiry only, on %s', (today, code) =>
    expect(deferralMayBeAskedFor({ dueOn: '2025-11-20', deferredTo: null }, today, then)?.code).toBe(code))

  test('nothing due, nothing to defer', () =>
    expect(deferralMayBeAskedFor({ dueOn: null, deferredTo: null }, '2025-11-20', then)?.code).toBe('deferral.nothing-due'))

  test('the letters N, T and P', () => expect(DEFERRAL_LETTERS).toEqual({ renewal: 'N', review: 'T', certificate: 'P' }))

  test('however many deferrals, never beyond three years of the first due day', () => {
    const due = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2005-01-01', days))
    fc.assert(fc.property(due, fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 8 }), (dueOn, steps) => {
      let deferredTo: string | null = null
      for (const days of steps) {
        const until: string = addDays(deferredTo ?? dueOn, days)
        if (deferralIsWithinLimit({ dueOn, deferredTo }, until, now) === null) deferredTo = until
      }
      expect(deferredTo === null || (deferredTo > dueOn && deferredTo <= deferralEndsAtLatest(dueOn, now))).toBe(true)
    }))
  })
})

describe('review (LIC-09, LIC-10, B14)', () => {
  const quiet = { cycleEnd: '2025-06-17', points: 0, fatalAccident: false, seriousAccident: false }
  const person = { bornOn: '1980-01-01', classes: ['C1'], schoolBus: false } as const

  test.each([
    ['B2 with 3 points (EDU example 5)', { classes: ['B2'] }, { points: 3 }, 'large-class-points'],
    ['C1 with 3 points (EDU example 5)', {}, { points: 3 }, undefined],
    ['A1 without points', { classes: ['A1'] }, {}, undefined],
    ['C1 after a fatal accident', {}, { fatalAccident: true, seriousAccident: true }, 'fatal-accident'],
    ['C1 after a serious accident', {}, { seriousAccident: true }, undefined],
    ['the same at 70', { bornOn: '1955-06-17' }, { seriousAccident: true }, 'accident-at-seventy'],
    ['the same on the eve of 70', { bornOn: '1955-06-18' }, { seriousAccident: true }, undefined],
    ['a school-bus driver', { classes: ['A1'], schoolBus: true }, {}, 'school-bus'],
  ] as const)('%s', (_, who, what, reason) => {
    const duty = reviewDuty({ ...person, ...who }, { ...quiet, ...what }, then)
    expect(duty?.reason).toBe(reason)
    expect(duty?.dueOn).toBe(reason && '2025-07-17')
  })

  test('LIC-10, APP-02: everything that stands in the way at once', () => {
    const open = { openViolations: 2, openAccidents: 1, fit: false, educationMissing: true }
    expect(reviewProblems(open, then).map(({ code }) => code)).toEqual([
      'licence.violations-open', 'licence.accidents-open', 'licence.unfit', 'licence.education-missing',
    ])
    expect(reviewProblems({ openViolations: 0, openAccidents: 0, fit: true, educationMissing: false }, then)).toEqual([])
  })
})
