import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { visits } from '@/db/province/schema/terminals'
import { command, done } from '../command'
import { bearerId } from './bearer'

export const VISIT_ENDS = ['button', 'idle', 'card-removed', 'time-limit', 'error'] as const

const input = z.strictObject({ visit: z.string().max(80), why: z.enum(VISIT_ENDS) })

/** Ends the visit of this token at this terminal; ended twice, it stays as it ended first. */
export const endVisit = command({
  name: 'visit.end',
  action: 'terminal.serve',
  level: 'province',
  input,
  async load({ tx, ctx, input: { visit } }) {
    if (ctx.actor.kind !== 'terminal') return null
    const [row] = await tx.select().from(visits).where(and(eq(visits.id, bearerId('vis', visit)), eq(visits.terminalId, ctx.actor.terminalId)))
    return row ?? null
  },
  about: ({ terminalId }, { ctx }) => ({ province: ctx.place.province, terminalId }),
  async run({ tx, ctx, input: { why }, subject }) {
    const ended = await tx
      .update(visits)
      .set({ endedAt: ctx.machineNow, endedBy: why })
      .where(and(eq(visits.id, subject.id), isNull(visits.endedAt)))
      .returning({ id: visits.id })
    return done({ ended: ended.length > 0 }, { subject: subject.id, detail: { why } })
  },
})
