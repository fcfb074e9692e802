import { addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { scrapLimit } from './scrapping'
import type { ScrapLine } from './vehicle-rule-values'

/** Years used, rounded up to whole ones: a day after the anniversary begins the next (VEH-09). */
export const yearsUsed = (registeredOn: CivilDate, on: CivilDate): number => {
  const years = Number(on.slice(0, 4)) - Number(registeredOn.slice(0, 4))
  return addYears(registeredOn, years) < on ? years + 1 : years
}

/** Kinds that private small and micro cars (or large sedans) turn into (VEH-09; training: assumed). */
const countsUsedYears = (from: ScrapLine): boolean => from === 'private-small'

const isPrivate = (line: ScrapLine): boolean => line.startsWith('private-')

const stricter = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? one ?? other : Math.min(one, other)

/**
 * Total years in the new use (VEH-09), whole years; `usedYears` as `yearsUsed` counts them. A private small car counts
 * used + (1 − used / 17) × years of the new use, rounded down, at most 15; in integers, so exact.
 */
export const yearsAfterChangeOfUse = (from: ScrapLine, to: ScrapLine, usedYears: number, at: RuleMoment): number | null => {
  const toYears = scrapLimit(to, at).years
  if (countsUsedYears(from) && toYears !== null && !isPrivate(to)) {
    const span = ruleValue('veh.convert.private.years', at).value
    const total = Math.floor((span * usedYears + (span - usedYears) * toYears) / span)
    return Math.min(total, ruleValue('veh.convert.max.years', at).value)
  }
  const fromYears = scrapLimit(from, at).years
  if (isPrivate(to)) return fromYears // what was commercial stays on its limit
  return isPrivate(from) ? toYears : stricter(fromYears, toYears)
}

/** Refused when nothing would be left of the total, so always when more than 17 years are used. */
export const useMayChange = (from: ScrapLine, to: ScrapLine, usedYears: number, at: RuleMoment): Problem | null => {
  const total = yearsAfterChangeOfUse(from, to, usedYears, at)
  if (total === null || total > usedYears) return null
  return refusal('vehicle.used-too-long', 'vehicle.keep-its-use', ruleVersion('veh.convert.private.years', at), { usedYears, total })
}
