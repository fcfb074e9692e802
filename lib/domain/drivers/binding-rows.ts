import { and, isNotNull, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { levelOf, personOf } from '@/lib/kernel/actor'
import type { Problem } from '@/lib/kernel/problem'
import { levelSuffices } from '@/lib/policy/identity-levels'
import type { Target } from '@/lib/policy/permissions'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { ruleMomentOf } from '../rule-moment'

export type BindingRow = typeof vehicleDrivers.$inferSelect
export type VehicleRow = typeof vehicles.$inferSelect
export type Binding = { readonly row: BindingRow; readonly vehicle: VehicleRow }

const bindingOf = statement((db) =>
  db.select({ row: vehicleDrivers, vehicle: vehicles }).from(vehicleDrivers).innerJoin(vehicles, eq(vehicles.id, vehicleDrivers.vehicleId))
    .where(eq(vehicleDrivers.id, sql.placeholder('id'))).prepare(),
)

export const loadBinding = async (db: Db, id: string): Promise<Binding | null> => (await bindingOf(db).get({ id })) ?? null

const everBound = statement((db) =>
  db.select({ ownerId: vehicleDrivers.ownerId, on: vehicleDrivers.boundOn }).from(vehicleDrivers)
    .where(and(eq(vehicleDrivers.personId, sql.placeholder('personId')), isNotNull(vehicleDrivers.boundOn))).prepare(),
)

/** Every binding a driver ever had, with whose vehicle it was (VIO-07). */
export const historyOf = async (db: Db, personId: string) => (await everBound(db).all({ personId })).flatMap(({ ownerId, on }) => (on === null ? [] : [{ ownerId, on }]))

const boundTo = statement((db) =>
  db.select({ personId: vehicleDrivers.personId }).from(vehicleDrivers)
    .where(and(eq(vehicleDrivers.vehicleId, sql.placeholder('vehicleId')), eq(vehicleDrivers.ownerId, sql.placeholder('ownerId')), eq(vehicleDrivers.state, 'bound'))).prepare(),
)

/** Who is bound to a vehicle of its present owner. */
export const boundDriversOf = async (db: Db, { id, ownerId }: Pick<VehicleRow, 'id' | 'ownerId'>): Promise<readonly string[]> =>
  (await boundTo(db).all({ vehicleId: id, ownerId })).map(({ personId }) => personId)

const passed = statement((db) =>
  db.select({ boundOn: vehicleDrivers.boundOn, endedOn: vehicleDrivers.endedOn }).from(vehicleDrivers)
    .where(and(eq(vehicleDrivers.vehicleId, sql.placeholder('vehicleId')), inArray(vehicleDrivers.state, ['bound', 'ended']))).prepare(),
)

/** A vehicle's days of binding and unbinding, whoever it was (VIO-09). */
export const bindingDaysOf = (db: Db, vehicleId: string) => passed(db).all({ vehicleId })

/** The level of the item, of whoever acts for themselves (REG-05). */
export const levelProblem = (ctx: Context, code: 'C03' | 'C04'): Problem | null =>
  levelSuffices({ serviceCode: code, held: levelOf(ctx.actor), catalogueLevel: findCatalogueItem(code)?.level ?? 'L2' }, ruleMomentOf(ctx))

/** Either side may come near it, as the side it is (VIO-08). */
export const partyTarget = (ctx: Context, { personId, ownerId }: BindingRow): Target => {
  const self = personOf(ctx.actor, ctx.place.province)
  return { province: ctx.place.province, personId: self === ownerId ? ownerId : personId }
}

export const ownerTarget = (ctx: Context, { ownerId }: BindingRow): Target => ({ province: ctx.place.province, personId: ownerId })
export const driverTarget = (ctx: Context, { personId }: BindingRow): Target => ({ province: ctx.place.province, personId })
