import { asc, count } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { pagesOf } from '../paging'
import { query } from '../query'

const PAGE = 50

/** The bodies registered at this place, for its office. */
export const listOrganisations = query({
  name: 'organisation.list',
  action: 'organisation.list',
  level: 'national',
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input }) {
    const here = eq(organisations.place, ctx.place.code)
    const [all] = await db.select({ n: count() }).from(organisations).where(here)
    const rows = await db.select().from(organisations).where(here).orderBy(asc(organisations.name)).limit(PAGE).offset((input.page - 1) * PAGE)
    const total = all?.n ?? 0
    return {
      total,
      page: input.page,
      pages: pagesOf(total, PAGE),
      organisations: rows.map(({ id, name, number, kind, status, registeredAt }) => ({ id, name, number, kind, status, registeredAt })),
    }
  },
})
