import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { parcels } from '@/db/province/schema/production'
import { open } from '@/lib/kernel/crypto'
import { offices } from '@/db/province/schema/people'
import type { Db } from '@/db/handle'
import type { NewParcel } from '@/lib/ports/carrier/contract'
import type { Delivered } from '../runner'
import type { Topics } from '../outbox/topics'
import { platform, provinceHandle } from '../platform'
import { parcelReference } from './parcel-reference'

const recipient = z.object({ name: z.string(), phone: z.string(), address: z.string() })

/** The vehicle office of the place: it makes, posts, and keeps what comes back. */
const senderOf = async (db: Db, place: string): Promise<NewParcel['sender']> => {
  const [office] = await db.select().from(offices).where(and(eq(offices.place, place), eq(offices.kind, 'vehicle-office'))).limit(1)
  if (!office) throw new Error(`no vehicle office in ${place}`)
  return { name: office.nameZh, address: office.addressZh, phone: office.phone }
}

/** Asks the carrier for a waybill; the reference names the parcel, so a second asking gives the same one. */
export const labelParcel = async ({ province, parcelId }: Topics['parcel.label']): Promise<Delivered> => {
  const handle = await provinceHandle(province)
  const [parcel] = await handle.read.select().from(parcels).where(eq(parcels.id, parcelId))
  if (parcel?.state !== 'wanted') return { kind: 'sent' }
  const outcome = await platform().ports.carrier.createWaybill({
    reference: parcelReference(province, parcel.id),
    recipient: recipient.parse(JSON.parse(open(platform().keys, 'parcels.recipient', parcel.id, parcel.recipientSealed))),
    sender: await senderOf(handle.read, parcel.place),
    handOverInPerson: true,
    takesBack: parcel.takesBack,
  })
  if (outcome.kind !== 'accepted') return { kind: outcome.kind === 'refused' ? 'never' : 'later', reason: outcome.reason }
  await handle.write((tx) =>
    tx.update(parcels).set({ state: 'labelled', waybill: outcome.waybill }).where(and(eq(parcels.id, parcelId), eq(parcels.state, 'wanted'))).returning({ id: parcels.id }),
  )
  return { kind: 'sent' }
}
