import { lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { hospitalHours } from '@/db/province/schema/licence-papers'
import type { Tx } from '@/db/handle'
import { HALVES, type Half } from '@/lib/engine/visit'
import { addDays, isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { loadCalendar } from '../register/load-calendar'

/** Nobody plans further, and a slip of the year stays small. */
export const MOST_DAYS = 62
const MOST_PLACES = 500

const day = z.string().max(40).refine(isCivilDate, 'hours.day')
const places = z.string().max(10).transform(normaliseCode).pipe(z.string().regex(/^\d{1,3}$/, 'hours.places')).transform(Number).pipe(z.int().max(MOST_PLACES, 'hours.places'))

const input = z.strictObject({ from: day, to: day, morning: places, afternoon: places, restDays: z.enum(['closed', 'open'], 'hours.rest-days') })

const daysFrom = (from: CivilDate, to: CivilDate): CivilDate[] => {
  const days: CivilDate[] = []
  for (let each = from; each <= to && days.length <= MOST_DAYS; each = addDays(each, 1)) days.push(each)
  return days
}

const rangeProblem = (ctx: Context, from: CivilDate, to: CivilDate, days: readonly CivilDate[]): Problem | null => {
  if (from <= ctx.today) return problem('hours.too-early', 'from')
  if (to < from) return problem('hours.backwards', 'to')
  return days.length > MOST_DAYS ? problem('hours.too-long', 'to', { days: MOST_DAYS }) : null
}

type Hours = { readonly organisationId: string; readonly place: string; readonly day: CivilDate; readonly half: Half; readonly capacity: number }

/** The guarded statement: what is booked already is never more than there are places. */
const write = async (tx: Tx, hours: Hours): Promise<boolean> => {
  const written = await tx
    .insert(hospitalHours)
    .values(hours)
    .onConflictDoUpdate({
      target: [hospitalHours.organisationId, hospitalHours.day, hospitalHours.half],
      set: { capacity: sql`excluded.capacity` },
      setWhere: lte(hospitalHours.booked, sql`excluded.capacity`),
    })
    .returning({ day: hospitalHours.day })
  return written.length === 1
}

/** How many a hospital takes in each half of each day; none is a day off (B16). All days or none. */
export const setHours = command({
  name: 'hospital.set-hours',
  action: 'examination.enter',
  level: 'province',
  input,
  load: async ({ ctx }) => (ctx.actor.kind === 'member' ? { organisationId: ctx.actor.organisationId, place: ctx.actor.place } : null),
  about: ({ organisationId, place }, { ctx }) => ({ province: ctx.place.province, place, organisationId }),
  async run({ tx, ctx, input: { from, to, morning, afternoon, restDays }, subject }) {
    const days = daysFrom(from, to)
    const wrong = rangeProblem(ctx, from, to, days)
    if (wrong) return refuse(wrong)
    const calendar = await loadCalendar(tx)
    const isOpen = (each: CivilDate) => restDays === 'open' || calendar.isWorkingDay(each)
    const wanted = { morning, afternoon }
    for (const each of days)
      for (const half of HALVES)
        if (!(await write(tx, { ...subject, day: each, half, capacity: isOpen(each) ? wanted[half] : 0 }))) return refuse(problem('hours.booked', half, { day: each }))
    return done({ from, to }, { subject: subject.organisationId, detail: { from, to, morning, afternoon, restDays } })
  },
})
