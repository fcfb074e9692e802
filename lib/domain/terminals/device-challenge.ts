import { and, count, eq, lte } from 'drizzle-orm'
import { z } from 'zod'
import { deviceChallenges } from '@/db/province/schema/terminals'
import { MINUTE } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { findTerminal } from './find-terminal'

const LIFE = 2 * MINUTE
/** Whoever knows a terminal's id may ask; more open questions than this is noise. */
const OPEN_AT_MOST = 20

export const deviceChallenge = command({
  name: 'terminal.challenge',
  action: 'terminal.enrol',
  level: 'province',
  input: z.strictObject({ terminalId: z.string().max(60) }),
  load: ({ tx, ctx, input }) => findTerminal(tx, ctx, input.terminalId),
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, subject }) {
    if (subject.state !== 'in-service' && subject.state !== 'maintenance') return refuse(problem('terminal.not-in-service'))
    const mine = eq(deviceChallenges.terminalId, subject.id)
    await tx.delete(deviceChallenges).where(and(mine, lte(deviceChallenges.expiresAt, ctx.machineNow)))
    const [open] = await tx.select({ n: count() }).from(deviceChallenges).where(mine)
    if ((open?.n ?? 0) >= OPEN_AT_MOST) return refuse(problem('terminal.too-many-challenges'))
    const nonce = ctx.random.token(32)
    await tx.insert(deviceChallenges).values({ nonce, terminalId: subject.id, expiresAt: ctx.machineNow + LIFE })
    return done({ nonce }, { subject: subject.id })
  },
})
