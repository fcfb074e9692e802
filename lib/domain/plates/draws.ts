import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateDraws } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'

export type Draw = { readonly day: string; readonly batch: number; readonly numbers: readonly string[]; readonly endsAt: number }

const ofVehicle = statement((db) =>
  db
    .select({ day: plateDraws.day, batch: plateDraws.batch, numbers: plateDraws.numbers, endsAt: plateDraws.endsAt })
    .from(plateDraws)
    .where(eq(plateDraws.vehicleId, sql.placeholder('vehicleId')))
    .orderBy(plateDraws.day, plateDraws.batch)
    .prepare(),
)

const newest = statement((db) =>
  db
    .select({ day: plateDraws.day, batch: plateDraws.batch, numbers: plateDraws.numbers, endsAt: plateDraws.endsAt })
    .from(plateDraws)
    .where(and(eq(plateDraws.vehicleId, sql.placeholder('vehicleId')), eq(plateDraws.day, sql.placeholder('day'))))
    .orderBy(sql`${plateDraws.batch} DESC`)
    .limit(1)
    .prepare(),
)

/** Written by `drawNumbers` as a list of plate numbers, which is what the cast states. */
const numbersOf = (stored: string): readonly string[] => JSON.parse(stored) as string[]

export const drawsOf = async (db: Db, vehicleId: string): Promise<Draw[]> =>
  (await ofVehicle(db).all({ vehicleId })).map((row) => ({ ...row, numbers: numbersOf(row.numbers) }))

/** The batch on show now; past its 90 s there is none (PLT-05). */
export const currentBatch = async (db: Db, ctx: Context, vehicleId: string): Promise<Draw | null> => {
  const row = await newest(db).get({ vehicleId, day: ctx.today })
  return row && row.endsAt > ctx.machineNow ? { ...row, numbers: numbersOf(row.numbers) } : null
}
