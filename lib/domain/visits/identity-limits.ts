import { MINUTE, type Instant } from '@/lib/kernel/clock'

/** KSK-08. */
const LOCK_AFTER = 5
const LOCK_FOR = 10 * MINUTE
const ALARM_PERSONS = 3
const ALARM_WITHIN = 5 * MINUTE

/** A lock may have been made by failures that are as much older than itself. */
export const FAILURES_COUNT_FOR = 2 * LOCK_FOR

export type Failure = { readonly documentKey: string; readonly at: Instant }

/** Until when a document is refused at a machine; null when it is not. `failures` are this machine's, oldest first. */
export const lockedUntil = (failures: readonly Failure[], documentKey: string, now: Instant): Instant | null => {
  const own = failures.filter((failure) => failure.documentKey === documentKey).map(({ at }) => at)
  const ends = own
    .slice(LOCK_AFTER - 1)
    .filter((fifth, i) => fifth - (own[i] ?? fifth) < LOCK_FOR)
    .map((fifth) => fifth + LOCK_FOR)
  const until = Math.max(0, ...ends)
  return until > now ? until : null
}

const personsBefore = (failures: readonly Failure[], end: Failure): Set<string> =>
  new Set(failures.filter(({ at }) => at > end.at - ALARM_WITHIN && at <= end.at).map(({ documentKey }) => documentKey))

/** Whether this failure brings the third person within the window; the fourth does not ring again (G5). */
export const isAlarm = (earlier: readonly Failure[], failure: Failure): boolean => {
  const others = personsBefore(earlier, failure)
  return others.size === ALARM_PERSONS - 1 && !others.has(failure.documentKey)
}

export const alarmsIn = (failures: readonly Failure[]): readonly Instant[] =>
  failures.filter((failure, i) => isAlarm(failures.slice(0, i), failure)).map(({ at }) => at)
