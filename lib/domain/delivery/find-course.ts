import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { parcels, productionItems } from '@/db/province/schema/production'
import type { Instant } from '@/lib/kernel/clock'
import { loadApplication, mayRead } from '../applications/application'
import { query } from '../query'
import { viewsOf, type ParcelView } from './parcel-view'
import { aboutOwnRow } from '../visits/item-level'

export type Course = {
  readonly made: { readonly state: typeof productionItems.$inferSelect.state; readonly orderedAt: Instant; readonly endedAt: Instant | null } | null
  /** Of each sending, the newest first. */
  readonly parcels: readonly ParcelView[]
}

/** How far the making and the posting of an application's product are; for whoever may read the application. */
export const findCourse = query({
  name: 'parcel.find-course',
  action: 'application.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input: { applicationId } }): Promise<Course | null> {
    const application = await loadApplication(db, ctx, applicationId)
    if (!application || !mayRead(ctx, application)) return null
    const [item] = await db.select().from(productionItems).where(eq(productionItems.applicationId, applicationId)).orderBy(desc(productionItems.attempt)).limit(1)
    const sent = await db.select().from(parcels).where(eq(parcels.applicationId, applicationId)).orderBy(desc(parcels.attempt))
    return { made: item ? { state: item.state, orderedAt: item.orderedAt, endedAt: item.endedAt } : null, parcels: await viewsOf(db, sent) }
  },
})
