import { and, desc } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { parcels, productionItems } from '@/db/province/schema/production'
import { HOUR } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { PARCEL_EVENTS, type ParcelEventKind } from '@/lib/ports/carrier/contract'
import { recordParcelEvent } from '../delivery/record-parcel-event'
import { provinceHandle } from '../platform'
import { closeBatch } from '../production/close-batch'
import { makeBatch } from '../production/make-batch'
import { recordMade } from '../production/record-made'

/** What was paid for is made on a blank, in a batch of what waited then; the others of the batch wait again. */
export const playMaking = async (ctx: Context, applicationId: string): Promise<void> => {
  const { read } = await provinceHandle(ctx.place.province)
  const [item] = await read.select().from(productionItems).where(and(eq(productionItems.applicationId, applicationId), eq(productionItems.state, 'waiting')))
  const batch = item && (await makeBatch(ctx, { kind: item.kind }))
  if (!item || !batch?.ok) return
  await recordMade(ctx, { itemId: item.id, serial: `D${item.id.slice(-9)}` })
  await closeBatch(ctx, { batchId: batch.value.batchId })
}

const WAY: readonly ParcelEventKind[] = PARCEL_EVENTS.filter((kind) => ['collected', 'in-transit', 'out-for-delivery', 'delivered'].includes(kind))
const SITES = ['揽投部', '省分拣中心', '收件地揽投部', '收件地揽投部'] as const

/** What was posted goes from hand to hand, as far as the hour allows. */
export const playDelivery = async (ctxAt: (at: number) => Context, applicationId: string, { from, until }: { from: number; until: number }): Promise<void> => {
  const { read } = await provinceHandle(ctxAt(from).place.province)
  const [parcel] = await read.select({ id: parcels.id }).from(parcels).where(eq(parcels.applicationId, applicationId)).orderBy(desc(parcels.attempt)).limit(1)
  if (!parcel) return
  for (const [index, kind] of WAY.entries()) {
    const at = from + (index + 1) * 8 * HOUR
    if (at > until) return
    await recordParcelEvent(ctxAt(at), { parcelId: parcel.id, waybill: `DEMO${parcel.id.slice(-12)}`, key: `demo:${parcel.id}:${kind}`, kind, site: SITES[index] ?? '', at })
  }
}
