import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { memberships } from '@/db/national/schema/organisations'
import type { Tx } from '@/db/handle'
import { problem } from '@/lib/kernel/problem'
import { newPasswordProblems } from '@/lib/policy/new-password'
import { PASSWORD_RULES } from '@/lib/policy/passwords'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { platform } from '../platform'
import { newFactor } from './factor'
import type { Account } from './find-account'
import { findLiveSession } from './find-session'
import { hashPassword, verifyPassword } from './password-hash'
import { endSessionsOf, startSession } from './session-rows'
import { ownWordsOf } from './own-words'

const input = z.strictObject({
  /** From the cookie, never from the form: until now the session is nobody's. */
  sid: z.string().max(60),
  password: z.string().max(512),
  repeated: z.string().max(512),
})

const needsFactor = async (tx: Tx, account: Account): Promise<boolean> => {
  if (account.kind === 'staff') return true
  const [row] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, account.id), eq(memberships.role, 'administrator')))
  return row !== undefined
}

const replace = command({
  name: 'account.change-first-password',
  action: 'account.sign-in',
  level: 'national',
  input: z.strictObject({ sid: z.string(), newHash: z.string() }),
  load: async ({ tx, ctx, input }) => {
    const live = await findLiveSession(tx, input.sid, ctx.machineNow)
    return live?.account.mustChangePassword ? live : null
  },
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { newHash }, subject: { session, account } }) {
    const enrol = account.totpSealed === null && (await needsFactor(tx, account))
    const changed = await tx
      .update(accounts)
      .set({
        passwordHash: newHash, mustChangePassword: false, passwordChangedAt: ctx.machineNow,
        ...(enrol && { totpSealed: newFactor(ctx, account.id).sealed }),
      })
      .where(and(eq(accounts.id, account.id), eq(accounts.mustChangePassword, true)))
      .returning({ id: accounts.id })
    if (!changed.length) return refuse(problem('session.over'))
    await endSessionsOf(tx, ctx, account.id, 'first-password')
    const sid = await startSession(tx, ctx, { accountId: account.id, kind: session.kind, device: session.device, expiresAt: session.expiresAt })
    return done({ sid, factorNeeded: enrol || account.totpSealed !== null }, { subject: account.id })
  },
})

/** The password handed over with an account is good for one thing: choosing the own one. */
export const changeFirstPassword: Command<{ sid: string; factorNeeded: boolean }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { sid, password, repeated } = parsed.data
  const live = await findLiveSession(platform().databases.national.read, sid, ctx.machineNow)
  // Only while a first password stands: else this page would be a way to try the present one without being counted (A3).
  if (!live?.account.mustChangePassword) return { ok: false, problems: [problem('session.over')] }
  const shortest = live.account.kind === 'staff' ? PASSWORD_RULES.shortestOfStaff : PASSWORD_RULES.shortest
  const problems = newPasswordProblems({ password, repeated }, ownWordsOf(ctx.keys, live.account), shortest)
  if (problems.length) return { ok: false, problems }
  if (await verifyPassword(live.account.passwordHash, password)) return { ok: false, problems: [problem('password.same', 'password')] }
  return replace(ctx, { sid, newHash: await hashPassword(password) })
}
