import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { findTerminal } from './find-terminal'

const input = z.strictObject({
  terminalId: z.string().max(60),
  state: z.enum(['maintenance', 'in-service']),
  /** Read by whoever stands before the machine: until when. */
  message: z.string().transform(normaliseText).refine((text) => [...text].length <= 80, 'terminal.words-too-long').default(''),
})

/** Takes a machine out of service for the next visitor; who is standing there finishes. */
export const setMaintenance = command({
  name: 'terminal.set-maintenance',
  action: 'terminal.manage',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { terminalId } }) => findTerminal(tx, ctx, terminalId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, input: { state, message }, subject }) {
    const [row] = await tx
      .update(terminals)
      .set({ state, message: state === 'maintenance' ? message : null, revision: subject.revision + 1 })
      .where(and(eq(terminals.id, subject.id), eq(terminals.revision, subject.revision), inArray(terminals.state, ['in-service', 'maintenance'])))
      .returning({ id: terminals.id })
    if (!row) return refuse(problem('terminal.not-in-service'))
    return done({ terminalId: row.id, state }, { subject: row.id, detail: { from: subject.state, to: state } })
  },
})
