import { endOfDay, HOUR, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Calendar } from '../days'
import { ruleValue, type RuleMoment } from '../rule-versions'
import { lastWindowDay } from './closing'

/** Until when an offered place may be taken: 12 hours, and the end of the last working day before the test (EXM-22). */
export const offerEnds = (offeredAt: Instant, testOn: CivilDate, calendar: Calendar, at: RuleMoment): Instant =>
  Math.min(offeredAt + ruleValue('exam.offer.hours', at).value * HOUR, endOfDay(lastWindowDay(testOn, calendar, at)))

/** null where a freed place stays empty, or where nobody could take it any more. */
export const offerFor = (now: Instant, testOn: CivilDate, calendar: Calendar, at: RuleMoment): { readonly endsAt: Instant } | null => {
  if (ruleValue('exam.backfill', at).value === 'none') return null
  const endsAt = offerEnds(now, testOn, calendar, at)
  return endsAt > now ? { endsAt } : null
}
