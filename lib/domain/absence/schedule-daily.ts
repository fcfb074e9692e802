import type { Tx } from '@/db/handle'
import { civilDate, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { nextWorkingDay, rollToWorkingDay } from '@/lib/policy/days'
import { platform, provinceHandle } from '../platform'
import { loadCalendar } from '../register/load-calendar'
import { schedule } from '../scheduling'
import { placesOf, systemContext } from '../system-context'

const on = (tx: Tx, ctx: Context, day: CivilDate): Promise<void> =>
  schedule(tx, ctx, { kind: 'absence.daily', key: `absence.daily:${day}`, payload: { day }, dueAt: instantOf(day, '09:00') })

export const scheduleNext = async (tx: Tx, ctx: Context): Promise<void> => on(tx, ctx, nextWorkingDay(civilDate(ctx.now), await loadCalendar(tx)))

/** Today's, if it is a working day, else the next; asked for again it is nothing new. */
export const scheduleAbsencesOf = async (province: string): Promise<void> => {
  const [place] = await placesOf(province)
  if (!place) return
  const ctx = systemContext(place, 'start')
  await (await provinceHandle(province)).write(async (tx) => on(tx, ctx, rollToWorkingDay(ctx.today, await loadCalendar(tx))))
}

export const scheduleAbsencesAtStart = async (): Promise<void> => {
  for (const province of await platform().databases.provinceCodes()) await scheduleAbsencesOf(province)
}
