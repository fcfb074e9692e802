import type { Db, Tx } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { banAppealBy } from '@/lib/policy/online-bans'
import { bindingBanUntil, isBoundTooOften, type BindingEvent } from '@/lib/policy/violations/bound-drivers'
import { addBan } from '../bans/add-ban'
import { isVehicleBanned, lastLiftedOn } from '../bans/vehicle-bans'
import { sendNotice } from '../notices/send-notice'
import { ruleMomentOf } from '../rule-moment'
import { bindingDaysOf, boundDriversOf, type VehicleRow } from './binding-rows'

/** What counts for BAN-04 (VIO-09); what a lifted ban was for does not count again. */
export const bindingEventsOf = async (db: Db, vehicleId: string): Promise<readonly BindingEvent[]> => {
  const lifted = (await lastLiftedOn(db, vehicleId)) ?? ''
  const events = (await bindingDaysOf(db, vehicleId)).flatMap(({ boundOn, endedOn }): BindingEvent[] => [
    ...(boundOn === null ? [] : [{ kind: 'bound' as const, on: boundOn }]), ...(endedOn === null ? [] : [{ kind: 'unbound' as const, on: endedOn }]),
  ])
  return events.filter(({ on }) => on > lifted)
}

/** BAN-04, one at a time: the vehicle is banned, whoever owns it; its owner and bound drivers are told. Null: it is not, or is already. */
export const banIfTooOften = async (tx: Tx, ctx: Context, vehicle: VehicleRow, cause: string): Promise<CivilDate | null> => {
  const at = ruleMomentOf(ctx)
  if (await isVehicleBanned(tx, vehicle.id, ctx.today)) return null
  if (!isBoundTooOften(await bindingEventsOf(tx, vehicle.id), ctx.today, at)) return null
  const untilDay = bindingBanUntil(ctx.today, at)
  if (!(await addBan(tx, ctx, { vehicleId: vehicle.id, kind: 'BAN-04', reason: 'binding.often', cause, untilDay }))) return null
  for (const personId of [vehicle.ownerId, ...(await boundDriversOf(tx, vehicle))])
    await sendNotice(tx, ctx, {
      code: 'BAN-04', personId, subject: vehicle.id, dedupe: `BAN-04:${cause}:-:${personId}`,
      params: { plate: vehicle.plate ?? '', banUntil: untilDay, appealBy: banAppealBy(ctx.today, at) },
    })
  return untilDay
}
