import { z } from 'zod'
import { eq } from '@/db/conditions'
import { terminals, visits } from '@/db/province/schema/terminals'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { newBearer } from './bearer'
import { endLiveVisits } from './end-live-visits'
import { visitLimits } from './visit-limits'

const terminalOf = async (tx: Parameters<typeof endLiveVisits>[0], terminalId: string) => {
  const [row] = await tx.select().from(terminals).where(eq(terminals.id, terminalId))
  return row ?? null
}

/** Somebody stands before the machine: nobody known yet (L0). Whoever stood there before is gone. */
export const startVisit = command({
  name: 'visit.start',
  action: 'terminal.serve',
  level: 'province',
  input: z.strictObject({}),
  load: ({ tx, ctx }) => (ctx.actor.kind === 'terminal' ? terminalOf(tx, ctx.actor.terminalId) : Promise.resolve(null)),
  about: ({ id }, { ctx }) => ({ province: ctx.place.province, terminalId: id }),
  async run({ tx, ctx, subject }) {
    if (subject.state !== 'in-service') return refuse(problem('terminal.not-in-service'))
    await endLiveVisits(tx, ctx, subject.id, 'next-visitor')
    const { token, id } = newBearer('vis', ctx.random)
    const now = ctx.machineNow
    const { max } = visitLimits(ctx.place, ctx.today, false)
    await tx.insert(visits).values({ id, terminalId: subject.id, personId: null, level: 'L0', startedAt: now, seenAt: now, expiresAt: now + max })
    return done({ token }, { subject: id })
  },
})
