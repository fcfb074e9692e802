import { expect, it } from 'vitest'
import { instantOf, SECOND } from '@/lib/kernel/clock'
import { formatAmount, formatCount, formatDate, formatMoment, machineReadable } from './format'

it.each([
  ['zh-Hans', '2026年11月20日 09:30'],
  ['en', '20 November 2026 09:30'],
] as const)('writes moments the %s way, in the zone of the offices', (locale, words) => {
  expect(formatMoment(locale, instantOf('2026-11-20', '09:30'))).toBe(words)
})

it('writes a day without leading zeros and a hold with seconds', () => {
  expect(formatDate('zh-Hans', '2026-01-05')).toBe('2026年1月5日')
  expect(formatMoment('en', instantOf('2026-01-05', '00:00') + 7 * SECOND, true)).toBe('5 January 2026 00:00:07')
})

it('writes amounts with two decimals and counts in thousands', () => {
  expect(formatAmount('zh-Hans', 1000)).toBe('10.00 元')
  expect(formatAmount('en', 5)).toBe('0.05 yuan')
  expect(formatCount(72000)).toBe('72,000')
  expect(formatCount(999)).toBe('999')
})

it('gives machines the same moment', () => {
  expect(machineReadable(instantOf('2026-11-20', '09:30'))).toBe('2026-11-20T09:30+08:00')
})
