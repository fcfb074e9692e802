import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import { civilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { LicenceClass } from '@/lib/policy/licence/licence-classes'
import { mayDrive } from '@/lib/policy/vehicle/class-needed'
import type { HandledRecord } from '@/lib/policy/violations/online-handling'
import { boundVehiclesOf } from '../drivers/bound-vehicles'
import { isVehicleBanned } from '../bans/vehicle-bans'
import { isObjectedTo } from './objected-to'
import { recordOwner } from './record-owner'
import { reachOf } from './record-reach'

type RecordRow = typeof violations.$inferSelect
type VehicleRow = typeof vehicles.$inferSelect

/** `ownerId`: whose vehicle it was at the moment of the act. */
export type ChosenRecord = { readonly row: RecordRow; readonly vehicle: VehicleRow; readonly ownerId: string; readonly handled: HandledRecord }

/** Most records in one handling. */
const MOST_CHOSEN = 20

export const chosenIds = () => z.array(z.string().max(40)).min(1, 'violation.none-chosen').max(MOST_CHOSEN, 'violation.too-many-chosen')
  .refine((ids) => new Set(ids).size === ids.length, 'violation.chosen-twice')

type Chooser = { readonly personId: string; readonly classes: readonly LicenceClass[] }

type Found = { readonly row: RecordRow; readonly vehicle: VehicleRow; readonly ownerId: string; readonly objected: number }

const handledRecord = async (db: Db, ctx: Context, { row, vehicle, ownerId, objected }: Found, { personId, classes }: Chooser, bound: readonly string[]): Promise<HandledRecord> => ({
  id: row.id, vehicleId: vehicle.id, actOn: civilDate(row.at), isCamera: row.origin === 'camera', isAccident: row.origin === 'accident', isObjectedTo: objected === 1, plateType: row.plateType,
  vehicle: reachOf(personId, bound, { vehicleId: vehicle.id, ownerId, presentId: vehicle.ownerId }),
  isCovered: mayDrive(classes, vehicle, ctx.today), isBanned: await isVehicleBanned(db, vehicle.id, ctx.today),
  fineFen: row.fineFen, points: row.points,
})

/** The records in the order chosen, with what the law asks of each. Null: one of them is not there. */
export const loadChosen = async (db: Db, ctx: Context, ids: readonly string[], chooser: Chooser): Promise<readonly ChosenRecord[] | null> => {
  const rows = await db.select({ row: violations, vehicle: vehicles, ownerId: recordOwner, objected: isObjectedTo }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(inArray(violations.id, [...ids]))
  const found = new Map(rows.map((each) => [each.row.id, each]))
  const bound = await boundVehiclesOf(db, chooser.personId)
  const chosen = ids.flatMap((id) => found.get(id) ?? [])
  if (chosen.length !== ids.length) return null
  return Promise.all(chosen.map(async (each) => ({ row: each.row, vehicle: each.vehicle, ownerId: each.ownerId, handled: await handledRecord(db, ctx, each, chooser, bound) })))
}

/** Whether all of them are of vehicles that were one's own then or are bound to one (VIO-06): to anybody else they are not there (B4). */
export const areReachable = (chosen: readonly ChosenRecord[]): boolean => chosen.every(({ handled }) => handled.vehicle !== 'none')
