import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { spendFactor } from './factor'
import { countersOf, countFailure, forgetFailures, lockProblem } from './failure-limits'

/** The code of the second factor, counted wherever it is asked for (A3): six digits must not be tried at will. Null = good. */
export const judgeFactor = async (
  tx: Tx,
  ctx: Context,
  account: { readonly id: string; readonly totpSealed: string | null },
  code: string,
): Promise<Problem | null> => {
  const counters = countersOf(ctx, `factor:${account.id}`, '-').filter(({ scope }) => scope !== 'address')
  const locked = await lockProblem(tx, ctx, counters)
  if (locked) return locked
  if (await spendFactor(tx, ctx, account, code)) {
    await forgetFailures(tx, counters)
    return null
  }
  await countFailure(tx, ctx, counters)
  return problem('factor.wrong', 'code')
}
