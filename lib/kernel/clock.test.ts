import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addMonths, civilDate, civilMinute, civilSecond, endOfDay, instantOf, instantOfText, isCivilDate, ZONE } from './clock'

const asked = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)

describe('DAY-01: wall clock of Asia/Shanghai', () => {
  it('the arithmetic since 1991 and the zone agree at every instant from 1970 to 2100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (at) => {
        const z = asked(at)
        expect(civilDate(at)).toBe(z.toPlainDate().toString())
        expect(civilMinute(at)).toBe(`${z.toPlainDate().toString()} ${z.toPlainTime().toString({ smallestUnit: 'minute' })}`)
        expect(civilSecond(at)).toBe(z.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' '))
      }),
    )
  })

  it.each([684_867_599_999, 684_867_600_000, 684_867_600_001])('agrees around the last summer time, %i', (at) => {
    expect(civilMinute(at)).toBe(`${asked(at).toPlainDate().toString()} ${asked(at).toPlainTime().toString({ smallestUnit: 'minute' })}`)
  })

  it('a day ends at 24:00', () => {
    expect(civilMinute(endOfDay('2015-11-02'))).toBe('2015-11-03 00:00')
    expect(civilDate(instantOf('2015-10-29', '09:00'))).toBe('2015-10-29')
  })

  it('DAY-09: months keep the day, clamped to the end of the month', () => {
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28')
    expect(addMonths('2025-05-31', -3)).toBe('2025-02-28')
  })

  it('partners’ texts with their zone are instants, others are not', () => {
    expect(instantOfText('2026-11-20T09:30:05+08:00')).toBe(instantOf('2026-11-20', '09:30:05'))
    expect(['2026-11-20T09:30:05', '2026-11-20', 'today', ''].map(instantOfText)).toEqual([null, null, null, null])
  })

  it('only real days are civil dates', () => {
    expect(['2026-02-29', '2026-13-01', '26-01-01', '2024-02-29'].map(isCivilDate)).toEqual([false, false, false, true])
  })
})
