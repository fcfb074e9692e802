import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { parcels } from '@/db/province/schema/production'
import { personOf } from '@/lib/kernel/actor'
import { query } from '../query'
import { viewsOf, type ParcelView } from './parcel-view'
import { aboutOwn } from '../visits/item-level'

/** More nobody waits for. */
const MOST = 30

export type OwnParcel = ParcelView & { readonly applicationId: string; readonly applicationNumber: string; readonly service: string }

/** B22: one's own parcels of this province, the newest first. */
export const listOwnParcels = query({
  name: 'parcel.list-own',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwn(ctx, 'B22'),
  async run({ db, ctx }): Promise<OwnParcel[]> {
    const rows = await db.select({ parcel: parcels, application: { id: applications.id, number: applications.number, service: applications.service } }).from(applications)
      .innerJoin(parcels, eq(parcels.applicationId, applications.id))
      .where(eq(applications.applicantId, personOf(ctx.actor, ctx.place.province) ?? ''))
      .orderBy(desc(parcels.createdAt), desc(parcels.id)).limit(MOST)
    const views = await viewsOf(db, rows.map(({ parcel }) => parcel))
    return views.flatMap((view, index) => {
      const application = rows[index]?.application
      return application ? [{ ...view, applicationId: application.id, applicationNumber: application.number, service: application.service }] : []
    })
  },
})
