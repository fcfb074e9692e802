import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accounts } from '@/db/national/schema/accounts'
import { staffRoles, memberships, organisations } from '@/db/national/schema/organisations'
import { places } from '@/db/national/schema/places'
import type { Tx } from '@/db/handle'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { endSessionsOf } from '../sessions/session-rows'

type Answerable = { readonly province: string; readonly place: string }

/** Who answers for an account: the place of its roles (the whole province if there are several), of its body, or its home. */
const answerableFor = async (tx: Tx, account: typeof accounts.$inferSelect): Promise<Answerable | null> => {
  const roles = await tx.select().from(staffRoles).where(and(eq(staffRoles.accountId, account.id), isNull(staffRoles.endedAt)))
  const [role] = roles
  if (role) return { province: role.province, place: roles.every((each) => each.place === role.place) ? role.place : '*' }
  const [body] = await tx
    .select({ province: places.province, place: places.code })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(places, eq(places.code, organisations.place))
    .where(eq(memberships.accountId, account.id))
  if (body) return body
  const [home] = await tx.select({ province: places.province, place: places.code }).from(places).where(eq(places.code, account.homePlace ?? ''))
  return home ?? null
}

/** A11: a disabled account is signed out everywhere at once. Nobody disables the own one. */
export const disableAccount = command({
  name: 'account.disable',
  action: 'account.disable',
  level: 'national',
  input: z.strictObject({ accountId: z.string().max(60), reason: z.string().trim().min(2, 'reason.missing').max(200) }),
  load: async ({ tx, input }) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, input.accountId))
    const answerable = account && (await answerableFor(tx, account))
    return account && answerable ? { account, answerable } : null
  },
  about: ({ answerable }) => answerable,
  async run({ tx, ctx, input, subject: { account } }) {
    if ('accountId' in ctx.actor && ctx.actor.accountId === account.id) return refuse(problem('staff.not-oneself'))
    const disabled = await tx
      .update(accounts)
      .set({ status: 'disabled' })
      .where(and(eq(accounts.id, account.id), eq(accounts.status, 'active')))
      .returning({ id: accounts.id })
    if (!disabled.length) return refuse(problem('account.not-active'))
    const ended = await endSessionsOf(tx, ctx, account.id, 'disabled')
    return done({ accountId: account.id, ended }, { subject: account.id, detail: { ended, reason: input.reason } })
  },
})
