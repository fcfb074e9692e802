import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import type { NewTerminal } from './create-terminal'
import { endTerminalSessions } from './end-terminal-sessions'
import { newEnrolmentCode } from './enrolment-code'
import { findTerminal } from './find-terminal'

/** A machine that lost its key, or whose code ran out: the old key is worth nothing from now on. */
export const renewEnrolment = command({
  name: 'terminal.renew-enrolment',
  action: 'terminal.manage',
  level: 'province',
  input: z.strictObject({ terminalId: z.string().max(60) }),
  load: ({ tx, ctx, input }) => findTerminal(tx, ctx, input.terminalId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject }) {
    const enrolment = newEnrolmentCode(ctx)
    const [row] = await tx
      .update(terminals)
      .set({ state: 'awaiting-enrolment', publicKey: null, enrolmentHash: enrolment.hash, enrolmentExpiresAt: enrolment.expiresAt, revision: subject.revision + 1 })
      .where(and(eq(terminals.id, subject.id), ne(terminals.state, 'revoked'), eq(terminals.revision, subject.revision)))
      .returning({ id: terminals.id })
    if (!row) return refuse(problem('terminal.revoked'))
    const visitsEnded = await endTerminalSessions(tx, ctx, subject.id, 'renewed')
    const value: NewTerminal = { terminalId: subject.id, enrolmentCode: enrolment.code, expiresAt: enrolment.expiresAt }
    return done(value, { subject: subject.id, detail: { visitsEnded } })
  },
})
