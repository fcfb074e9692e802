import type { SegmentPlan } from '@/db/province/seed/segment-rows'
import type { SeedTerms } from '@/db/province/seed/seed-terms'
import { addDays, HOUR, instantOf, MINUTE, type Instant } from '@/lib/kernel/clock'
import { numbersOf, parseSegment } from '@/lib/policy/plate-segments'

export type SegmentScale = 'full' | 'small'

const PUBLICISED = 72 * HOUR
const OPENS_IN = 5 * MINUTE

const plan = (terms: SeedTerms, from: string, to: string, publishedAt: Instant, releaseAt: Instant): SegmentPlan => {
  const prefix = terms.place.platePrefix
  const parsed = parseSegment(prefix + from, prefix + to, '02')
  if (!parsed.ok) throw new Error('a segment of the demo is not one')
  return { first: parsed.value.from, last: parsed.value.to, publishedAt, releaseAt, numbers: [...numbersOf(parsed.value)] }
}

/** The day of the newspaper: made public on 26 October, opened on 29 October 2015 at nine (seed 003). */
const releaseDay2015 = (terms: SeedTerms): SegmentPlan[] => [
  plan(terms, 'A000A', 'C999Z', instantOf('2015-10-26', '09:00'), instantOf('2015-10-29', '09:00')),
]

/** One segment open for days, one that opens minutes after the first start, one published for the week to come (PLT-14). */
const releasesNow = (terms: SeedTerms, scale: SegmentScale): SegmentPlan[] => {
  const openedAt = instantOf(addDays(terms.today, -9), '09:00')
  const opensAt = Math.ceil((terms.now + OPENS_IN) / MINUTE) * MINUTE
  const laterAt = instantOf(addDays(terms.today, 4), '09:00')
  const isFull = scale === 'full'
  return [
    plan(terms, 'K000A', isFull ? 'K999K' : 'K999A', openedAt - PUBLICISED, openedAt),
    plan(terms, 'D000A', isFull ? 'F999Z' : 'D999B', opensAt - PUBLICISED - MINUTE, opensAt),
    plan(terms, 'G000A', isFull ? 'G999Z' : 'G999A', terms.now, laterAt),
  ]
}

export const segmentPlans = (terms: SeedTerms, scale: SegmentScale): SegmentPlan[] =>
  terms.place.profile === 'seed2015' ? releaseDay2015(terms) : releasesNow(terms, scale)
