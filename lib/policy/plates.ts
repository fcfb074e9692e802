import { addDays, addYears, civilDate, DAY, endOfDay, HOUR, MINUTE, SECOND, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { rollToWorkingDay, type Calendar } from './days'
import { NATIONWIDE, ruleValue, ruleVersion, traceOf, type RuleMoment } from './rule-versions'

/** A whole number below n, all equally likely; handed in, so that policy stays pure. */
export type RandomBelow = (n: number) => number

/**
 * The last day on which the vehicle may be registered, ending at 24:00 (PLT-11): calendar days, an exception to DAY-03;
 * if the office is shut on it, the next working day.
 */
export const registrationDeadline = (confirmedOn: CivilDate, calendar: Calendar, at: RuleMoment = NATIONWIDE): CivilDate =>
  rollToWorkingDay(addDays(confirmedOn, ruleValue('plate.register.days', at).value), calendar)

export type Abandonment =
  | { readonly kind: 'cancelled'; readonly at: Instant }
  | { readonly kind: 'lapsed'; readonly lastDay: CivilDate }

/** From the instant to 24:00 of the last day; window and machine at the office stay open (PLT-12, BAN-02). */
export type Ban = { readonly from: Instant; readonly to: CivilDate }

export const abandonmentBan = (abandonment: Abandonment, at: RuleMoment = NATIONWIDE): Ban => {
  const years = ruleValue('plate.abandon.banYears', at).value
  switch (abandonment.kind) {
    case 'cancelled': return { from: abandonment.at, to: addYears(civilDate(abandonment.at), years) }
    case 'lapsed': return { from: endOfDay(abandonment.lastDay), to: addYears(abandonment.lastDay, years) }
  }
}

export const isBanned = (ban: Ban, now: Instant): boolean => ban.from <= now && now < endOfDay(ban.to)

export const noBanIsRunning = (ban: Ban | null, now: Instant, at: RuleMoment): Problem | null => {
  if (!ban || !isBanned(ban, now)) return null
  const version = ruleVersion('plate.abandon.banYears', at)
  const facts = { abandonedOn: civilDate(ban.from), bannedTo: ban.to }
  return problem('preselection.banned', undefined, facts, traceOf(version, facts, 'preselection.ban-ends'))
}

/** How long an abandoned number rests before it is free again, in milliseconds, so that nobody can be told when (PLT-13). */
export const returnDelay = (random: RandomBelow, at: RuleMoment = NATIONWIDE): number => {
  const shortest = ruleValue('plate.return.minDays', at).value * (DAY / MINUTE)
  const longest = ruleValue('plate.return.maxDays', at).value * (DAY / MINUTE)
  return (shortest + random(longest - shortest + 1)) * MINUTE
}

/** From the pick 90 s after the second code was sent, never more than 180 s after the pick (PLT-10). */
export const holdEndsAt = (
  { pickedAt, codeSentAt }: { readonly pickedAt: Instant; readonly codeSentAt: Instant },
  at: RuleMoment = NATIONWIDE,
): Instant =>
  Math.min(
    codeSentAt + ruleValue('plate.hold.seconds', at).value * SECOND,
    pickedAt + ruleValue('plate.hold.max', at).value * SECOND,
  )

/** PLT-14: nobody may learn of a segment later than three days before it opens. */
export const segmentIsPublishedInTime = (
  { publishedAt, releasesAt }: { readonly publishedAt: Instant; readonly releasesAt: Instant },
  at: RuleMoment = NATIONWIDE,
): Problem | null => {
  const version = ruleVersion('plate.publicise.hours', at)
  if (releasesAt - publishedAt >= version.value * HOUR) return null
  const facts = { hours: version.value }
  return problem('segment.published-too-late', 'releasesAt', facts, traceOf(version, facts, 'segment.release-later'))
}

export type Stock = { readonly remaining: number; readonly pending: number; readonly salesLast14Days: number }

export type Replenishment = {
  readonly needed: boolean
  readonly forecast: number
  /** Stock and pending segments together must not be below this. */
  readonly threshold: number
  readonly missing: number
}

/** PLT-15: the next segment is scheduled while stock is still above the minimum. `pending`: scheduled, not yet released. */
export const replenishmentNeed = (
  { remaining, pending, salesLast14Days }: Stock,
  at: RuleMoment = NATIONWIDE,
): Replenishment => {
  const days = ruleValue('plate.replenish.forecastDays', at).value
  const sampled = ruleValue('plate.replenish.salesDays', at).value
  const forecast = Math.max(
    ruleValue('plate.replenish.minForecast', at).value,
    Math.ceil((salesLast14Days * days) / sampled),
  )
  const threshold = ruleValue('plate.pool.min', at).value + forecast
  const missing = Math.max(0, threshold - remaining - pending)
  return { needed: missing > 0, forecast, threshold, missing }
}

/** PLT-16: selection stays open, an alarm is raised, nothing is released early. */
export const isStockBelowMinimum = (remaining: number, at: RuleMoment = NATIONWIDE): boolean =>
  remaining < ruleValue('plate.pool.min', at).value
