import { calendarDays } from '@/db/province/schema/people'
import type { Db } from '@/db/handle'
import { calendarFrom, type Calendar } from '@/lib/policy/days'

/** The province's working days: Monday to Friday and the days that differ (DAY-08). */
export const loadCalendar = async (db: Db): Promise<Calendar> => {
  const days = await db.select().from(calendarDays)
  return calendarFrom(days.map(({ day, working }) => ({ date: day, working })))
}
