import { eq } from '@/db/conditions'
import { accounts, sessions } from '@/db/national/schema/accounts'
import { staffRoles } from '@/db/national/schema/organisations'
import { sealSession, SESSION_COOKIE } from '@/lib/auth/session-cookie'
import type { SessionKind } from '@/lib/domain/sessions/session-limits'
import { startSession } from '@/lib/domain/sessions/session-rows'
import type { testWorld } from '@/lib/domain/test-world'
import { HOUR, machineNow } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'

export type World = Awaited<ReturnType<typeof testWorld>>
type Person = Pick<Awaited<ReturnType<World['person']>>, 'personKey' | 'name'>
type Role = typeof staffRoles.$inferSelect.role
type NewAccount = Pick<typeof accounts.$inferInsert, 'kind' | 'level' | 'personKey'> & { readonly name: string }

export type LogIn = { readonly accountId: string; readonly sessionId: string; readonly cookie: string }

/** Accounts, session rows and cookies as the login makes them; fresh for as long as a run lasts (A12). */
export const logIns = (world: World) => {
  const logIn = async ({ kind, level, personKey, name }: NewAccount, session: SessionKind, roles: readonly Role[] = []): Promise<LogIn> => {
    const accountId = newId('acc', machineNow())
    const ctx = world.context()
    const sessionId = await world.databases.national.write(async (tx) => {
      await tx.insert(accounts).values({
        id: accountId, kind, level, personKey, nameSealed: seal(world.keys, 'accounts.name', accountId, name),
        passwordHash: '-', passwordChangedAt: ctx.machineNow, createdAt: ctx.machineNow, homePlace: 'has',
      })
      for (const role of roles)
        await tx.insert(staffRoles).values({ id: newId('rol', machineNow()), accountId, province: '32', place: '*', role, grantedBy: 'bench', grantedAt: ctx.machineNow })
      const id = await startSession(tx, ctx, { accountId, kind: session, device: 'bench', ...(session === 'staff' && { factorAt: ctx.machineNow }) })
      await tx.update(sessions).set({ freshAt: ctx.machineNow + HOUR }).where(eq(sessions.id, id))
      return id
    })
    return { accountId, sessionId, cookie: `${SESSION_COOKIE}=${sealSession(world.keys, sessionId, machineNow())}` }
  }
  return {
    citizen: ({ personKey, name }: Person) => logIn({ kind: 'individual', level: 'L2', personKey, name }, 'citizen'),
    officer: (...roles: readonly Role[]) => logIn({ kind: 'staff', level: 'ST', name: '经办人' }, 'staff', roles),
  }
}
