import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { command, done, refuse } from '../command'
import { enqueue } from '../outbox/enqueue'
import { freshLoginProblem } from '../sessions/fresh-login'
import { endSessionsOf } from '../sessions/session-rows'
import { findOwnIndividual, phoneOf } from './own-account'

/** REG-16: the owner closes the account; its sessions end with it. The register's records stay where they are. */
export const closeAccount = command({
  name: 'account.close',
  action: 'account.change',
  level: 'national',
  input: z.strictObject({ understood: z.literal('yes', 'declaration.missing') }),
  load: ({ tx, ctx }) => findOwnIndividual(tx, ctx),
  about: (account, { ctx }) => ({ province: ctx.place.province, accountId: account.id }),
  async run({ tx, ctx, subject: account }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const closed = await tx
      .update(accounts)
      .set({ status: 'closed' })
      .where(and(eq(accounts.id, account.id), eq(accounts.status, 'active')))
      .returning({ id: accounts.id })
    if (!closed.length) return refuse(problem('session.over'))
    const ended = await endSessionsOf(tx, ctx, account.id, 'closed')
    const phone = phoneOf(ctx, account)
    if (phone) await enqueue(tx, ctx, { topic: 'sms.send', key: `closed:${account.id}`, payload: { to: phone, text: accountTexts.closed['zh-Hans'] } })
    return done({ accountId: account.id }, { subject: account.id, detail: { ended } })
  },
})
