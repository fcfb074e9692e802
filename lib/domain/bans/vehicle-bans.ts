import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { bans } from '@/db/province/schema/bans'
import { statement } from '@/db/statement'
import type { CivilDate } from '@/lib/kernel/clock'

const runningBan = statement((db) =>
  db.select().from(bans)
    .where(and(eq(bans.vehicleId, sql.placeholder('vehicleId')), isNull(bans.liftedAt), gte(bans.untilDay, sql.placeholder('today'))))
    .orderBy(desc(bans.untilDay)).limit(1).prepare(),
)

/** Its records, and new drivers of it, are for the counter alone (BAN-04). */
export const isVehicleBanned = async (db: Db, vehicleId: string, today: CivilDate): Promise<boolean> => (await runningBan(db).get({ vehicleId, today })) !== undefined
