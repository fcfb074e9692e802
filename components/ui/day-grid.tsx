import { useLocale } from 'next-intl'
import { addDays, dayOfWeek, type CivilDate } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { Link } from './link'

export type DayCell = {
  readonly day: CivilDate
  /** Under the number of the day. */
  readonly note: string
  /** Read out after the date. */
  readonly said: string
  readonly href?: string
  readonly tone: 'open' | 'full' | 'shut'
}

type Props = { caption: string; weekdays: readonly string[]; cells: readonly DayCell[]; chosen?: CivilDate | undefined }

const WEEK = 7
const TONES: Readonly<Record<DayCell['tone'], string>> = { open: 'border-edge bg-surface', full: 'border-line bg-sunken text-muted', shut: 'border-line bg-sunken text-muted' }

const monthDay = (day: CivilDate): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

/** Weeks from Monday on, so that a weekday stands in its column. */
const weeksOf = (cells: readonly DayCell[]): (DayCell | null)[][] => {
  const first = cells[0]
  if (!first) return []
  const lead = Array.from({ length: dayOfWeek(first.day) - 1 }, () => null)
  const all = [...lead, ...cells]
  return Array.from({ length: Math.ceil(all.length / WEEK) }, (_, n) => {
    const week = all.slice(n * WEEK, (n + 1) * WEEK)
    return [...week, ...Array.from({ length: WEEK - week.length }, () => null)]
  })
}

/** Days as a calendar; each that leads somewhere is a link with an address of its own. */
export const DayGrid = ({ caption, weekdays, cells, chosen }: Props) => {
  const locale = asLocale(useLocale())
  const cellOf = ({ day, note, said, href, tone }: DayCell) => {
    const look = `flex min-h-target w-full flex-col items-center justify-center rounded-md border-2 px-0.5 py-1 text-center leading-tight no-underline ${day === chosen ? 'border-brand bg-brand-tint text-ink' : TONES[tone]}`
    const inside = (
      <>
        <span className="font-semibold tabular max-sm:text-small" aria-hidden="true">{monthDay(day)}</span>
        <span className="text-small tabular" aria-hidden="true">{note}</span>
        <span className="sr-only">{formatDate(locale, day)} {said}</span>
      </>
    )
    return href ? <Link href={href} className={look} aria-current={day === chosen ? 'date' : undefined}>{inside}</Link> : <span className={look}>{inside}</span>
  }
  return (
    <table className="w-full table-fixed border-separate border-spacing-1">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>{weekdays.map((weekday) => <th key={weekday} scope="col" className="pb-1 text-small font-normal text-muted">{weekday}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(cells).map((week, n) => (
          <tr key={week.find(Boolean)?.day ?? n}>{week.map((cell, at) => <td key={cell?.day ?? `${n}-${at}`} className="p-0 align-top">{cell && cellOf(cell)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every day of a span, whatever is known of it. */
export const daysOf = (from: CivilDate, through: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day)
  return days
}
