import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, addYears } from '@/lib/kernel/clock'
import {
  addWorkingDays, ageOn, ageReachedOn, calendarFrom, hasReachedAge, lastDayOf, nextWorkingDay, previousWorkingDay,
  rollToWorkingDay, workingDaysBetween,
} from './days'

const plain = calendarFrom([])

/** National Day 2015 with its Saturday shift, National Day 2025 as EXM example (4) needs it. */
const holidays = calendarFrom([
  ...['2015-10-01', '2015-10-02', '2015-10-05', '2015-10-06', '2015-10-07'].map((date) => ({ date, working: false })),
  { date: '2015-10-10', working: true },
  { date: '2025-10-11', working: true },
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((date) => ({ date, working: false })),
  { date: '2026-10-10', working: true },
])

describe('the working-day calendar (DAY-08)', () => {
  test('Monday to Friday unless a row says otherwise', () => {
    expect(plain.isWorkingDay('2026-11-20')).toBe(true)
    expect(plain.isWorkingDay('2026-11-21')).toBe(false)
    expect(holidays.isWorkingDay('2015-10-01')).toBe(false)
    expect(holidays.isWorkingDay('2015-10-10')).toBe(true)
  })

  test('a calendar without working days is a fault, not an endless walk', () => {
    expect(() => rollToWorkingDay('2026-01-01', { isWorkingDay: () => false })).toThrow()
  })
})

describe('counting days (DAY-01 … DAY-06)', () => {
  test.each([
    ['DAY-02 licence', 'licence', '2015-09-30', 1, '2015-10-08'],
    ['DAY-02 licence', 'licence', '2015-09-30', 3, '2015-10-10'],
    ['DAY-02 licence, 10 calendar', 'licence', '2015-09-30', 10, '2015-10-10'],
    ['DAY-02 licence, 20 do not roll', 'licence', '2026-09-14', 20, '2026-10-04'],
    ['DAY-03 registration', 'registration', '2015-10-29', 3, '2015-11-03'],
    ['DAY-03 registration, 15', 'registration', '2026-09-30', 15, '2026-10-27'],
    ['DAY-03 temporary plate, 30 calendar', 'registration', '2026-10-01', 30, '2026-10-31'],
    ['DAY-04 points, rolled', 'points', '2026-09-21', 10, '2026-10-08'],
    ['DAY-04 points, 30 on a Saturday', 'points', '2015-10-01', 30, '2015-11-02'],
    ['DAY-05 violation', 'violation', '2026-11-20', 5, '2026-11-27'],
    ['DAY-05 violation, 30 no roll', 'violation', '2015-10-02', 30, '2015-11-01'],
    ['DAY-06 fine, 15 calendar, no roll', 'fine', '2015-10-17', 15, '2015-11-01'],
  ] as const)('%s: %s from %s, %i days → %s', (_, matter, from, days, last) =>
    expect(lastDayOf(matter, from, days, holidays)).toBe(last))

  test.each([['2015-11-01', '2015-11-02'], ['2015-11-02', '2015-11-02'], ['2026-10-03', '2026-10-08']])(
    '%s rolls to %s', (date, rolled) => expect(rollToWorkingDay(date, holidays)).toBe(rolled))

  test('EXM-12: the last working day before the test', () => {
    expect(previousWorkingDay('2025-07-20', holidays)).toBe('2025-07-18')
    expect(previousWorkingDay('2025-10-12', holidays)).toBe('2025-10-11')
    expect(nextWorkingDay('2015-09-30', holidays)).toBe('2015-10-08')
  })

  test('n working days on lie n working days between, and the end is one', () => {
    const start = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2015-01-01', days))
    fc.assert(fc.property(start, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const end = addWorkingDays(from, days, holidays)
      expect(workingDaysBetween(from, end, holidays)).toBe(days)
      expect(holidays.isWorkingDay(end)).toBe(true)
    }))
  })
})

describe('ages and months (DAY-09)', () => {
  test.each([
    ['1957-03-01', 70, '2027-03-01'],
    ['2004-02-29', 18, '2022-03-01'],
    ['2004-02-29', 20, '2024-02-29'],
    ['2000-02-29', 100, '2100-03-01'],
  ])('born %s is %i from %s', (bornOn, age, from) => {
    expect(ageReachedOn(bornOn, age)).toBe(from)
    expect(hasReachedAge(bornOn, age, from)).toBe(true)
    expect(hasReachedAge(bornOn, age, addDays(from, -1))).toBe(false)
    expect(ageOn(bornOn, from)).toBe(age)
    expect(ageOn(bornOn, addDays(from, -1))).toBe(age - 1)
  })

  test('months are clamped to the month end and counted from the original date', () => {
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28')
    expect(addMonths('2025-05-31', -3)).toBe('2025-02-28')
    expect([1, 2, 3, 4].map((years) => addYears('2020-02-29', years))).toEqual([
      '2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29',
    ])
  })
})
