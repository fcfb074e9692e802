import { addDays, dayOfWeek, type CivilDate } from '@/lib/kernel/clock'

export type LanePlan = { readonly weekdays: string; readonly opensAt: string; readonly closesAt: string; readonly minutes: number }

const HOUR_MINUTES = 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * HOUR_MINUTES + Number(time.slice(3))

const timeOf = (minutes: number): string => `${String(Math.floor(minutes / HOUR_MINUTES)).padStart(2, '0')}:${String(minutes % HOUR_MINUTES).padStart(2, '0')}`

export type LaneTime = { readonly startsAt: string; readonly endsAt: string }

/** The times of one day, from the opening on; what would end after the closing is none. */
export const timesOf = ({ opensAt, closesAt, minutes }: LanePlan): LaneTime[] => {
  const count = Math.max(0, Math.floor((minutesOf(closesAt) - minutesOf(opensAt)) / minutes))
  return Array.from({ length: count }, (_, n) => {
    const start = minutesOf(opensAt) + n * minutes
    return { startsAt: timeOf(start), endsAt: timeOf(start + minutes) }
  })
}

export const daysBetween = (from: CivilDate, through: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day)
  return days
}

export const isOpenOn = ({ weekdays }: Pick<LanePlan, 'weekdays'>, day: CivilDate): boolean => weekdays.includes(String(dayOfWeek(day)))
