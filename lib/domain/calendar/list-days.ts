import { and, asc, gte, lte } from 'drizzle-orm'
import { z } from 'zod'
import { calendarDays } from '@/db/province/schema/people'
import { query } from '../query'

const year = z.coerce.number().int().min(2000).max(2100)

/** DAY-08: the days of a year that differ from Monday–Friday. */
export const listDays = query({
  name: 'calendar.list',
  action: 'place.read',
  level: 'province',
  input: z.strictObject({ year }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  run: ({ db, input }) =>
    db
      .select()
      .from(calendarDays)
      .where(and(gte(calendarDays.day, `${input.year}-01-01`), lte(calendarDays.day, `${input.year}-12-31`)))
      .orderBy(asc(calendarDays.day)),
})
