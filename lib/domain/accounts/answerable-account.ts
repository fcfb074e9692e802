import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { freshLoginProblem } from '../sessions/fresh-login'
import { answerableFor } from './answerable-for'

type Account = typeof accounts.$inferSelect

/** Of staff or of a member of a body; citizens recover by themselves. */
export const workAccount = async (tx: Tx, accountId: string): Promise<Account | null> => {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
  return account && account.kind !== 'individual' ? account : null
}

/** The same with the place whose administrator answers for it. */
export const answerableAccount = async (tx: Tx, accountId: string) => {
  const account = await workAccount(tx, accountId)
  const answerable = account && (await answerableFor(tx, account))
  return account && answerable ? { account, answerable } : null
}

/** Nobody gives themselves a new way in, and nobody gives one away from a login that is not fresh (A12, B7). */
export const resetBarrier = (ctx: Context, { id }: Account): Problem | null => {
  const stale = freshLoginProblem(ctx)
  if (stale) return stale
  return 'accountId' in ctx.actor && ctx.actor.accountId === id ? problem('staff.not-oneself') : null
}
