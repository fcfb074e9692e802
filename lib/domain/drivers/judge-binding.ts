import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { licences } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { licenceClassesIn, type LicenceClass } from '@/lib/policy/licence/licence-classes'
import { noGeneralBanIsRunning } from '@/lib/policy/online-bans'
import { classesNeeded } from '@/lib/policy/vehicle/class-needed'
import { bindingRefusal } from '@/lib/policy/violations/bound-drivers'
import { isVehicleBanned } from '../bans/vehicle-bans'
import { runningBansOf } from '../register/load-standing'
import { ruleMomentOf } from '../rule-moment'
import { boundVehiclesOf } from './bound-vehicles'
import { boundDriversOf, historyOf, type VehicleRow } from './binding-rows'

const kindOf = statement((db) => db.select({ kind: people.kind }).from(people).where(eq(people.id, sql.placeholder('id'))).prepare())
const licencesOf = statement((db) => db.select({ classes: licences.classes, status: licences.status }).from(licences).where(eq(licences.personId, sql.placeholder('personId'))).prepare())

/** Annulled, revoked, cancelled: nothing is held by it any more (standards.md §10). */
const isGone = (status: string): boolean => /[EFG]/.test(status)

const classesOf = async (db: Db, personId: string): Promise<readonly LicenceClass[]> =>
  (await licencesOf(db).all({ personId })).filter(({ status }) => !isGone(status)).flatMap(({ classes }) => licenceClassesIn(classes))

/** What stands today against one more driver of a vehicle; asked when the driver applies and again when the owner agrees (VIO-07, VIO-08, BAN-general). */
export const judgeBinding = async (db: Db, ctx: Context, vehicle: VehicleRow, personId: string): Promise<readonly Problem[]> => {
  const owner = await kindOf(db).get({ id: vehicle.ownerId })
  const refused = bindingRefusal(
    {
      ownerId: vehicle.ownerId, isOwnedByPerson: owner?.kind === 'individual', plateType: vehicle.plateType, needs: classesNeeded(vehicle, ctx.today),
      bound: (await boundDriversOf(db, vehicle)).length, isBanned: await isVehicleBanned(db, vehicle.id, ctx.today),
    },
    { personId, classes: await classesOf(db, personId), boundNow: (await boundVehiclesOf(db, personId)).length, history: await historyOf(db, personId) },
    ctx.today,
    ruleMomentOf(ctx),
  )
  return [noGeneralBanIsRunning(await runningBansOf(db, ctx, personId)), refused].filter((each) => each !== null)
}
