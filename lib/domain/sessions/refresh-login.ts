import { z } from 'zod'
import { normaliseCode } from '@/lib/kernel/text'
import { problem } from '@/lib/kernel/problem'
import { command, done, problemsOf, refuse, refuseButKeep, type Command } from '../command'
import { findLiveSession } from './find-session'
import { judgeFactor } from './judge-factor'
import { checkOwnPassword, judgeOwnPassword } from './own-password'
import { endSessionRow, startSession } from './session-rows'

const input = z.strictObject({
  current: z.string().min(1, 'sign-in.password-missing').max(512),
  code: z.string().transform(normaliseCode).optional(),
})

const renew = command({
  name: 'account.refresh-login',
  action: 'session.use',
  level: 'national',
  input: z.strictObject({ right: z.boolean(), checkedHash: z.string(), code: z.string().optional() }),
  load: async ({ tx, ctx }) => ('sessionId' in ctx.actor && ctx.actor.kind !== 'terminal' ? findLiveSession(tx, ctx.actor.sessionId, ctx.machineNow) : null),
  about: ({ account }, { ctx }) => ({ province: ctx.place.province, accountId: account.id }),
  async run({ tx, ctx, input: { code, ...checked }, subject: { session, account } }) {
    const evidence = { subject: account.id }
    const wrong = await judgeOwnPassword(tx, ctx, account, checked)
    if (wrong) return refuseButKeep([wrong], evidence)
    const hadFactor = session.factorAt !== null
    const wrongFactor = hadFactor ? await judgeFactor(tx, ctx, account, code ?? '') : null
    if (wrongFactor) return refuseButKeep([wrongFactor], evidence)
    if (!(await endSessionRow(tx, ctx, session.id, 'refresh'))) return refuse(problem('session.over'))
    const sid = await startSession(tx, ctx, {
      accountId: account.id, kind: session.kind, device: session.device, expiresAt: session.expiresAt,
      factorAt: hadFactor ? ctx.machineNow : null,
    })
    return done({ sid }, evidence)
  },
})

/** A12: password again, and the factor where one was given; the login counts as fresh for five minutes. */
export const refreshLogin: Command<{ sid: string }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return renew(ctx, { ...(await checkOwnPassword(ctx, parsed.data.current)), ...(parsed.data.code && { code: parsed.data.code }) })
}
