import { addDays, civilMinute, HOUR, type CivilDate, type Instant } from '@/lib/kernel/clock'

export type CalendarEntry = {
  /** Of what it is about: the same one gets the same entry, however often it is taken. */
  readonly id: string
  /** A later revision replaces the entry. */
  readonly revision: number
  /** A deadline is a whole day, a test or a visit has its hours. */
  readonly when: { readonly day: CivilDate } | { readonly from: Instant; readonly to: Instant }
  readonly writtenAt: Instant
  readonly title: string
  readonly note: string
  readonly place?: string
  /** It will not be: a calendar that has the entry takes it out. */
  readonly isCancelled?: boolean
}

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

const OCTETS = 73
const encoder = new TextEncoder()

/** RFC 5545 §3.1: no line over 75 octets, none cut within a character. */
const folded = (line: string): string => {
  const rows: string[] = ['']
  for (const sign of line) {
    const row = rows.at(-1) ?? ''
    if (encoder.encode(row + sign).length > OCTETS) rows.push(sign)
    else rows[rows.length - 1] = row + sign
  }
  return rows.join('\r\n ')
}

const dayText = (day: CivilDate): string => day.replaceAll('-', '')

/** Civil minutes are told at UTC+8; a stamp is told in UTC. */
const stamp = (at: Instant): string => `${civilMinute(at - 8 * HOUR).replace(' ', 'T').replace(/[-:]/g, '')}00Z`

/** Busy in its hours with a reminder the evening before; a whole day is only told, the morning before. */
const timesOf = (when: CalendarEntry['when']): readonly string[] =>
  'day' in when
    ? [`DTSTART;VALUE=DATE:${dayText(when.day)}`, `DTEND;VALUE=DATE:${dayText(addDays(when.day, 1))}`, 'TRANSP:TRANSPARENT']
    : [`DTSTART:${stamp(when.from)}`, `DTEND:${stamp(when.to)}`, 'TRANSP:OPAQUE']

const reminder = (title: string): readonly string[] => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-PT15H', 'END:VALARM']

/** One entry for the own calendar: put in, replaced by a later revision, or taken out. */
export const calendarFile = ({ id, revision, when, writtenAt, title, note, place, isCancelled = false }: CalendarEntry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Open122//calendar//ZH',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${id}@open122`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${stamp(writtenAt)}`,
    ...timesOf(when),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    'CLASS:PRIVATE',
    ...(isCancelled ? [] : reminder(title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ].map((line) => `${folded(line)}\r\n`).join('')

/** The answer that a browser hands to the calendar of its machine. */
export const calendarResponse = (file: string, name: string): Response =>
  new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
