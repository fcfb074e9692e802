import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { seal } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { endSessionsOf } from '../sessions/session-rows'
import { answerableFor } from './answerable-for'

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
    return done({ accountId: account.id, ended }, { subject: account.id, detail: { ended, reasonSealed: seal(ctx.keys, 'audit.reason', account.id, input.reason) } })
  },
})
