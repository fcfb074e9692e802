import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { visits } from '@/db/province/schema/terminals'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { newBearer } from './bearer'
import { findVisit } from './find-visit'

/** The terminal goes on with a visit a phone has confirmed: under a new id, and the old one dies (A8); its minutes go on (A9). */
export const takeConfirmedVisit = command({
  name: 'visit.take-confirmed',
  action: 'terminal.serve',
  level: 'province',
  input: z.strictObject({ visit: z.string().max(80), isElder: z.boolean() }),
  load: ({ tx, ctx, input: { visit, isElder } }) =>
    ctx.actor.kind === 'terminal' ? findVisit(tx, ctx, ctx.actor.terminalId, visit, isElder) : Promise.resolve(null),
  about: ({ terminalId }, { ctx }) => ({ province: ctx.place.province, terminalId }),
  async run({ tx, ctx, subject }) {
    if (subject.level !== 'L2') return refuse(problem('visit.not-confirmed'))
    const ended = await tx
      .update(visits)
      .set({ endedAt: ctx.machineNow, endedBy: 'identified' })
      .where(and(eq(visits.id, subject.id), isNull(visits.endedAt)))
      .returning({ id: visits.id })
    if (!ended.length) return refuse(problem('visit.over'))
    const { token, id } = newBearer('vis', ctx.random)
    const { terminalId, personId, level, startedAt, expiresAt } = subject
    await tx.insert(visits).values({ id, terminalId, personId, level, startedAt, seenAt: ctx.machineNow, expiresAt })
    return done({ token }, { subject: id, ...(personId && { onBehalfOf: personId }), detail: { before: subject.id } })
  },
})
