import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { open } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { command, done, refuse } from '../command'
import { enqueue } from '../outbox/enqueue'
import { newFactor } from '../sessions/factor'
import { forgetAllFailures } from '../sessions/failure-limits'
import { endSessionsOf } from '../sessions/session-rows'
import { answerableAccount, resetBarrier } from './answerable-account'

/**
 * A5: who lost the authenticator sets up another at the next sign-in, shown to whoever has the password; the old one is worth
 * nothing from now on. The password stays, and the owner is told by phone.
 */
export const resetFactor = command({
  name: 'account.reset-factor',
  action: 'account.disable',
  level: 'national',
  input: z.strictObject({ accountId: z.string().max(60) }),
  load: ({ tx, input: { accountId } }) => answerableAccount(tx, accountId),
  about: ({ answerable }) => answerable,
  async run({ tx, ctx, subject: { account } }) {
    const { id, totpSealed, phoneSealed } = account
    const barred = resetBarrier(ctx, account)
    if (barred) return refuse(barred)
    if (totpSealed === null) return refuse(problem('factor.none'))
    const reset = await tx
      .update(accounts)
      .set({ totpSealed: newFactor(ctx, id).sealed })
      .where(and(eq(accounts.id, id), eq(accounts.status, 'active')))
      .returning({ id: accounts.id })
    if (!reset.length) return refuse(problem('account.not-active'))
    await forgetAllFailures(tx, ctx, `factor:${id}`)
    const ended = await endSessionsOf(tx, ctx, id, 'factor-reset')
    if (phoneSealed !== null) {
      const payload = { to: open(ctx.keys, 'accounts.phone', id, phoneSealed), text: accountTexts.factorReset['zh-Hans'] }
      await enqueue(tx, ctx, { topic: 'sms.send', key: `factor-reset:${newId('key', ctx.machineNow)}`, payload })
    }
    return done({ accountId: id }, { subject: id, detail: { ended } })
  },
})
