import type { Tx } from '@/db/handle'
import { civilDate, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { nextWorkingDay, rollToWorkingDay } from '@/lib/policy/days'
import { loadCalendar } from '../register/load-calendar'
import { schedule } from '../scheduling'

const on = (tx: Tx, ctx: Context, day: CivilDate): Promise<void> =>
  schedule(tx, ctx, { kind: 'absence.daily', key: `absence.daily:${day}`, payload: { day }, dueAt: instantOf(day, '09:00') })

export const scheduleNext = async (tx: Tx, ctx: Context): Promise<void> => on(tx, ctx, nextWorkingDay(civilDate(ctx.now), await loadCalendar(tx)))

/** Today's, if it is a working day, else the next; asked for again it is nothing new. */
export const scheduleAbsences = async (tx: Tx, ctx: Context): Promise<void> => on(tx, ctx, rollToWorkingDay(ctx.today, await loadCalendar(tx)))
