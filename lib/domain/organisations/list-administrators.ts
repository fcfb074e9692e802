import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { memberships, organisations } from '@/db/national/schema/organisations'
import { open } from '@/lib/kernel/crypto'
import { findPage, pageNumber } from '../paging'
import { query } from '../query'

const PAGE = 50

/** The administrators of the bodies of this place, a page of bodies at a time, for the administrator who answers for them. */
export const listAdministrators = query({
  name: 'organisation.list-administrators',
  action: 'account.disable',
  level: 'national',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }) {
    const order = [asc(organisations.name)]
    const { ids, counted } = await findPage(db, organisations, { where: eq(organisations.place, ctx.place.code), order, page, size: PAGE })
    const rows = await db
      .select({ account: accounts, organisation: organisations.name })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(and(inArray(memberships.organisationId, ids), eq(memberships.role, 'administrator'), isNull(memberships.endedAt), eq(accounts.status, 'active')))
      .orderBy(...order)
    return {
      page,
      pages: counted.pages,
      administrators: rows.map(({ account, organisation }) => ({
        accountId: account.id, organisation, username: account.username ?? '', name: open(ctx.keys, 'accounts.name', account.id, account.nameSealed),
      })),
    }
  },
})
