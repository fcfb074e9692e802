import { and, asc, count, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { memberships, organisations } from '@/db/national/schema/organisations'
import { open } from '@/lib/kernel/crypto'
import { pagesOf } from '../paging'
import { query } from '../query'

const PAGE = 50

/** The administrators of the bodies of this place, for the administrator who answers for them. */
export const listAdministrators = query({
  name: 'organisation.list-administrators',
  action: 'account.disable',
  level: 'national',
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input }) {
    const here = and(eq(organisations.place, ctx.place.code), eq(memberships.role, 'administrator'), isNull(memberships.endedAt), eq(accounts.status, 'active'))
    const found = db
      .select({ account: accounts, organisation: organisations.name })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    const rows = await found.where(here).orderBy(asc(organisations.name)).limit(PAGE).offset((input.page - 1) * PAGE)
    const [all] = await db
      .select({ n: count() })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(here)
    return {
      page: input.page,
      pages: pagesOf((all?.n ?? 0), PAGE),
      administrators: rows.map(({ account, organisation }) => ({
        accountId: account.id, organisation, username: account.username ?? '', name: open(ctx.keys, 'accounts.name', account.id, account.nameSealed),
      })),
    }
  },
})
