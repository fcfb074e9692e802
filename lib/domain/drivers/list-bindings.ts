import { and, asc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { ruleValue } from '@/lib/policy/rule-versions'
import { vehicleBannedUntil } from '../bans/vehicle-bans'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { aboutOwnRow } from '../visits/item-level'
import { isStillAgreed } from './bound-vehicles'
import type { BindingRow, VehicleRow } from './binding-rows'
import { driverName } from './tell-binding'

type Live = { readonly id: string; readonly place: string; readonly state: 'asked' | 'bound'; readonly boundOn: CivilDate | null; readonly answerBy: CivilDate }

export type OwnedVehicle = {
  readonly id: string
  readonly plate: string
  readonly plateType: string
  readonly bannedUntil: CivilDate | null
  /** How many drivers it may have besides the owner (VIO-07). */
  readonly most: number
  readonly drivers: readonly (Live & { readonly driver: string })[]
}

export type BoundVehicle = Live & { readonly plate: string; readonly plateType: string; readonly bannedUntil: CivilDate | null }

export type OwnBindings = { readonly owned: readonly OwnedVehicle[]; readonly bound: readonly BoundVehicle[] }

const live = ({ id, place, state, boundOn, answerBy }: BindingRow): Live[] => (state === 'asked' || state === 'bound' ? [{ id, place, state, boundOn, answerBy }] : [])

const LIVE = inArray(vehicleDrivers.state, ['asked', 'bound'])

const driversOf = statement((db) =>
  db.select({ row: vehicleDrivers }).from(vehicleDrivers).innerJoin(vehicles, isStillAgreed)
    .where(and(eq(vehicleDrivers.ownerId, sql.placeholder('personId')), LIVE)).orderBy(asc(vehicleDrivers.askedAt)).prepare(),
)

const vehiclesFor = statement((db) =>
  db.select({ row: vehicleDrivers, vehicle: vehicles }).from(vehicleDrivers).innerJoin(vehicles, isStillAgreed)
    .where(and(eq(vehicleDrivers.personId, sql.placeholder('personId')), LIVE)).orderBy(asc(vehicleDrivers.askedAt)).prepare(),
)

const ownedBy = async (db: Db, ctx: Context, personId: string): Promise<OwnedVehicle[]> => {
  const at = ruleMomentOf(ctx)
  const types = ruleValue('vio.online.boundTypes', at).value
  const own = await db.select().from(vehicles)
    .where(and(eq(vehicles.ownerId, personId), eq(vehicles.stage, 'registered'), inArray(vehicles.plateType, [...types]))).orderBy(asc(vehicles.plate))
  const rows = await driversOf(db).all({ personId })
  const most = ruleValue('bind.perVehicle', at).value
  const shown = async ({ id, plate, plateType }: VehicleRow): Promise<OwnedVehicle> => {
    const mine = rows.map(({ row }) => row).filter(({ vehicleId }) => vehicleId === id)
    const drivers = await Promise.all(mine.flatMap((row) => live(row).map(async (each) => ({ ...each, driver: await driverName(db, ctx, row.personId) }))))
    return { id, plate: plate ?? '', plateType, most, drivers, bannedUntil: await vehicleBannedUntil(db, id, ctx.today) }
  }
  return Promise.all(own.map(shown))
}

const boundOf = async (db: Db, ctx: Context, personId: string): Promise<BoundVehicle[]> => {
  const rows = await vehiclesFor(db).all({ personId })
  const shown = async ({ row, vehicle: { id, plate, plateType } }: (typeof rows)[number]): Promise<BoundVehicle[]> => {
    const bannedUntil = await vehicleBannedUntil(db, id, ctx.today)
    return live(row).map((each) => ({ ...each, plate: plate ?? '', plateType, bannedUntil }))
  }
  return (await Promise.all(rows.map(shown))).flat()
}

/** Further drivers of one's own vehicles, and the vehicles of others one is bound to or has asked for (C03, C04). */
export const listOwnBindings = query({
  name: 'binding.list-own',
  action: 'binding.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx }): Promise<OwnBindings> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    return { owned: await ownedBy(db, ctx, personId), bound: await boundOf(db, ctx, personId) }
  },
})
