import { and, asc, count } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { parcels } from '@/db/province/schema/production'
import { open } from '@/lib/kernel/crypto'
import { maskName, normaliseCode } from '@/lib/kernel/text'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'
import { viewsOf, type ParcelView } from './parcel-view'

export const PARCEL_STATES = ['wanted', 'labelled', 'in-transit', 'delivered', 'refused', 'returned', 'destroyed'] as const

const PAGE = 50

export type ParcelRow = ParcelView & { readonly applicationId: string; readonly applicationNumber: string; readonly service: string; readonly recipient: string }

/** Parcels of the place in one state, what has waited longest first; or the one of a waybill. */
export const listParcels = query({
  name: 'parcel.list',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({
    state: z.enum(PARCEL_STATES).catch('labelled').default('labelled'),
    waybill: z.string().max(40).default(''),
    page: pageNumber(),
  }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { state, waybill, page } }) {
    const wanted = normaliseCode(waybill)
    const where = and(eq(parcels.place, ctx.place.code), wanted ? eq(parcels.waybill, wanted) : eq(parcels.state, state))
    const rows = await db.select({ parcel: parcels, application: applications, nameSealed: people.nameSealed }).from(parcels)
      .innerJoin(applications, eq(applications.id, parcels.applicationId))
      .innerJoin(people, eq(people.id, applications.applicantId))
      .where(where).orderBy(asc(parcels.createdAt), asc(parcels.id)).limit(PAGE).offset((page - 1) * PAGE)
    const [all] = await db.select({ n: count() }).from(parcels).where(where)
    const views = await viewsOf(db, rows.map(({ parcel }) => parcel))
    const total = all?.n ?? 0
    return {
      rows: views.flatMap((view, index): ParcelRow[] => {
        const row = rows[index]
        if (!row) return []
        const { application, nameSealed } = row
        return [{
          ...view, applicationId: application.id, applicationNumber: application.number, service: application.service,
          recipient: maskName(open(ctx.keys, 'people.name', application.applicantId, nameSealed)),
        }]
      }),
      total, page, pages: pagesOf(total, PAGE),
    }
  },
})
