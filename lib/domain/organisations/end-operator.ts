import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { memberships } from '@/db/national/schema/organisations'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { endSessionsOf } from '../sessions/session-rows'

/** The operator's login ends with the membership, and every session with the login (A11). */
export const endOperator = command({
  name: 'organisation.end-operator',
  action: 'organisation.manage-operators',
  level: 'national',
  input: z.strictObject({ membershipId: z.string().max(60) }),
  load: async ({ tx, input }) =>
    (await tx.select().from(memberships).where(and(eq(memberships.id, input.membershipId), eq(memberships.role, 'operator'))))[0] ?? null,
  about: (membership, { ctx }) => ({ province: ctx.place.province, organisationId: membership.organisationId }),
  async run({ tx, ctx, subject }) {
    const ended = await tx
      .update(memberships)
      .set({ endedAt: ctx.machineNow })
      .where(and(eq(memberships.id, subject.id), isNull(memberships.endedAt)))
      .returning({ id: memberships.id })
    if (!ended.length) return refuse(problem('operator.ended-already'))
    await tx.update(accounts).set({ status: 'disabled' }).where(eq(accounts.id, subject.accountId)).returning({ id: accounts.id })
    await endSessionsOf(tx, ctx, subject.accountId, 'operator-ended')
    return done({ membershipId: subject.id }, { subject: subject.id, detail: { accountId: subject.accountId } })
  },
})
