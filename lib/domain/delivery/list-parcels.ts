import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { parcels } from '@/db/province/schema/production'
import { open } from '@/lib/kernel/crypto'
import { maskName, normaliseCode } from '@/lib/kernel/text'
import { findPage, pageNumber, type Page } from '../paging'
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
    page: pageNumber(PAGE),
  }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { state, waybill, page } }): Promise<Page<ParcelRow>> {
    const wanted = normaliseCode(waybill)
    const where = and(eq(parcels.place, ctx.place.code), wanted ? eq(parcels.waybill, wanted) : eq(parcels.state, state))
    const order = [asc(parcels.createdAt), asc(parcels.id)]
    const { ids, counted } = await findPage(db, parcels, { where, order, page, size: PAGE })
    const rows = await db.select({ parcel: parcels, application: applications, nameSealed: people.nameSealed }).from(parcels)
      .innerJoin(applications, eq(applications.id, parcels.applicationId))
      .innerJoin(people, eq(people.id, applications.applicantId))
      .where(inArray(parcels.id, ids)).orderBy(...order)
    const views = await viewsOf(db, rows.map(({ parcel }) => parcel))
    return {
      ...counted,
      rows: views.flatMap((view, index): ParcelRow[] => {
        const row = rows[index]
        if (!row) return []
        const { application, nameSealed } = row
        return [{
          ...view, applicationId: application.id, applicationNumber: application.number, service: application.service,
          recipient: maskName(open(ctx.keys, 'people.name', application.applicantId, nameSealed)),
        }]
      }),
    }
  },
})
