import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, refuseButKeep } from '../command'
import { countFailure } from './count-failure'
import { findVisit } from './find-visit'
import { goOnAs } from './go-on-as'
import { lockOf } from './identity-lock'
import { spendReading } from './spend-reading'

export type Judgement = { readonly isSame: boolean; readonly score: number }

const input = z.strictObject({
  visit: z.string(),
  /** Under every key of the ring, the current one first. */
  documentKeys: z.array(z.string()),
  judgement: z.strictObject({ isSame: z.boolean(), score: z.number() }),
  reading: z.strictObject({ seal: z.string(), readAt: z.int() }),
  isElder: z.boolean(),
})

/** Internal: its input was made by `identifyVisitor` from a sealed reading and the authority's answer. */
export const recordIdentity = command({
  name: 'visit.identify',
  action: 'terminal.serve',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { visit, isElder } }) =>
    ctx.actor.kind === 'terminal' ? findVisit(tx, ctx, ctx.actor.terminalId, visit, isElder) : Promise.resolve(null),
  about: ({ terminalId }, { ctx }) => ({ province: ctx.place.province, terminalId }),
  async run({ tx, ctx, input: { documentKeys, judgement, reading }, subject }) {
    if (!(await spendReading(tx, ctx, subject.id, reading))) return refuse(problem('identity.card-unread'))
    const locked = await lockOf(tx, ctx, subject.terminalId, documentKeys)
    if (locked) return refuse(locked)
    if (!judgement.isSame) {
      await countFailure(tx, ctx, subject.terminalId, documentKeys[0] ?? '')
      return refuseButKeep([problem('identity.face-not-matched')], { subject: subject.id, detail: { score: judgement.score } })
    }
    const [person] = await tx.select({ id: people.id }).from(people).where(and(inArray(people.documentKey, documentKeys), eq(people.kind, 'individual')))
    if (!person) return refuseButKeep([problem('identity.no-record')], { subject: subject.id })

    const bearer = await goOnAs(tx, ctx, subject, { personId: person.id, level: 'L2' })
    if (!bearer) return refuse(problem('visit.over'))
    return done({ token: bearer.token }, { subject: bearer.id, onBehalfOf: person.id, detail: { before: subject.id, score: judgement.score } })
  },
})
