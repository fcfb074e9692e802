import { z } from 'zod'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { findVisit } from './find-visit'
import { goOnAs } from './go-on-as'

/** The terminal goes on with a visit a phone has confirmed. */
export const takeConfirmedVisit = command({
  name: 'visit.take-confirmed',
  action: 'terminal.serve',
  level: 'province',
  input: z.strictObject({ visit: z.string().max(80), isElder: z.boolean() }),
  load: ({ tx, ctx, input: { visit, isElder } }) =>
    ctx.actor.kind === 'terminal' ? findVisit(tx, ctx, ctx.actor.terminalId, visit, isElder) : Promise.resolve(null),
  about: ({ terminalId }, { ctx }) => ({ province: ctx.place.province, terminalId }),
  async run({ tx, ctx, subject }) {
    const { personId, level } = subject
    if (level !== 'L2') return refuse(problem('visit.not-confirmed'))
    const bearer = await goOnAs(tx, ctx, subject, { personId, level })
    if (!bearer) return refuse(problem('visit.over'))
    return done({ token: bearer.token }, { subject: bearer.id, ...(personId && { onBehalfOf: personId }), detail: { before: subject.id } })
  },
})
