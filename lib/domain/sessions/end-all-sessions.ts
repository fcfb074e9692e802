import { z } from 'zod'
import { command, done } from '../command'
import { endSessionsOf } from './session-rows'

/** Sign-out everywhere; this device may stay signed in. */
export const endAllSessions = command({
  name: 'session.end-all',
  action: 'session.end',
  level: 'national',
  input: z.strictObject({ keepThis: z.stringbool().or(z.boolean()).default(false) }),
  load: async ({ ctx }) =>
    ctx.actor.kind === 'citizen' || ctx.actor.kind === 'member' || ctx.actor.kind === 'staff' ? ctx.actor : null,
  about: ({ accountId }, { ctx }) => ({ province: ctx.place.province, accountId }),
  async run({ tx, ctx, input, subject }) {
    const ended = await endSessionsOf(tx, ctx, subject.accountId, 'owner', input.keepThis ? subject.sessionId : '')
    return done({ ended }, { subject: subject.accountId, detail: { ended } })
  },
})
