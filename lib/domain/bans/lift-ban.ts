import { and, gte, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { banLiftings, bans } from '@/db/province/schema/bans'
import { vehicles } from '@/db/province/schema/register'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { BAN_WORDS, isBanKind } from '@/lib/messages/ban-words'
import { command, done, refuse } from '../command'
import { boundDriversOf } from '../drivers/binding-rows'
import { givenReason } from '../given-reason'
import { sendNotice } from '../notices/send-notice'
import type { BanRow } from './ban-view'

type Banned = { readonly ban: BanRow; readonly vehicle: typeof vehicles.$inferSelect | null }

const loadBan = async (tx: Tx, banId: string): Promise<Banned | null> => {
  const [found] = await tx.select({ ban: bans, vehicle: vehicles }).from(bans).leftJoin(vehicles, eq(vehicles.id, bans.vehicleId)).where(eq(bans.id, banId))
  return found ?? null
}

/** Whose it is, so that nobody lifts the own or a relative's (B7). */
const holderOf = ({ ban, vehicle }: Banned): string => ban.personId ?? vehicle?.ownerId ?? ''

const isRunning = ({ liftedAt, untilDay }: BanRow, { today }: Context): boolean => liftedAt === null && untilDay >= today

/** BAN-general: the first of two. */
export const proposeLifting = command({
  name: 'ban.propose-lifting',
  action: 'ban.propose-lifting',
  level: 'province',
  input: z.strictObject({ banId: z.string().max(40), reason: givenReason() }),
  load: ({ tx, input: { banId } }) => loadBan(tx, banId),
  about: (subject, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code, personId: holderOf(subject) }),
  async run({ tx, ctx, input, subject }) {
    const { ban } = subject
    if (!isRunning(ban, ctx)) return refuse(problem('ban.over'))
    const [made] = await tx.insert(banLiftings)
      .values({ id: newId('lft', ctx.machineNow), banId: ban.id, place: ctx.place.code, state: 'proposed', reason: input.reason, proposedBy: actorId(ctx.actor), proposedAt: ctx.now })
      .onConflictDoNothing().returning({ id: banLiftings.id })
    if (!made) return refuse(problem('ban.proposed-already'))
    return done({ banId: ban.id }, { subject: ban.id, onBehalfOf: holderOf(subject), detail: { kind: ban.kind, lifting: made.id, reason: input.reason } })
  },
})

const loadLifting = async (tx: Tx, liftingId: string) => {
  const [lifting] = await tx.select().from(banLiftings).where(eq(banLiftings.id, liftingId))
  const banned = lifting ? await loadBan(tx, lifting.banId) : null
  return lifting && banned ? { ...banned, lifting } : null
}

type Proposed = NonNullable<Awaited<ReturnType<typeof loadLifting>>>

/** The second of two, never the first (B7); of two decisions one counts. */
const deciding = {
  action: 'ban.decide-lifting',
  level: 'province',
  about: (subject: Proposed, { ctx }: { readonly ctx: Context }) =>
    ({ province: ctx.place.province, place: subject.lifting.place, personId: holderOf(subject), madeBy: subject.lifting.proposedBy }),
} as const

const decide = async (tx: Tx, ctx: Context, liftingId: string, outcome: { readonly state: 'approved' } | { readonly state: 'declined'; readonly answer: string }): Promise<boolean> => {
  const decided = await tx.update(banLiftings).set({ ...outcome, decidedBy: actorId(ctx.actor), decidedAt: ctx.now })
    .where(and(eq(banLiftings.id, liftingId), eq(banLiftings.state, 'proposed'))).returning({ id: banLiftings.id })
  return decided.length === 1
}

/** The person, or a vehicle's owner and its bound drivers. */
const tellLifted = async (tx: Tx, ctx: Context, { ban, vehicle, lifting }: Proposed): Promise<void> => {
  const told = vehicle ? [vehicle.ownerId, ...(await boundDriversOf(tx, vehicle))] : [ban.personId ?? '']
  for (const personId of told)
    await sendNotice(tx, ctx, {
      code: 'BAN-lifted', personId, subject: ban.id, dedupe: `BAN-lifted:${lifting.id}:-:${personId}`,
      params: { ban: isBanKind(ban.kind) ? BAN_WORDS[ban.kind].title : '', plate: vehicle?.plate ?? '' },
    })
}

export const approveLifting = command({
  ...deciding,
  name: 'ban.approve-lifting',
  input: z.strictObject({ liftingId: z.string().max(40) }),
  load: ({ tx, input: { liftingId } }) => loadLifting(tx, liftingId),
  async run({ tx, ctx, subject }) {
    const { ban, lifting } = subject
    if (!(await decide(tx, ctx, lifting.id, { state: 'approved' }))) return refuse(problem('ban.decided-already'))
    const lifted = await tx.update(bans).set({ liftedAt: ctx.now, liftedBy: actorId(ctx.actor) })
      .where(and(eq(bans.id, ban.id), isNull(bans.liftedAt), gte(bans.untilDay, ctx.today))).returning({ id: bans.id })
    if (!lifted.length) return refuse(problem('ban.over'))
    await tellLifted(tx, ctx, subject)
    return done({ banId: ban.id }, { subject: ban.id, onBehalfOf: holderOf(subject), detail: { kind: ban.kind, lifting: lifting.id, proposedBy: lifting.proposedBy } })
  },
})

export const declineLifting = command({
  ...deciding,
  name: 'ban.decline-lifting',
  input: z.strictObject({ liftingId: z.string().max(40), answer: givenReason() }),
  load: ({ tx, input: { liftingId } }) => loadLifting(tx, liftingId),
  async run({ tx, ctx, input: { answer }, subject }) {
    const { ban, lifting } = subject
    if (!(await decide(tx, ctx, lifting.id, { state: 'declined', answer }))) return refuse(problem('ban.decided-already'))
    return done({ banId: ban.id }, { subject: ban.id, onBehalfOf: holderOf(subject), detail: { kind: ban.kind, lifting: lifting.id, answer } })
  },
})
