import { describe, expect, it } from 'vitest'
import { MINUTE } from '@/lib/kernel/clock'
import { alarmsIn, lockedUntil } from './identity-limits'

const failures = (documentKey: string, ...minutes: number[]) => minutes.map((minute) => ({ documentKey, at: minute * MINUTE }))

describe('[KSK-08] the lock', () => {
  it.each([
    ['four failures', [0, 1, 2, 3], 3, null],
    ['the fifth locks for ten minutes', [0, 1, 2, 3, 9], 10.5, 19],
    ['and no longer', [0, 1, 2, 3, 9], 19, null],
    ['five in more than ten minutes', [0, 3, 6, 9, 10], 10, null],
  ])('%s', (_name, minutes, now, until) => {
    expect(lockedUntil(failures('a', ...minutes), 'a', now * MINUTE)).toBe(until === null ? null : until * MINUTE)
    expect(lockedUntil(failures('a', ...minutes), 'b', now * MINUTE)).toBeNull()
  })
})

describe('[KSK-08] the alarm', () => {
  it.each([
    ['two persons', [['a', 0], ['b', 1], ['a', 2]], []],
    ['three within five minutes', [['a', 0], ['b', 1], ['c', 4]], [4]],
    ['three in more', [['a', 0], ['b', 1], ['c', 5]], []],
    ['a fourth does not ring again', [['a', 0], ['b', 1], ['c', 2], ['d', 3]], [2]],
  ] satisfies [string, [string, number][], number[]][])('%s', (_name, rows, alarms) => {
    expect(alarmsIn(rows.flatMap(([key, minute]) => failures(key, minute)))).toEqual(alarms.map((minute) => minute * MINUTE))
  })
})
