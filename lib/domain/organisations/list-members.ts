import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { memberships, organisations } from '@/db/national/schema/organisations'
import { maskPhone } from '@/lib/kernel/text'
import { open } from '@/lib/kernel/crypto'
import { phoneOf } from '../accounts/own-account'
import { query } from '../query'

/** The people of the actor's own organisation. */
export const listMembers = query({
  name: 'organisation.list-members',
  action: 'organisation.read',
  level: 'national',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, ...(ctx.actor.kind === 'member' && { organisationId: ctx.actor.organisationId }) }),
  async run({ db, ctx }) {
    if (ctx.actor.kind !== 'member') return null
    const { organisationId, accountId } = ctx.actor
    const [organisation] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
    if (!organisation) return null
    const rows = await db
      .select({ membership: memberships, account: accounts })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.role), asc(memberships.addedAt))
    return {
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind, number: organisation.number },
      members: rows.map(({ membership, account }) => {
        const phone = phoneOf(ctx, account)
        return {
          membershipId: membership.id,
          accountId: account.id,
          role: membership.role,
          services: membership.services.split(','),
          endsOn: membership.endsOn,
          username: account.username ?? '',
          name: open(ctx.keys, 'accounts.name', account.id, account.nameSealed),
          phoneMasked: phone ? maskPhone(phone) : null,
          isSelf: account.id === accountId,
        }
      }),
    }
  },
})
