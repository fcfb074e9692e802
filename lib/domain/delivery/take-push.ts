import { eq } from '@/db/conditions'
import { parcels } from '@/db/province/schema/production'
import { log } from '@/lib/kernel/log'
import type { CarrierPort, ParcelEvent } from '@/lib/ports/carrier/contract'
import { systemAt } from '../payments/system-at'
import { platform, provinceHandle } from '../platform'
import { readReference } from './parcel-reference'
import { recordParcelEvent } from './record-parcel-event'

export type PushAnswer = 'taken' | 'forged' | 'unknown'

/** The parcel of this platform that the carrier speaks of. */
const parcelOf = async ({ reference }: ParcelEvent) => {
  const named = readReference(reference)
  if (!named || !(await platform().databases.provinceCodes()).includes(named.province)) return null
  const [parcel] = await (await provinceHandle(named.province)).read.select({ id: parcels.id, place: parcels.place, waybill: parcels.waybill }).from(parcels).where(eq(parcels.id, named.parcelId))
  return parcel ? { ...named, ...parcel } : null
}

/** What a carrier pushed: believed when its signature holds, told any number of times and in any order. */
export const takePush = async (message: Parameters<CarrierPort['readPush']>[0]): Promise<PushAnswer> => {
  const reading = platform().ports.carrier.readPush(message)
  if (reading.kind === 'forged') {
    log.warn({ reason: reading.reason }, 'a push of the carrier was refused')
    return 'forged'
  }
  const { event } = reading
  const parcel = await parcelOf(event)
  if (!parcel || (parcel.waybill !== null && parcel.waybill !== event.waybill)) {
    log.warn({ event: event.kind }, 'a push of the carrier names nothing of ours')
    return 'unknown'
  }
  const ctx = await systemAt(parcel.province, 'parcel.push', parcel.place)
  // The carrier's clock is the machine's; what happened is shown among the business times of the case, and never ahead of them.
  const at = Math.min(event.at + (ctx.now - ctx.machineNow), ctx.now)
  const recorded = await recordParcelEvent(ctx, { parcelId: parcel.id, waybill: event.waybill, key: `post:${event.id}`, kind: event.kind, site: event.site, at })
  if (!recorded.ok) throw new Error(`a push could not be recorded: ${recorded.problems.map(({ code }) => code).join(', ')}`)
  return 'taken'
}
