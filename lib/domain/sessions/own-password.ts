import type { Tx } from '@/db/handle'
import type { Actor } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { platform } from '../platform'
import { countersOf, countFailure, forgetFailures, lockProblem } from './failure-limits'
import { findLiveSession } from './find-session'
import { verifyPassword } from './password-hash'

export type CheckedPassword = { readonly right: boolean; readonly checkedHash: string }

const sessionIdOf = (actor: Actor): string =>
  actor.kind === 'citizen' || actor.kind === 'member' || actor.kind === 'staff' ? actor.sessionId : ''

export const findOwnSession = (ctx: Context) =>
  findLiveSession(platform().databases.national.read, sessionIdOf(ctx.actor), ctx.machineNow)

/** The slow half, before the transaction (H2). */
export const checkOwnPassword = async (ctx: Context, password: string): Promise<CheckedPassword> => {
  const live = await findOwnSession(ctx)
  return { right: await verifyPassword(live?.account.passwordHash ?? null, password), checkedHash: live?.account.passwordHash ?? '' }
}

/** The deciding half, inside: locks, counts and the password being still the one that was checked. */
export const judgeOwnPassword = async (
  tx: Tx,
  ctx: Context,
  account: { readonly id: string; readonly passwordHash: string },
  checked: CheckedPassword,
): Promise<Problem | null> => {
  const counters = countersOf(ctx, `id:${account.id}`, 'own-login')
  const locked = await lockProblem(tx, ctx, counters)
  if (locked) return locked
  if (checked.right && checked.checkedHash === account.passwordHash) {
    await forgetFailures(tx, counters)
    return null
  }
  await countFailure(tx, ctx, counters)
  return problem('password.wrong', 'current')
}
