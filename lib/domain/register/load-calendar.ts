import { calendarDays } from '@/db/province/schema/people'
import type { Db } from '@/db/handle'
import { statement } from '@/db/statement'
import { calendarFrom, type Calendar } from '@/lib/policy/days'

const differing = statement((db) => db.select({ date: calendarDays.day, working: calendarDays.working }).from(calendarDays).prepare())

/** The province's working days: Monday to Friday and the days that differ (DAY-08). */
export const loadCalendar = async (db: Db): Promise<Calendar> => calendarFrom(await differing(db).all())
