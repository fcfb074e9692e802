import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { findPage, pageNumber } from '../paging'
import { query } from '../query'

const PAGE = 50

/** The bodies registered at this place, for its office. */
export const listOrganisations = query({
  name: 'organisation.list',
  action: 'organisation.list',
  level: 'national',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }) {
    const order = [asc(organisations.name)]
    const { ids, counted } = await findPage(db, organisations, { where: eq(organisations.place, ctx.place.code), order, page, size: PAGE })
    const rows = await db.select().from(organisations).where(inArray(organisations.id, ids)).orderBy(...order)
    return {
      ...counted,
      organisations: rows.map(({ id, name, number, kind, status, registeredAt }) => ({ id, name, number, kind, status, registeredAt })),
    }
  },
})
