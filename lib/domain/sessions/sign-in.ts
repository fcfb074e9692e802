import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { normaliseCode } from '@/lib/kernel/text'
import { problem } from '@/lib/kernel/problem'
import { command, done, problemsOf, refuseButKeep, type Command } from '../command'
import { platform } from '../platform'
import { countersOf, countFailure, forgetFailures, lockProblem } from './failure-limits'
import { findAccountByName } from './find-account'
import { hashPassword, isOutdated, verifyPassword } from './password-hash'
import { endSessionRow, startSession } from './session-rows'

export type SignedIn = { readonly sid: string; readonly factorNeeded: boolean; readonly mustChangePassword: boolean }

const input = z.strictObject({
  name: z.string().trim().min(1, 'sign-in.name-missing').max(60),
  password: z.string().min(1, 'sign-in.password-missing').max(512),
  kind: z.enum(['citizen', 'member', 'staff']),
  /** In words, for the list of login states. */
  device: z.string().max(80).default('-'),
  /** The id this browser came with dies (A8). */
  previousSid: z.string().max(60).nullish(),
})

const judged = input.omit({ name: true, password: true }).extend({
  accountId: z.string().nullable(),
  who: z.string(),
  right: z.boolean(),
  checkedHash: z.string().nullable(),
  newHash: z.string().nullable(),
})

/** Decides inside the transaction: of many guesses at once those after the limit find the lock (A3). */
const openSession = command({
  name: 'account.sign-in',
  action: 'account.sign-in',
  level: 'national',
  input: judged,
  load: async () => ({}),
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { accountId, who, right, kind, device, previousSid, checkedHash, newHash } }) {
    const counters = countersOf(ctx, who, device)
    const evidence = { ...(accountId && { subject: accountId }), detail: { kind } }
    const locked = await lockProblem(tx, ctx, counters)
    if (locked) return refuseButKeep([locked], evidence)

    const unchanged = and(eq(accounts.id, accountId ?? ''), eq(accounts.status, 'active'), eq(accounts.passwordHash, checkedHash ?? ''))
    const [account] = right ? await tx.select().from(accounts).where(unchanged) : []
    if (!account) {
      await countFailure(tx, ctx, counters)
      return refuseButKeep([problem('sign-in.failed')], evidence)
    }

    await forgetFailures(tx, counters)
    if (newHash) await tx.update(accounts).set({ passwordHash: newHash }).where(unchanged).returning({ id: accounts.id })
    if (previousSid) await endSessionRow(tx, ctx, previousSid, 'sign-in')
    const sid = await startSession(tx, ctx, { accountId: account.id, kind, device })
    return done(
      { sid, factorNeeded: account.totpSealed !== null, mustChangePassword: account.mustChangePassword },
      evidence,
    )
  },
})

/** A4: known or not, one look-up, one verification, one transaction; A1: the slow hash stands outside of it. */
export const signIn: Command<SignedIn> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { name, password, ...rest } = parsed.data
  const account = await findAccountByName(platform().databases.national.read, ctx.keys, rest.kind, name)
  const right = await verifyPassword(account?.passwordHash ?? null, password)
  return openSession(ctx, {
    ...rest,
    accountId: account?.id ?? null,
    who: account ? `id:${account.id}` : `name:${rest.kind}:${normaliseCode(name)}`,
    right,
    checkedHash: account?.passwordHash ?? null,
    newHash: account && right && isOutdated(account.passwordHash) ? await hashPassword(password) : null,
  })
}
