import { addDays, dayOfWeek, type CivilDate } from '@/lib/kernel/clock'

/** The State Council's yearly holiday shifts are data; "shut" and "holiday" mean: not a working day of it (DAY-08). */
export type Calendar = { readonly isWorkingDay: (date: CivilDate) => boolean }

/** Days that differ from Monday–Friday, and possibly some that do not. */
export const calendarFrom = (rows: readonly { readonly date: CivilDate; readonly working: boolean }[]): Calendar => {
  const known = new Map(rows.map(({ date, working }) => [date, working]))
  return { isWorkingDay: (date) => known.get(date) ?? dayOfWeek(date) <= 5 }
}

/** No holiday of any country lasts so long: a calendar that says so is broken. */
const LONGEST_HOLIDAY = 60

const walk = (date: CivilDate, step: 1 | -1, calendar: Calendar): CivilDate => {
  let day = date
  for (let tried = 0; tried <= LONGEST_HOLIDAY; tried++) {
    if (calendar.isWorkingDay(day)) return day
    day = addDays(day, step)
  }
  throw new Error(`the calendar knows no working day near ${date}`)
}

/** The day itself if it is a working day, else the next one. */
export const rollToWorkingDay = (date: CivilDate, calendar: Calendar): CivilDate => walk(date, 1, calendar)

export const nextWorkingDay = (date: CivilDate, calendar: Calendar): CivilDate => walk(addDays(date, 1), 1, calendar)

export const previousWorkingDay = (date: CivilDate, calendar: Calendar): CivilDate => walk(addDays(date, -1), -1, calendar)

/** The n-th working day after the date; the date itself never counts (DAY-01). */
export const addWorkingDays = (date: CivilDate, days: number, calendar: Calendar): CivilDate => {
  let day = date
  for (let left = days; left > 0; left--) day = nextWorkingDay(day, calendar)
  return day
}

/** How many working days lie after `from`, up to and with `to`. */
export const workingDaysBetween = (from: CivilDate, to: CivilDate, calendar: Calendar): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++
  return count
}

/** Which law counts the days decides how they are counted. */
export type Matter = 'licence' | 'registration' | 'points' | 'violation' | 'fine'

type Counting = 'calendar' | 'calendar-rolled' | 'working'

const WORKING: Readonly<Record<'licence' | 'registration' | 'violation', readonly number[]>> = {
  licence: [1, 3, 5], // DAY-02
  registration: [1, 2, 3, 5, 7, 10, 15], // DAY-03; PLT-11 and temporary plates count for themselves
  violation: [2, 3, 5, 7, 10, 15], // DAY-05
}

const countingOf = (matter: Matter, days: number): Counting => {
  switch (matter) {
    case 'licence':
    case 'registration':
    case 'violation':
      return WORKING[matter].includes(days) ? 'working' : 'calendar'
    case 'points': // DAY-04
      return [3, 10, 30].includes(days) ? 'calendar-rolled' : 'calendar'
    case 'fine': // DAY-06: the Law itself counts calendar days
      return 'calendar'
  }
}

/** The last day, ending at 24:00, of a period of `days` that an event on `from` begins (DAY-01 … DAY-06). */
export const lastDayOf = (matter: Matter, from: CivilDate, days: number, calendar: Calendar): CivilDate => {
  switch (countingOf(matter, days)) {
    case 'working': return addWorkingDays(from, days, calendar)
    case 'calendar': return addDays(from, days)
    case 'calendar-rolled': return rollToWorkingDay(addDays(from, days), calendar)
  }
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The birthday at whose 00:00 the age is reached; 29 February counts on 1 March in common years (DAY-09). */
export const ageReachedOn = (bornOn: CivilDate, age: number): CivilDate => {
  const year = Number(bornOn.slice(0, 4)) + age
  const day = bornOn.slice(5) === '02-29' && !isLeapYear(year) ? '03-01' : bornOn.slice(5)
  return `${String(year).padStart(4, '0')}-${day}`
}

export const hasReachedAge = (bornOn: CivilDate, age: number, on: CivilDate): boolean => ageReachedOn(bornOn, age) <= on

export const ageOn = (bornOn: CivilDate, on: CivilDate): number => {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return hasReachedAge(bornOn, years, on) ? years : years - 1
}
