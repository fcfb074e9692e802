import { z } from 'zod'
import { eq } from '@/db/conditions'
import { sessions } from '@/db/national/schema/accounts'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { endSessionRow } from './session-rows'

/** Sign-out, or one of the own login states from another device (A11). */
export const endSession = command({
  name: 'session.end',
  action: 'session.end',
  level: 'national',
  input: z.strictObject({ sessionId: z.string().max(60) }),
  load: async ({ tx, input }) => (await tx.select().from(sessions).where(eq(sessions.id, input.sessionId)))[0] ?? null,
  about: (session, { ctx }) => ({ province: ctx.place.province, accountId: session.accountId }),
  async run({ tx, ctx, subject }) {
    const ended = await endSessionRow(tx, ctx, subject.id, 'owner')
    return ended ? done({ sessionId: subject.id }, { subject: subject.id }) : refuse(problem('session.over'))
  },
})
