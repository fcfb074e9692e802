import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { identityFailures, visits } from '@/db/province/schema/terminals'
import { people } from '@/db/province/schema/people'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { appendAudit } from '../audit/append-audit'
import { command, done, refuse, refuseButKeep } from '../command'
import { newBearer } from './bearer'
import { findVisit } from './find-visit'
import { isAlarm } from './identity-limits'
import { lockOf, recentFailures } from './identity-lock'
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

/** Counts a failed face; three different persons within minutes ring at the office's board (KSK-08). */
const countFailure = async (tx: Tx, ctx: Context, terminalId: string, documentKey: string): Promise<void> => {
  const failure = { documentKey, at: ctx.machineNow }
  const isRinging = isAlarm(await recentFailures(tx, ctx, terminalId), failure)
  await tx.insert(identityFailures).values({ id: newId('idf', ctx.machineNow), terminalId, ...failure })
  if (isRinging) await appendAudit(tx, ctx, { intent: 'terminal.alarm', outcome: 'done', subject: terminalId, detail: { rule: 'KSK-08' } })
}

/**
 * Internal: its input was made by `identifyVisitor` from a sealed reading and the authority's answer. The visit gets a new
 * id and the old one dies (A8); its fifteen minutes go on (A9).
 */
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

    const ended = await tx
      .update(visits)
      .set({ endedAt: ctx.machineNow, endedBy: 'identified' })
      .where(and(eq(visits.id, subject.id), isNull(visits.endedAt)))
      .returning({ id: visits.id })
    if (!ended.length) return refuse(problem('visit.over'))
    const { token, id } = newBearer('vis', ctx.random)
    await tx.insert(visits).values({
      id, terminalId: subject.terminalId, personId: person.id, level: 'L2',
      startedAt: subject.startedAt, seenAt: ctx.machineNow, expiresAt: subject.expiresAt,
    })
    return done({ token }, { subject: id, onBehalfOf: person.id, detail: { before: subject.id, score: judgement.score } })
  },
})
