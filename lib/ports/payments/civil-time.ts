import { instantOf, isCivilDate, type Instant } from '@/lib/kernel/clock'

/** `2026-11-20 09:30:05` of a provider's wall clock, which stands in our zone; null for anything else. */
export const instantOfCivilSecond = (text: string): Instant | null => {
  const [date = '', time = '', ...rest] = text.split(' ')
  if (rest.length > 0 || !isCivilDate(date) || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return null
  return instantOf(date, time)
}
