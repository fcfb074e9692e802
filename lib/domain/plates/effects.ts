import { and, gt, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateHolds, plateNumbers } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import { DAY, endOfDay, MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { abandonmentBan, registrationDeadline, returnDelay, type Abandonment } from '@/lib/policy/plates'
import { addBan } from '../bans/add-ban'
import type { EffectOutcome, EffectScope, RunEffect } from '../effects/effect'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'
import { loadCalendar } from '../register/load-calendar'
import { endHold } from './end-hold'
import { scheduleStockCheck } from './publish-segment'
import { countShift } from './segment-counters'

type Hold = typeof plateHolds.$inferSelect

const findHold = statement((db) =>
  db
    .select()
    .from(plateHolds)
    .where(and(eq(plateHolds.applicationId, sql.placeholder('applicationId')), eq(plateHolds.state, sql.placeholder('state'))))
    .prepare(),
)

const confirmRow = statement((db) =>
  db
    .update(plateHolds)
    .set({ state: 'confirmed', confirmedAt: sql`${sql.placeholder('now')}`, registerBy: sql`${sql.placeholder('registerBy')}` })
    .where(
      and(
        eq(plateHolds.applicationId, sql.placeholder('applicationId')),
        eq(plateHolds.state, 'held'),
        gt(plateHolds.expiresAt, sql.placeholder('machineNow')),
      ),
    )
    .returning()
    .prepare(),
)

const takeRow = statement((db) =>
  db
    .update(plateNumbers)
    .set({ state: 'taken', heldUntil: null })
    .where(
      and(
        eq(plateNumbers.plateType, sql.placeholder('plateType')),
        eq(plateNumbers.number, sql.placeholder('number')),
        eq(plateNumbers.state, 'held'),
        eq(plateNumbers.holdId, sql.placeholder('holdId')),
      ),
    )
    .returning({ segmentId: plateNumbers.segmentId })
    .prepare(),
)

/** The hold ends on the clock of the law; the reminder comes a day before (F08). */
const watchDeadline = async (tx: Tx, ctx: Context, holdId: string, registerBy: string): Promise<void> => {
  const end = endOfDay(registerBy)
  await schedule(tx, ctx, { kind: 'plate.lapse-reservation', key: `plate.lapse:${holdId}`, payload: { holdId }, dueAt: end })
  await schedule(tx, ctx, { kind: 'plate.remind-registration', key: `plate.remind:${holdId}`, payload: { holdId }, dueAt: end - DAY })
}

/** The number belongs to the first confirmed transaction; a hold past its time confirms nothing (PLT-09, PLT-10, PLT-11). */
export const confirmPlate: RunEffect = async (tx, ctx, { application }) => {
  const registerBy = registrationDeadline(ctx.today, await loadCalendar(tx), ruleMomentOf(ctx))
  const confirmed = await confirmRow(tx).get({ applicationId: application.id, now: ctx.now, machineNow: ctx.machineNow, registerBy })
  if (!confirmed) return { problem: problem('plate.hold-expired') }
  const { id: holdId, number, plateType } = confirmed
  const taken = await takeRow(tx).get({ holdId, number, plateType })
  if (!taken) return { problem: problem('plate.hold-expired') }
  await countShift(tx, taken.segmentId, 'held>taken')
  await watchDeadline(tx, ctx, holdId, registerBy)
  await scheduleStockCheck(tx, ctx)
  return { evidence: { hold: holdId, plate: number, registerBy }, notice: { plate: number, deadline: registerBy } }
}

/** An unconfirmed choice is dropped: no abandonment, no ban. */
export const releasePlate: RunEffect = async (tx, ctx, { application }) => {
  const held = await findHold(tx).get({ applicationId: application.id, state: 'held' })
  if (held) await endHold(tx, ctx, held.id, 'released')
  return { evidence: { hold: held?.id ?? null } }
}

const endConfirmed = async (tx: Tx, ctx: Context, applicationId: string, state: 'cancelled' | 'lapsed'): Promise<Hold | null> => {
  const [ended] = await tx
    .update(plateHolds)
    .set({ state, endedAt: ctx.now })
    .where(and(eq(plateHolds.applicationId, applicationId), eq(plateHolds.state, 'confirmed')))
    .returning()
  return ended ?? null
}

/** BAN-02, once for one reservation. */
const ban = async (tx: Tx, ctx: Context, hold: Hold, abandonment: Abandonment): Promise<string> => {
  const { from, to } = abandonmentBan(abandonment, ruleMomentOf(ctx))
  await addBan(tx, ctx, { personId: hold.personId, kind: 'BAN-02', reason: `plate.${abandonment.kind}`, cause: hold.id, fromAt: from, untilDay: to })
  return to
}

/** The number rests 1–7 days and comes back at a minute nobody can know (PLT-13). */
const rest = async (tx: Tx, ctx: Context, { id, number, plateType }: Hold): Promise<void> => {
  const returnsAt = Math.ceil((ctx.now + returnDelay((n) => ctx.random.below(n), ruleMomentOf(ctx))) / MINUTE) * MINUTE
  const [resting] = await tx
    .update(plateNumbers)
    .set({ state: 'resting', holdId: null, heldUntil: null, returnsAt })
    .where(and(eq(plateNumbers.plateType, plateType), eq(plateNumbers.number, number), eq(plateNumbers.state, 'taken'), eq(plateNumbers.holdId, id)))
    .returning({ segmentId: plateNumbers.segmentId })
  if (!resting) throw new Error('a confirmed number was not taken')
  await countShift(tx, resting.segmentId, 'taken>resting')
  await schedule(tx, ctx, { kind: 'plate.return-number', key: `plate.return:${id}`, payload: { plateType, number }, dueAt: returnsAt })
}

const abandon = async (tx: Tx, ctx: Context, hold: Hold, abandonment: Abandonment): Promise<EffectOutcome> => {
  const until = await ban(tx, ctx, hold, abandonment)
  await rest(tx, ctx, hold)
  return {
    evidence: { hold: hold.id, plate: hold.number, bannedTo: until },
    notice: { plate: hold.number, deadline: hold.registerBy ?? '', banUntil: until },
  }
}

/** Explicit giving up: banned at once (PLT-12). */
export const giveUpPlate: RunEffect = async (tx, ctx, { application }) => {
  const hold = await endConfirmed(tx, ctx, application.id, 'cancelled')
  return hold ? abandon(tx, ctx, hold, { kind: 'cancelled', at: ctx.now }) : { problem: problem('plate.no-reservation') }
}

/** Not registered in time: banned from 00:00 after the last day (PLT-12); a day too early it is refused. */
export const lapsePlate: RunEffect = async (tx, ctx, { application }: EffectScope) => {
  const hold = await endConfirmed(tx, ctx, application.id, 'lapsed')
  if (!hold?.registerBy) return { problem: problem('plate.no-reservation') }
  if (ctx.now < endOfDay(hold.registerBy)) return { problem: problem('plate.deadline-not-reached') }
  return abandon(tx, ctx, hold, { kind: 'lapsed', lastDay: hold.registerBy })
}
