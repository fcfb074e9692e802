import { z } from 'zod'
import { eq } from '@/db/conditions'
import { calendarDays } from '@/db/province/schema/people'
import { dayOfWeek, isCivilDate } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'

const input = z.strictObject({
  day: z.string().refine(isCivilDate, 'date.invalid'),
  working: z.enum(['working', 'resting', 'usual'], 'choice.unknown'),
  name: z.string().transform(normaliseText).refine((name) => [...name].length <= 40, 'calendar.name-too-long'),
})

/** DAY-08: a holiday or a working weekend; `usual` takes an exception back. Past days stand: deadlines were told by them. */
export const setDay = command({
  name: 'calendar.set-day',
  action: 'calendar.edit',
  level: 'province',
  input,
  load: async ({ tx, input: { day } }) => {
    const [before] = await tx.select().from(calendarDays).where(eq(calendarDays.day, day))
    return { before: before ?? null }
  },
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { day, working, name }, subject }) {
    if (day < ctx.today) return refuse(problem('calendar.day-past', 'day'))
    const evidence = { subject: day, detail: { working, was: subject.before ? (subject.before.working ? 'working' : 'resting') : 'usual' } }
    if (working === 'usual') {
      await tx.delete(calendarDays).where(eq(calendarDays.day, day)).returning({ day: calendarDays.day })
      return done({ day }, evidence)
    }
    const isWorking = working === 'working'
    if (isWorking === dayOfWeek(day) <= 5) return refuse(problem('calendar.day-as-usual', 'working'))
    if (name === '') return refuse(problem('calendar.name-missing', 'name'))
    await tx
      .insert(calendarDays)
      .values({ day, working: isWorking, name })
      .onConflictDoUpdate({ target: calendarDays.day, set: { working: isWorking, name } })
      .returning({ day: calendarDays.day })
    return done({ day }, evidence)
  },
})
