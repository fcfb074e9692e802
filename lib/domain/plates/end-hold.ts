import { and, isNull, sql, type SQL } from 'drizzle-orm'
import { codes } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Db, Tx } from '@/db/handle'
import { plateHolds, plateNumbers } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import { MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { countShift } from './segment-counters'

const endRow = statement((db) =>
  db
    .update(plateHolds)
    .set({ state: sql`${sql.placeholder('state')}`, endedAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(plateHolds.id, sql.placeholder('holdId')), eq(plateHolds.state, 'held')))
    .returning({ segmentId: plateHolds.segmentId, plateType: plateHolds.plateType, number: plateHolds.number, applicationId: plateHolds.applicationId })
    .prepare(),
)

const freeNumber = statement((db) =>
  db
    .update(plateNumbers)
    .set({ state: 'free', holdId: null, heldUntil: null })
    .where(
      and(
        eq(plateNumbers.plateType, sql.placeholder('plateType')),
        eq(plateNumbers.number, sql.placeholder('number')),
        eq(plateNumbers.state, 'held'),
        eq(plateNumbers.holdId, sql.placeholder('holdId')),
      ),
    )
    .prepare(),
)

const voidCodes = statement((db) =>
  db
    .update(codes)
    .set({ voidedAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(codes.boundTo, sql.placeholder('applicationId')), eq(codes.purpose, 'plate.confirm'), isNull(codes.usedAt), isNull(codes.voidedAt)))
    .prepare(),
)

/** An unconfirmed hold ends: the number is free again and the second code is void (PLT-10). False if it had ended before. */
export const endHold = async (tx: Tx, ctx: Context, holdId: string, state: 'expired' | 'released'): Promise<boolean> => {
  const ended = await endRow(tx).get({ holdId, state, at: ctx.machineNow })
  if (!ended) return false
  await freeNumber(tx).run({ holdId, plateType: ended.plateType, number: ended.number })
  await countShift(tx, ended.segmentId, 'held>free')
  await voidCodes(tx).run({ applicationId: ended.applicationId, at: ctx.machineNow })
  return true
}

const SWEEP = 20
/** Longer than a hold may last by any version of PLT-10. */
const BEYOND_ANY_HOLD = 10 * MINUTE

const heldWhere = (db: Db, until: SQL) =>
  db.select({ holdId: plateNumbers.holdId }).from(plateNumbers).where(and(sql`${plateNumbers.state} = 'held'`, until))

/** Past their time, or given by a clock that ran ahead (H11); two look-ups, for one with "or" would read every hold. */
const overdue = statement((db) =>
  heldWhere(db, sql`${plateNumbers.heldUntil} <= ${sql.placeholder('at')}`)
    .unionAll(heldWhere(db, sql`${plateNumbers.heldUntil} > ${sql.placeholder('beyond')}`))
    .limit(SWEEP)
    .prepare(),
)

/** Frees what nobody confirmed in time, a few at a time so that no caller pays for a crowd. Returns how many. */
export const sweepHolds = async (tx: Tx, ctx: Context): Promise<number> => {
  const found = await overdue(tx).all({ at: ctx.machineNow, beyond: ctx.machineNow + BEYOND_ANY_HOLD })
  for (const { holdId } of found) if (holdId) await endHold(tx, ctx, holdId, 'expired')
  return found.length
}
