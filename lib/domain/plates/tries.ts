import { count, max, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db, Tx } from '@/db/handle'
import { plateTries } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import type { WishAnswer } from '@/lib/policy/plate-choice'

const ofVehicle = statement((db) =>
  db
    .select({ spent: count(), last: max(plateTries.attempt) })
    .from(plateTries)
    .where(eq(plateTries.vehicleId, sql.placeholder('vehicleId')))
    .prepare(),
)

export const countTries = async (db: Db, vehicleId: string): Promise<number> => (await ofVehicle(db).get({ vehicleId }))?.spent ?? 0

const nextAttempt = sql`(SELECT coalesce(max(${plateTries.attempt}), 0) + 1 FROM ${plateTries} WHERE ${plateTries.vehicleId} = ${sql.placeholder('vehicleId')})`

const insertTry = statement((db) =>
  db
    .insert(plateTries)
    .values({
      vehicleId: sql.placeholder('vehicleId'), attempt: nextAttempt, number: sql.placeholder('number'),
      answer: sql.placeholder('answer'), at: sql.placeholder('at'),
    })
    .onConflictDoNothing()
    .returning({ attempt: plateTries.attempt })
    .prepare(),
)

/** Writes a try down (PLT-06); the primary key and its CHECK keep two callers from sharing one. Returns how many are spent now. */
export const spendTry = async (
  tx: Tx,
  ctx: Context,
  wish: { readonly vehicleId: string; readonly number: string; readonly answer: WishAnswer },
): Promise<number | null> => (await insertTry(tx).get({ ...wish, at: ctx.now }))?.attempt ?? null
