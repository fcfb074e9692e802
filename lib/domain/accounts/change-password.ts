import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { open } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { newPasswordProblems } from '@/lib/policy/new-password'
import { PASSWORD_RULES } from '@/lib/policy/passwords'
import { command, done, problemsOf, refuse, refuseButKeep, type Command } from '../command'
import { enqueue } from '../outbox/enqueue'
import { findLiveSession } from '../sessions/find-session'
import { checkOwnPassword, findOwnSession, judgeOwnPassword } from '../sessions/own-password'
import { ownWordsOf } from '../sessions/own-words'
import { hashPassword } from '../sessions/password-hash'
import { endSessionsOf, startSession } from '../sessions/session-rows'

const input = z.strictObject({ current: z.string().max(512), password: z.string().max(512), repeated: z.string().max(512) })

const replace = command({
  name: 'account.change-password',
  action: 'account.change',
  level: 'national',
  input: z.strictObject({ right: z.boolean(), checkedHash: z.string(), newHash: z.string() }),
  load: async ({ tx, ctx }) =>
    'sessionId' in ctx.actor && ctx.actor.kind !== 'terminal' ? findLiveSession(tx, ctx.actor.sessionId, ctx.machineNow) : null,
  about: ({ account }, { ctx }) => ({ province: ctx.place.province, accountId: account.id }),
  async run({ tx, ctx, input: { newHash, ...checked }, subject: { session, account } }) {
    const wrong = await judgeOwnPassword(tx, ctx, account, checked)
    if (wrong) return refuseButKeep([wrong], { subject: account.id })
    const changed = await tx
      .update(accounts)
      .set({ passwordHash: newHash, passwordChangedAt: ctx.machineNow })
      .where(and(eq(accounts.id, account.id), eq(accounts.passwordHash, account.passwordHash)))
      .returning({ id: accounts.id })
    if (!changed.length) return refuse(problem('session.over'))
    const ended = await endSessionsOf(tx, ctx, account.id, 'password')
    const sid = await startSession(tx, ctx, {
      accountId: account.id, kind: session.kind, device: session.device, factorAt: session.factorAt, expiresAt: session.expiresAt,
    })
    if (account.phoneSealed)
      await enqueue(tx, ctx, {
        topic: 'sms.send',
        key: `password-changed:${sid}`,
        payload: { to: open(ctx.keys, 'accounts.phone', account.id, account.phoneSealed), text: accountTexts.passwordChanged['zh-Hans'] },
      })
    return done({ sid }, { subject: account.id, detail: { ended } })
  },
})

/** The present password stands for the fresh login (A12); all other devices are signed out, this one gets a new id (A8). */
export const changePassword: Command<{ sid: string }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { current, password, repeated } = parsed.data
  const live = await findOwnSession(ctx)
  if (!live) return { ok: false, problems: [problem('session.over')] }
  const shortest = live.account.kind === 'staff' ? PASSWORD_RULES.shortestOfStaff : PASSWORD_RULES.shortest
  const problems = [
    ...(current === '' ? [problem('password.current-missing', 'current')] : []),
    ...newPasswordProblems({ password, repeated }, ownWordsOf(ctx.keys, live.account), shortest),
  ]
  if (problems.length) return { ok: false, problems }
  return replace(ctx, { ...(await checkOwnPassword(ctx, current)), newHash: await hashPassword(password) })
}
