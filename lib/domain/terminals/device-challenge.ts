import { z } from 'zod'
import { problem, refuse, type Result } from '@/lib/kernel/problem'
import type { Context } from '@/lib/kernel/context'
import { NOT_THERE, problemsOf } from '../command'
import { provinceHandle } from '../platform'
import { newNonce } from './challenge-nonce'
import { findTerminal } from './find-terminal'

const input = z.strictObject({ terminalId: z.string().max(60) })

/** The question a machine answers with its key (KSK-06). Whoever knows a terminal's id may ask; nothing is written for it. */
export const deviceChallenge = async (ctx: Context, raw: unknown): Promise<Result<{ nonce: string }>> => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return refuse(...problemsOf(parsed.error))
  const terminal = await findTerminal((await provinceHandle(ctx.place.province)).read, ctx, parsed.data.terminalId)
  if (!terminal) return refuse(NOT_THERE)
  if (terminal.state !== 'in-service' && terminal.state !== 'maintenance') return refuse(problem('terminal.not-in-service'))
  return { ok: true, value: { nonce: newNonce(ctx, terminal.id) } }
}
