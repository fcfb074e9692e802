import { z } from 'zod'
import { normaliseCode } from '@/lib/kernel/text'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, refuseButKeep } from '../command'
import { findLiveSession } from './find-session'
import { judgeFactor } from './judge-factor'
import { endSessionRow, startSession } from './session-rows'

/** A5: the second factor of staff and administrators. The session gets a new id (A8), within its old limit. */
export const giveFactor = command({
  name: 'account.give-factor',
  action: 'session.use',
  level: 'national',
  input: z.strictObject({ code: z.string().transform(normaliseCode).pipe(z.string().regex(/^\d{6}$/, 'factor.wrong')) }),
  load: async ({ tx, ctx }) =>
    ctx.actor.kind === 'member' || ctx.actor.kind === 'staff' ? findLiveSession(tx, ctx.actor.sessionId, ctx.machineNow) : null,
  about: ({ account }, { ctx }) => ({ province: ctx.place.province, accountId: account.id }),
  async run({ tx, ctx, input, subject: { session, account } }) {
    const evidence = { subject: account.id }
    const wrong = await judgeFactor(tx, ctx, account, input.code)
    if (wrong) return refuseButKeep([wrong], evidence)
    if (!(await endSessionRow(tx, ctx, session.id, 'factor'))) return refuse(problem('session.over'))
    const sid = await startSession(tx, ctx, {
      accountId: account.id, kind: session.kind, device: session.device, factorAt: ctx.machineNow, expiresAt: session.expiresAt,
    })
    return done({ sid }, evidence)
  },
})
