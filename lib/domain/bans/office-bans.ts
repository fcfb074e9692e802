import { and, asc, gte, isNull, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { banLiftings, bans } from '@/db/province/schema/bans'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { query } from '../query'
import { banView, type BanView } from './ban-view'

export type OfficeBan = BanView & {
  /** Masked: the person, or the owner of the vehicle. */
  readonly name: string
  readonly lifting: { readonly id: string; readonly reason: string; readonly proposedBy: string; readonly proposedAt: Instant } | null
}

const MOST = 50

const listWhere = async (db: Db, ctx: Context, where: SQL | undefined): Promise<readonly OfficeBan[]> => {
  const rows = await db.select({ ban: bans, vehicle: vehicles, person: people, lifting: banLiftings }).from(bans)
    .leftJoin(vehicles, eq(vehicles.id, bans.vehicleId))
    .innerJoin(people, or(eq(people.id, bans.personId), eq(people.id, vehicles.ownerId)))
    .leftJoin(banLiftings, and(eq(banLiftings.banId, bans.id), eq(banLiftings.state, 'proposed')))
    .where(and(isNull(bans.liftedAt), gte(bans.untilDay, ctx.today), where))
    .orderBy(asc(banLiftings.proposedAt), asc(bans.untilDay), asc(bans.id)).limit(MOST)
  return rows.map(({ ban, vehicle, person, lifting }) => ({
    ...banView(ctx, ban, vehicle),
    name: maskName(open(ctx.keys, 'people.name', person.id, person.nameSealed)),
    lifting: lifting && { id: lifting.id, reason: lifting.reason, proposedBy: lifting.proposedBy, proposedAt: lifting.proposedAt },
  }))
}

const ofOffice = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code })

/** What runs against the person looked up at the counter, and against that person's vehicles. */
export const listPersonsBans = query({
  name: 'ban.list-of-person',
  action: 'ban.read-office',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40) }),
  about: ({ ctx, input }) => ({ ...ofOffice({ ctx }), personId: input.personId }),
  run: ({ db, ctx, input: { personId } }) => {
    const owned = db.select({ id: vehicles.id }).from(vehicles).where(eq(vehicles.ownerId, personId))
    return listWhere(db, ctx, or(eq(bans.personId, personId), inArray(bans.vehicleId, owned)))
  },
})

/** What runs against the vehicle that was looked up. */
export const listVehiclesBans = query({
  name: 'ban.list-of-vehicle',
  action: 'ban.read-office',
  level: 'province',
  input: z.strictObject({ vehicleId: z.string().max(40) }),
  about: ofOffice,
  run: ({ db, ctx, input: { vehicleId } }) => listWhere(db, ctx, eq(bans.vehicleId, vehicleId)),
})

/** Proposals of this place that wait for somebody else's decision. */
export const listProposedLiftings = query({
  name: 'ban.list-proposed',
  action: 'ban.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ofOffice,
  run: ({ db, ctx }) => listWhere(db, ctx, eq(banLiftings.place, ctx.place.code)),
})

/** One ban that runs; null when it ended or was lifted. */
export const findOfficeBan = query({
  name: 'ban.find',
  action: 'ban.read-office',
  level: 'province',
  input: z.strictObject({ banId: z.string().max(40) }),
  about: ofOffice,
  async run({ db, ctx, input: { banId } }): Promise<OfficeBan | null> {
    const [found] = await listWhere(db, ctx, eq(bans.id, banId))
    return found ?? null
  },
})
