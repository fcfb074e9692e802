import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, DAY, instantOf, MINUTE, SECOND } from '@/lib/kernel/clock'
import { calendarFrom } from './days'
import {
  abandonmentBan, holdEndsAt, isBanned, isStockBelowMinimum, noBanIsRunning, registrationDeadline, replenishmentNeed,
  returnDelay, segmentIsPublishedInTime,
} from './plates'

const calendar = calendarFrom([
  { date: '2015-10-10', working: true },
  ...['2015-10-01', '2015-10-02', '2015-10-05', '2015-10-06', '2015-10-07'].map((date) => ({ date, working: false })),
])
const at = { profile: 'seed2015', businessDate: '2015-10-29', region: '320800' } as const

describe('registration within three days (PLT-11)', () => {
  test.each([
    ['2015-10-29', '2015-11-02'],
    ['2015-10-30', '2015-11-02'],
    ['2015-11-02', '2015-11-05'],
    ['2015-09-28', '2015-10-08'],
    ['2015-10-07', '2015-10-10'],
    ['2026-11-20', '2026-11-23'],
  ])('confirmed %s, register by %s 24:00', (confirmedOn, lastDay) => {
    expect(registrationDeadline(confirmedOn, calendar)).toBe(lastDay)
    expect(registrationDeadline(confirmedOn, calendar, at)).toBe(lastDay)
  })
})

describe('giving up (PLT-12, BAN-02)', () => {
  test('example (3): lapsed on 2015-11-02, banned from 2015-11-03 00:00 to 2017-11-02, free on 2017-11-03', () => {
    const ban = abandonmentBan({ kind: 'lapsed', lastDay: '2015-11-02' })
    expect(ban).toEqual({ from: instantOf('2015-11-03'), to: '2017-11-02' })
    expect(isBanned(ban, instantOf('2015-11-02', '23:59:59'))).toBe(false)
    expect(isBanned(ban, instantOf('2015-11-03'))).toBe(true)
    expect(isBanned(ban, instantOf('2017-11-02', '23:59:59'))).toBe(true)
    expect(isBanned(ban, instantOf('2017-11-03'))).toBe(false)
  })

  test('example (7): cancelled 2024-02-29 12:00, banned from that minute to 2026-02-28 24:00', () => {
    const noon = instantOf('2024-02-29', '12:00')
    const ban = abandonmentBan({ kind: 'cancelled', at: noon })
    expect(ban).toEqual({ from: noon, to: '2026-02-28' })
    expect(isBanned(ban, noon - 1)).toBe(false)
    expect(isBanned(ban, noon)).toBe(true)
    expect(isBanned(ban, instantOf('2026-03-01'))).toBe(false)
  })

  test('the refusal names rule, facts and the last day', () => {
    const ban = abandonmentBan({ kind: 'lapsed', lastDay: '2015-11-02' })
    expect(noBanIsRunning(ban, instantOf('2016-01-01'), at)).toMatchObject({
      code: 'preselection.banned',
      trace: { rule: 'PLT-12', facts: { abandonedOn: '2015-11-03', bannedTo: '2017-11-02' } },
    })
    expect(noBanIsRunning(ban, instantOf('2017-11-03'), at)).toBeNull()
    expect(noBanIsRunning(null, instantOf('2016-01-01'), at)).toBeNull()
  })
})

describe('an abandoned number rests (PLT-13)', () => {
  test('one day at least, seven at most, in whole minutes', () => {
    expect(returnDelay(() => 0)).toBe(DAY)
    expect(returnDelay((n) => n - 1)).toBe(7 * DAY)
    fc.assert(fc.property(fc.double({ min: 0, max: 0.999_999, noNaN: true }), (share) => {
      const delay = returnDelay((n) => Math.floor(share * n))
      expect(delay >= DAY && delay <= 7 * DAY && delay % MINUTE === 0).toBe(true)
    }))
  })
})

describe('the hold (PLT-10)', () => {
  const pickedAt = instantOf('2015-10-29', '09:03')
  test.each([[0, 90], [5, 95], [90, 180], [120, 180]])('code sent %i s after the pick: held for %i s', (sent, held) =>
    expect(holdEndsAt({ pickedAt, codeSentAt: pickedAt + sent * SECOND })).toBe(pickedAt + held * SECOND))
})

describe('publication (PLT-14)', () => {
  const releasesAt = instantOf('2015-10-29', '09:00')
  test('72 hours are enough, a second less is not', () => {
    const publishedAt = instantOf('2015-10-26', '09:00')
    expect(segmentIsPublishedInTime({ publishedAt, releasesAt })).toBeNull()
    expect(segmentIsPublishedInTime({ publishedAt: publishedAt + SECOND, releasesAt })).toMatchObject({
      code: 'segment.published-too-late', params: { hours: 72 }, trace: { rule: 'PLT-14' },
    })
  })
})

describe('replenishment (PLT-03, PLT-15, PLT-16)', () => {
  test.each([
    ['example (8)', 51_000, 0, 14 * 250 + 1, 1_001, true],
    ['example (8)', 51_001, 0, 14 * 250 + 1, 1_001, false],
    ['the least forecast', 51_000, 0, 14 * 100, 1_000, false],
    ['the least forecast', 50_999, 0, 14 * 100, 1_000, true],
    ['a new office', 50_999, 0, 0, 1_000, true],
    ['pending segments count', 20_000, 72_000, 14 * 250, 1_000, false],
  ])('%s: %i left, %i pending, %i sold', (_, remaining, pending, salesLast14Days, forecast, needed) =>
    expect(replenishmentNeed({ remaining, pending, salesLast14Days })).toEqual({
      needed, forecast, threshold: 50_000 + forecast, missing: Math.max(0, 50_000 + forecast - remaining - pending),
    }))

  test('example (2): 710 sold by 14:00 leave 71,290; the 22,001st sale is the first below 50,000', () => {
    expect(isStockBelowMinimum(72_000 - 710)).toBe(false)
    expect(isStockBelowMinimum(72_000 - 22_000)).toBe(false)
    expect(isStockBelowMinimum(72_000 - 22_001)).toBe(true)
  })

  test('scheduling exactly what is missing ends the need', () => {
    const amount = fc.integer({ min: 0, max: 200_000 })
    fc.assert(fc.property(amount, amount, amount, (remaining, pending, salesLast14Days) => {
      const { missing } = replenishmentNeed({ remaining, pending, salesLast14Days })
      expect(replenishmentNeed({ remaining, pending: pending + missing, salesLast14Days }).needed).toBe(false)
    }))
  })

  test('the deadline is never before the third day and always a working day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2015-01-01', days)), (day) => {
      const last = registrationDeadline(day, calendar)
      expect(last >= addDays(day, 3) && calendar.isWorkingDay(last)).toBe(true)
    }))
  })
})
