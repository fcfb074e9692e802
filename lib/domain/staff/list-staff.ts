import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { staffRelations, staffRoles } from '@/db/national/schema/organisations'
import { open } from '@/lib/kernel/crypto'
import { pagesOf } from '../paging'
import { query } from '../query'

const PAGE = 50

/** Staff with a role at this place or in its whole province, page by page. */
export const listStaff = query({
  name: 'staff.list',
  action: 'staff.grant-role',
  level: 'national',
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input }) {
    const served = inArray(staffRoles.place, [ctx.place.code, '*'])
    const here = and(eq(staffRoles.province, ctx.place.province), served, isNull(staffRoles.endedAt))
    const ids = await db.selectDistinct({ id: staffRoles.accountId }).from(staffRoles).where(here)
    const mine = inArray(accounts.id, ids.map((row) => row.id))
    const rows = await db.select().from(accounts).where(mine).orderBy(asc(accounts.username)).limit(PAGE).offset((input.page - 1) * PAGE)
    const roles = await db.select().from(staffRoles).where(and(here, inArray(staffRoles.accountId, rows.map((row) => row.id))))
    const near = and(isNull(staffRelations.endedAt), inArray(staffRelations.accountId, rows.map((row) => row.id)))
    const relations = await db.select().from(staffRelations).where(near).orderBy(asc(staffRelations.recordedAt))
    return {
      total: ids.length,
      page: input.page,
      pages: pagesOf(ids.length, PAGE),
      staff: rows.map((account) => ({
        accountId: account.id,
        username: account.username ?? '',
        name: open(ctx.keys, 'accounts.name', account.id, account.nameSealed),
        status: account.status,
        isSelf: 'accountId' in ctx.actor && ctx.actor.accountId === account.id,
        isLinked: account.personKey !== null,
        relations: relations.filter((relation) => relation.accountId === account.id).map(({ id, kind }) => ({ relationId: id, kind })),
        roles: roles.filter((role) => role.accountId === account.id).map(({ id, role, place }) => ({ roleId: id, role, place })),
      })),
    }
  },
})
