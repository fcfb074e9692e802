import { and, asc, gte, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { bans } from '@/db/province/schema/bans'
import { vehicles } from '@/db/province/schema/register'
import { personOf } from '@/lib/kernel/actor'
import { boundVehiclesOf } from '../drivers/bound-vehicles'
import { query } from '../query'
import { aboutOwnRow } from '../visits/item-level'
import { banView, type BanView } from './ban-view'

/** Every ban that runs today: of oneself, of one's own vehicles and of those one is bound to (BAN-general). */
export const listOwnBans = query({
  name: 'ban.list-own',
  action: 'ban.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx }): Promise<readonly BanView[]> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const bound = await boundVehiclesOf(db, personId)
    const rows = await db.select({ ban: bans, vehicle: vehicles }).from(bans).leftJoin(vehicles, eq(vehicles.id, bans.vehicleId))
      .where(and(isNull(bans.liftedAt), gte(bans.untilDay, ctx.today), or(eq(bans.personId, personId), eq(vehicles.ownerId, personId), inArray(bans.vehicleId, [...bound]))))
      .orderBy(asc(bans.untilDay), asc(bans.id))
    return rows.map(({ ban, vehicle }) => banView(ctx, ban, vehicle))
  },
})
