import { and, desc, gte, isNotNull, isNull, max, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { bans } from '@/db/province/schema/bans'
import { statement } from '@/db/statement'
import { civilDate, type CivilDate } from '@/lib/kernel/clock'

const runningBan = statement((db) =>
  db.select().from(bans)
    .where(and(eq(bans.vehicleId, sql.placeholder('vehicleId')), isNull(bans.liftedAt), gte(bans.untilDay, sql.placeholder('today'))))
    .orderBy(desc(bans.untilDay)).limit(1).prepare(),
)

/** The last day of a vehicle's ban; null when none runs (BAN-04). */
export const vehicleBannedUntil = async (db: Db, vehicleId: string, today: CivilDate): Promise<CivilDate | null> =>
  (await runningBan(db).get({ vehicleId, today }))?.untilDay ?? null

/** Its records, and new drivers of it, are for the counter alone (BAN-04). */
export const isVehicleBanned = async (db: Db, vehicleId: string, today: CivilDate): Promise<boolean> => (await vehicleBannedUntil(db, vehicleId, today)) !== null

const lastLifting = statement((db) =>
  db.select({ at: max(bans.liftedAt) }).from(bans).where(and(eq(bans.vehicleId, sql.placeholder('vehicleId')), isNotNull(bans.liftedAt))).prepare(),
)

/** The day staff lifted a ban of the vehicle last: what was before it is forgiven (assumed). */
export const lastLiftedOn = async (db: Db, vehicleId: string): Promise<CivilDate | null> => {
  const at = (await lastLifting(db).get({ vehicleId }))?.at
  return at === null || at === undefined ? null : civilDate(at)
}
