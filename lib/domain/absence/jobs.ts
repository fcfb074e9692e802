import { and, isNull, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { overdueOwners } from './overdue-records'
import { remainingOf, type PenaltyRow } from './remaining-records'
import { scheduleNext } from './schedule-daily'
import { tellOverdue } from './tell-overdue'

type AbsenceJobs = { readonly [K in Extract<keyof Jobs, `absence.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** Everything was handled, deleted or objected to: nothing is left to decide. */
const endEmpty = async (tx: Tx, ctx: Context, penalty: PenaltyRow): Promise<void> => {
  if ((await remainingOf(tx, penalty)).length > 0) return
  await tx.update(intendedPenalties).set({ endedOn: ctx.today, revision: sql`${intendedPenalties.revision} + 1` })
    .where(and(eq(intendedPenalties.id, penalty.id), isNull(intendedPenalties.endedOn))).returning({ id: intendedPenalties.id })
}

/** An owner's vehicle a transaction, so that a run that was stopped goes on where it stood. */
const daily = async (ctx: Context): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  for (const penalty of await handle.read.select().from(intendedPenalties).where(isNull(intendedPenalties.endedOn)))
    if ((await remainingOf(handle.read, penalty)).length === 0) await handle.write((tx) => endEmpty(tx, ctx, penalty))
  for (const owing of await overdueOwners(handle.read, ctx.today)) await handle.write((tx) => tellOverdue(tx, ctx, owing))
  await handle.write((tx) => scheduleNext(tx, ctx))
}

/** May run twice without harm (D13). */
export const absenceJobs: AbsenceJobs = { 'absence.daily': daily }
