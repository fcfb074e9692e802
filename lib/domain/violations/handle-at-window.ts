import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { windowRefusal } from '@/lib/policy/violations/window-handling'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { chosenIds, loadChosen, type ChosenRecord } from './chosen-records'
import { decideRecords } from './decide-records'
import { findDriver, type Driver } from './handling-driver'
import { whoseCase } from './whose-case'

type AtWindow = { readonly driver: Driver | null; readonly chosen: readonly ChosenRecord[] }

const loadAtWindow = async (tx: Tx, ctx: Context, personId: string, ids: readonly string[]): Promise<AtWindow | null> => {
  const [person] = await tx.select({ id: people.id }).from(people).where(and(eq(people.id, personId), eq(people.kind, 'individual')))
  if (!person) return null
  const driver = await findDriver(tx, ctx, personId)
  const chosen = await loadChosen(tx, ctx, ids, { personId, classes: driver?.classes ?? [] })
  return chosen && { driver, chosen }
}

/**
 * The driver stands at the window with licence and vehicle licence: whoever was driving is told to their face, so another's vehicle needs no binding, and
 * several records of one vehicle may pass twelve points together (VIO-14). B7: records of the officer's own vehicle are given to nobody by that officer.
 */
export const handleAtWindow = command({
  name: 'violation.handle-at-window',
  action: 'violation.handle-at-window',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40), records: chosenIds(), shown: z.literal('yes', 'declaration.missing') }),
  load: ({ tx, ctx, input: { personId, records } }) => loadAtWindow(tx, ctx, personId, records),
  about: ({ chosen }, { ctx, input: { personId } }) => ({ province: ctx.place.province, place: ctx.place.code, ...whoseCase(ctx, [personId, ...chosen.map(({ ownerId }) => ownerId)]) }),
  async run({ tx, ctx, input: { personId }, subject: { driver, chosen } }) {
    if (!driver) return refuse(problem('violation.no-licence'))
    if (chosen.some(({ row }) => row.state !== 'open')) return refuse(problem('violation.not-open'))
    const at = ruleMomentOf(ctx)
    const refused = windowRefusal(chosen.map(({ handled }) => handled), driver, at)
    if (refused) return refuse(refused.problem)
    const decisions = await decideRecords(tx, ctx, chosen, { personId, driver, procedure: 'simple', decidedBy: actorId(ctx.actor) })
    if (!decisions) return refuse(problem('violation.changed-meanwhile'))
    return done(
      { batch: decisions[0]?.batch ?? '' },
      { subject: personId, onBehalfOf: personId, detail: { decisions: decisions.map(({ number }) => number).join(' '), held: driver.points } },
    )
  },
})
