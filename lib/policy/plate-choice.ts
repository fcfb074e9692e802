import { SECOND, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { NATIONWIDE, ruleValue, ruleVersion, traceOf, type RuleMoment } from './rule-versions'
import type { RandomBelow } from './plates'

/** The two ways to a number; there are no others (PLT-04). */
export const CHOICE_MODES = ['composed', 'drawn'] as const
export type ChoiceMode = (typeof CHOICE_MODES)[number]

/** What a whole wished number is answered with; each answer spends a try (PLT-06). */
export type WishAnswer = 'free' | 'taken' | 'not-in-segment'

export const triesLeft = (spent: number, at: RuleMoment = NATIONWIDE): number =>
  Math.max(0, ruleValue('plate.compose.maxTries', at).value - spent)

/** Tries count by vehicle, not by session. */
export const triesAreLeft = (spent: number, at: RuleMoment): Problem | null => {
  if (triesLeft(spent, at) > 0) return null
  const version = ruleVersion('plate.compose.maxTries', at)
  const facts = { spent, allowed: version.value }
  return problem('preselection.tries-spent', undefined, facts, traceOf(version, facts, 'preselection.draw-instead'))
}

export type DrawLimits = {
  readonly batchSize: number
  readonly batches: number
  readonly batchMillis: number
  readonly sessionsPerDay: number
  readonly days: number
}

export const drawLimits = (at: RuleMoment = NATIONWIDE): DrawLimits => ({
  batchSize: ruleValue('plate.draw.batch', at).value,
  batches: ruleValue('plate.draw.batches', at).value,
  batchMillis: ruleValue('plate.draw.seconds', at).value * SECOND,
  sessionsPerDay: ruleValue('plate.draw.sessionsPerDay', at).value,
  days: ruleValue('plate.draw.days', at).value,
})

/** One session a day, on five days at most (PLT-05). `sessionDays` are the days on which this vehicle already drew. */
export const drawMayStart = (sessionDays: readonly CivilDate[], today: CivilDate, at: RuleMoment): Problem | null => {
  const limits = drawLimits(at)
  const usedToday = sessionDays.filter((day) => day === today).length
  const facts = { usedToday, days: new Set(sessionDays).size }
  if (usedToday >= limits.sessionsPerDay) {
    return problem('draw.spent-today', undefined, facts, traceOf(ruleVersion('plate.draw.sessionsPerDay', at), facts, 'draw.tomorrow'))
  }
  if (facts.days >= limits.days) {
    return problem('draw.days-spent', undefined, facts, traceOf(ruleVersion('plate.draw.days', at), facts, 'draw.compose-instead'))
  }
  return null
}

/** A batch is shown for 90 s and may only be followed by the next while batches are left. */
export const batchIsStillShown = (shownAt: Instant, now: Instant, at: RuleMoment = NATIONWIDE): boolean =>
  now < shownAt + drawLimits(at).batchMillis

export const batchesLeft = (shown: number, at: RuleMoment = NATIONWIDE): number => Math.max(0, drawLimits(at).batches - shown)

/** `count` different indexes below `total`, every set equally likely (Floyd); fewer if there are not so many. */
export const drawIndexes = (total: number, count: number, random: RandomBelow): readonly number[] => {
  const drawn = new Set<number>()
  for (let bound = Math.max(0, total - count); bound < total; bound++) {
    const candidate = random(bound + 1)
    drawn.add(drawn.has(candidate) ? bound : candidate)
  }
  return [...drawn]
}
