import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { endTerminalSessions } from './end-terminal-sessions'
import { findTerminal } from './find-terminal'

/** For good: a stolen or scrapped machine. Its key, its session and the visit before it end at once. */
export const revokeTerminal = command({
  name: 'terminal.revoke',
  action: 'terminal.manage',
  level: 'province',
  input: z.strictObject({ terminalId: z.string().max(60) }),
  load: ({ tx, ctx, input: { terminalId } }) => findTerminal(tx, ctx, terminalId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject }) {
    const [row] = await tx
      .update(terminals)
      .set({ state: 'revoked', publicKey: null, enrolmentHash: null, enrolmentExpiresAt: null, message: null, revision: subject.revision + 1 })
      .where(and(eq(terminals.id, subject.id), ne(terminals.state, 'revoked')))
      .returning({ id: terminals.id })
    if (!row) return refuse(problem('terminal.revoked'))
    const visitsEnded = await endTerminalSessions(tx, ctx, subject.id, 'revoked')
    return done({ terminalId: row.id }, { subject: row.id, detail: { from: subject.state, visitsEnded } })
  },
})
