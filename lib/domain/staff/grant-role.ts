import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { staffRoles } from '@/db/national/schema/organisations'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { freshLoginProblem } from '../sessions/fresh-login'
import { endSessionsOf } from '../sessions/session-rows'
import { insertRole, STAFF_ROLES } from './role-rows'

/** `here` is the clerk's place, `province` the whole province. */
export const roleScope = z.enum(['here', 'province'], 'staff.scope-missing')

/** `*` is held and granted by administrators of the whole province only. */
export const placeOf = (ctx: Context, scope: z.output<typeof roleScope>): string => (scope === 'here' ? ctx.place.code : '*')

/** An administrator gives a role to somebody else, never to oneself (B7); the other signs in anew (A8). */
export const grantRole = command({
  name: 'staff.grant-role',
  action: 'staff.grant-role',
  level: 'national',
  input: z.strictObject({ accountId: z.string().max(60), role: z.enum(STAFF_ROLES, 'staff.role-missing'), scope: roleScope }),
  load: async ({ tx, input }) =>
    (await tx.select().from(accounts).where(and(eq(accounts.id, input.accountId), eq(accounts.kind, 'staff'), eq(accounts.status, 'active'))))[0] ?? null,
  about: (account, { ctx, input }) => ({ province: ctx.place.province, place: placeOf(ctx, input.scope), madeBy: account.id }),
  async run({ tx, ctx, input, subject: account }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const granted = await insertRole(tx, ctx, { accountId: account.id, role: input.role, place: placeOf(ctx, input.scope) })
    if ('problem' in granted) return refuse(granted.problem)
    await endSessionsOf(tx, ctx, account.id, 'role-changed')
    return done(granted, { subject: granted.roleId, detail: { accountId: account.id, role: input.role, scope: input.scope } })
  },
})

export const endRole = command({
  name: 'staff.end-role',
  action: 'staff.grant-role',
  level: 'national',
  input: z.strictObject({ roleId: z.string().max(60) }),
  load: async ({ tx, input }) => (await tx.select().from(staffRoles).where(eq(staffRoles.id, input.roleId)))[0] ?? null,
  about: (role) => ({ province: role.province, place: role.place, madeBy: role.accountId }),
  async run({ tx, ctx, subject: role }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const ended = await tx
      .update(staffRoles)
      .set({ endedAt: ctx.machineNow })
      .where(and(eq(staffRoles.id, role.id), isNull(staffRoles.endedAt)))
      .returning({ id: staffRoles.id })
    if (!ended.length) return refuse(problem('staff.role-ended-already'))
    await endSessionsOf(tx, ctx, role.accountId, 'role-changed')
    return done({ roleId: role.id }, { subject: role.id, detail: { accountId: role.accountId, role: role.role } })
  },
})
