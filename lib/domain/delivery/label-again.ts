import { z } from 'zod'
import { eq } from '@/db/conditions'
import { parcels } from '@/db/province/schema/production'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'
import { enqueue } from '../outbox/enqueue'

/** The carrier refused or was never reached: asked once more under the same reference, so there is no second label. */
export const labelAgain = command({
  name: 'parcel.label-again',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({ parcelId: z.string().max(40) }),
  load: async ({ tx, input: { parcelId } }) => (await tx.select().from(parcels).where(eq(parcels.id, parcelId)))[0] ?? null,
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject: parcel }): Promise<Outcome<{ parcelId: string }>> {
    if (parcel.state !== 'wanted') return refuse(problem('parcel.has-waybill'))
    await enqueue(tx, ctx, { topic: 'parcel.label', key: `parcel.label:${parcel.id}:${ctx.machineNow}`, subject: parcel.id, payload: { province: ctx.place.province, parcelId: parcel.id } })
    return done({ parcelId: parcel.id }, { subject: parcel.applicationId, detail: { parcel: parcel.id } })
  },
})
