import { and, isNull, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { deviceChallenges, terminals, terminalSessions } from '@/db/province/schema/terminals'
import { HOUR } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { newBearer } from '../visits/bearer'
import { nonceExpiry } from './challenge-nonce'
import { isProofGood, proofText } from './device-proof'
import { findTerminal } from './find-terminal'

/** A terminal proves itself again without anybody noticing, so the session need not be long. */
export const TERMINAL_SESSION = 12 * HOUR

const input = z.strictObject({ terminalId: z.string().max(60), nonce: z.string().max(120), signature: z.base64().max(200) })

/** A nonce is spent by its good proof. That begins a session; the older ones of this machine end. */
export const proveDevice = command({
  name: 'terminal.prove',
  action: 'terminal.enrol',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { terminalId } }) => findTerminal(tx, ctx, terminalId),
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { nonce, signature }, subject }) {
    const inService = subject.state === 'in-service' || subject.state === 'maintenance'
    const expiresAt = nonceExpiry(ctx, subject.id, nonce)
    if (expiresAt === null || !inService || !subject.publicKey) return refuse(problem('terminal.not-proven'))
    if (!isProofGood(subject.publicKey, proofText(ctx.place.code, subject.id, nonce), signature)) return refuse(problem('terminal.not-proven'))
    await tx.delete(deviceChallenges).where(and(eq(deviceChallenges.terminalId, subject.id), lte(deviceChallenges.expiresAt, ctx.machineNow)))
    const spent = await tx
      .insert(deviceChallenges)
      .values({ nonce, terminalId: subject.id, expiresAt, usedAt: ctx.machineNow })
      .onConflictDoNothing()
      .returning({ nonce: deviceChallenges.nonce })
    if (!spent.length) return refuse(problem('terminal.not-proven'))

    await tx
      .update(terminalSessions)
      .set({ endedAt: ctx.machineNow })
      .where(and(eq(terminalSessions.terminalId, subject.id), isNull(terminalSessions.endedAt)))
    const session = newBearer('tse', ctx.random)
    await tx.insert(terminalSessions).values({ id: session.id, terminalId: subject.id, startedAt: ctx.machineNow, expiresAt: ctx.machineNow + TERMINAL_SESSION })
    await tx.update(terminals).set({ seenAt: ctx.machineNow }).where(eq(terminals.id, subject.id))
    return done({ token: session.token, code: subject.code }, { subject: subject.id })
  },
})
