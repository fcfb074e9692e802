import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { memberships } from '@/db/national/schema/organisations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { enqueue } from '../outbox/enqueue'
import { forgetAllFailures } from '../sessions/failure-limits'
import { hashPassword } from '../sessions/password-hash'
import { endSessionsOf } from '../sessions/session-rows'
import { answerableAccount, resetBarrier, workAccount } from './answerable-account'
import { newFirstPassword } from './first-password'

type Account = typeof accounts.$inferSelect
type First = { readonly password: string; readonly passwordHash: string }

/** Straight to the owner's phone, as at the beginning; the second factor stays as it is, so neither phone nor office alone opens the account. */
const replace = async (tx: Tx, ctx: Context, account: Account, { password, passwordHash }: First): Promise<{ problem: Problem } | { ended: number }> => {
  const barred = resetBarrier(ctx, account)
  if (barred) return { problem: barred }
  if (account.phoneSealed === null) return { problem: problem('phone.not-registered') }
  const changed = await tx
    .update(accounts)
    .set({ passwordHash, passwordChangedAt: ctx.machineNow, mustChangePassword: true })
    .where(and(eq(accounts.id, account.id), eq(accounts.status, 'active')))
    .returning({ id: accounts.id })
  if (!changed.length) return { problem: problem('account.not-active') }
  await forgetAllFailures(tx, ctx, `id:${account.id}`)
  const text = accountTexts.passwordReset['zh-Hans'].replace('{name}', account.username ?? '').replace('{password}', password)
  const to = open(ctx.keys, 'accounts.phone', account.id, account.phoneSealed)
  await enqueue(tx, ctx, { topic: 'sms.send', key: `password-reset:${newId('key', ctx.machineNow)}`, payload: { to, text } })
  return { ended: await endSessionsOf(tx, ctx, account.id, 'password-reset') }
}

const input = z.strictObject({ accountId: z.string().max(60) })
const withPassword = input.extend({ password: z.string(), passwordHash: z.string() })

const resetWork = command({
  name: 'account.reset-password',
  action: 'account.disable',
  level: 'national',
  input: withPassword,
  load: ({ tx, input: { accountId } }) => answerableAccount(tx, accountId),
  about: ({ answerable }) => answerable,
  async run({ tx, ctx, input: first, subject: { account } }) {
    const reset = await replace(tx, ctx, account, first)
    return 'problem' in reset ? refuse(reset.problem) : done({ accountId: account.id }, { subject: account.id, detail: reset })
  },
})

const resetOperator = command({
  name: 'organisation.reset-operator',
  action: 'organisation.manage-operators',
  level: 'national',
  input: withPassword,
  load: async ({ tx, input: { accountId } }) => {
    const [held] = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.accountId, accountId), eq(memberships.role, 'operator'), isNull(memberships.endedAt)))
    const account = held && (await workAccount(tx, accountId))
    return held && account ? { organisationId: held.organisationId, account } : null
  },
  about: ({ organisationId }, { ctx }) => ({ province: ctx.place.province, organisationId }),
  async run({ tx, ctx, input: first, subject: { account } }) {
    const reset = await replace(tx, ctx, account, first)
    return 'problem' in reset ? refuse(reset.problem) : done({ accountId: account.id }, { subject: account.id, detail: reset })
  },
})

/** A new first password, hashed before the transaction (H2). Nobody but its owner ever sees it (REG-14). */
const withFirstPassword =
  (reset: Command<{ accountId: string }>): Command<{ accountId: string }> =>
  async (ctx, raw) => {
    const parsed = input.safeParse(raw)
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
    const password = newFirstPassword(ctx.random)
    return reset(ctx, { ...parsed.data, password, passwordHash: await hashPassword(password) })
  }

/** Staff and members of organisations who lost their password: by the administrator who answers for them. Citizens recover by themselves. */
export const resetPassword: Command<{ accountId: string }> = withFirstPassword(resetWork)

/** The same of an operator by the administrator of the body (REG-17). */
export const resetOperatorPassword: Command<{ accountId: string }> = withFirstPassword(resetOperator)
