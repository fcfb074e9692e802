import { addDays, civilDate, civilMinute, instantOf, type Instant } from '@/lib/kernel/clock'

/** NTF-02: [08:00, 20:00) in Shanghai; 20:00:00 waits for the next morning. */
export const nextSending = (now: Instant): Instant => {
  const day = civilDate(now)
  const time = civilMinute(now).slice(11)
  if (time < '08:00') return instantOf(day, '08:00')
  return time < '20:00' ? now : instantOf(addDays(day, 1), '08:00')
}
