import { Temporal } from 'temporal-polyfill'

export const ZONE = 'Asia/Shanghai'

/** Milliseconds since the epoch, UTC. */
export type Instant = number
/** A day of the civil calendar in ZONE, `YYYY-MM-DD`. */
export type CivilDate = string

/** The only place where the machine's clock is read. */
export const machineNow = (): Instant => Date.now()

/** Since the last change of summer time in ZONE, 1991-09-15, the zone is eight hours ahead for good. */
const STEADY = { from: 684_867_600_000, until: 253_402_200_000_000, ahead: 8 * 3_600_000 }

const zoned = (at: Instant): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)

/** `2026-11-20T09:30:05.000Z` of the wall clock, by arithmetic: forty times as fast as asking for the zone. */
const steadyText = (at: Instant): string | null =>
  at >= STEADY.from && at < STEADY.until ? new Date(at + STEADY.ahead).toISOString() : null

export const civilDate = (at: Instant): CivilDate => steadyText(at)?.slice(0, 10) ?? zoned(at).toPlainDate().toString()

/** `2026-11-20 09:30`, in ZONE. */
export const civilMinute = (at: Instant): string => {
  const steady = steadyText(at)
  if (steady) return steady.slice(0, 16).replace('T', ' ')
  const z = zoned(at)
  return `${z.toPlainDate().toString()} ${z.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** `2026-11-20 09:30:05`, in ZONE. */
export const civilSecond = (at: Instant): string =>
  (steadyText(at) ?? zoned(at).toPlainDateTime().toString({ smallestUnit: 'second' })).slice(0, 19).replace('T', ' ')

/** Of an RFC 3339 text with its zone, as partners write it; null when it is none. */
export const instantOfText = (text: string): Instant | null => {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return null
  }
}

const WALL_TIME = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** Of `2026-11-20 09:30:05` as offices write it, in ZONE and since its summer time ended; null when there is no such moment. */
export const instantOfWallTime = (text: string): Instant | null => {
  const [, year, month, day, hour, minute, second = '00'] = WALL_TIME.exec(text) ?? []
  if (!year || !month || !day || !hour || !minute) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}`
  const at = Date.parse(`${written}Z`) - STEADY.ahead
  return steadyText(at)?.startsWith(written) ? at : null
}

/** The instant of a wall-clock time in ZONE; `time` is `HH:MM` or `HH:MM:SS`. */
export const instantOf = (date: CivilDate, time = '00:00'): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds

/** 24:00 of the day: the first instant that no longer belongs to it (DAY-01). */
export const endOfDay = (date: CivilDate): Instant => instantOf(addDays(date, 1))

export const addDays = (date: CivilDate, days: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ days }).toString()

/** Keeps the day number, clamped to the month's end (DAY-09). */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString()

export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12)

export const isCivilDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** 1 = Monday … 7 = Sunday. */
export const dayOfWeek = (date: CivilDate): number => Temporal.PlainDate.from(date).dayOfWeek
export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
