import { addDays, civilMinute, HOUR, type CivilDate, type Instant } from '@/lib/kernel/clock'

export type CalendarDeadline = {
  /** Of the application: the same one gets the same entry, however often it is taken. */
  readonly id: string
  /** A later revision replaces the entry. */
  readonly revision: number
  readonly day: CivilDate
  readonly writtenAt: Instant
  readonly title: string
  readonly note: string
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

/** One whole-day entry with a reminder the morning before. */
export const calendarFile = ({ id, revision, day, writtenAt, title, note }: CalendarDeadline): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Open122//deadlines//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@open122`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `DTSTART;VALUE=DATE:${dayText(day)}`,
    `DTEND;VALUE=DATE:${dayText(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ].map((line) => `${folded(line)}\r\n`).join('')
