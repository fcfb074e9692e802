import { z } from 'zod'
import { eq } from '@/db/conditions'
import { FRAME_BYTES } from '@/lib/ports/identity/contract'
import { isSealedBy } from '@/lib/ports/reader/card-seal'
import { readingSchema, type Reading } from '@/lib/ports/reader/contract'
import { terminals } from '@/db/province/schema/terminals'
import { and } from 'drizzle-orm'
import type { Terminal } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem, refuse, type Result } from '@/lib/kernel/problem'
import { ruleValue } from '@/lib/policy/rule-versions'
import { problemsOf } from '../command'
import { everyDocumentKeyOf } from '../people-keys'
import { platform, provinceHandle } from '../platform'
import { ruleMomentOf } from '../rule-moment'
import { findVisit } from './find-visit'
import { lockOf } from './identity-lock'
import { recordIdentity, type Judgement } from './record-identity'

/** Base64 of the largest frame, and a little more. */
const FRAME_CHARACTERS = Math.ceil(FRAME_BYTES / 3) * 4

const isReading = (value: unknown): value is Reading => readingSchema.safeParse(value).success

const input = z.strictObject({
  visit: z.string().max(80),
  reading: z.custom<Reading>(isReading, 'identity.card-unread'),
  frame: z.base64().max(FRAME_CHARACTERS, 'identity.frame-refused').min(1, 'identity.frame-refused'),
  isElder: z.boolean().default(false),
})

const codeOf = async (ctx: Context, terminalId: string): Promise<string | null> => {
  const { read } = await provinceHandle(ctx.place.province)
  const [row] = await read.select({ code: terminals.code }).from(terminals).where(and(eq(terminals.id, terminalId), eq(terminals.state, 'in-service')))
  return row?.code ?? null
}

/** Asks the authority; our law decides whether the score is enough (KSK-03). */
const judge = async (ctx: Context, { card }: Reading, frame: string): Promise<Judgement | 'unavailable' | 'frame-refused'> => {
  const { documentType, number, name } = card
  const { identity } = platform().ports
  const [face, check] = await Promise.all([identity.face({ documentType, number, frame }), identity.check({ documentType, number, name })])
  if (face.kind === 'frame-refused') return 'frame-refused'
  if (face.kind === 'unavailable' || check.kind === 'unavailable') return 'unavailable'
  const { value: least } = ruleValue('kiosk.face.min', ruleMomentOf(ctx))
  const isSame = face.verdict !== 'unknown-person' && face.score >= least && check.kind === 'match'
  return { isSame, score: face.score }
}

const sealedReading = async (ctx: Context, terminal: Terminal, reading: Reading): Promise<boolean> => {
  const bridge = platform().deviceBridge
  const code = await codeOf(ctx, terminal.terminalId)
  return bridge !== null && code !== null && isSealedBy(bridge.key, code, reading, ctx.machineNow)
}

const isExpired = (ctx: Context, { card }: Reading): boolean => card.validTo !== 'long-term' && card.validTo < ctx.today

/**
 * A card that this machine's own reader has just read and the face before its camera, never a typed number (KSK-03).
 * The network is asked before the transaction begins (H2); what it said is then recorded, good or bad.
 */
export const identifyVisitor = async (ctx: Context, raw: unknown): Promise<Result<{ token: string }>> => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return refuse(...problemsOf(parsed.error))
  if (ctx.actor.kind !== 'terminal') return refuse(problem('not-allowed'))
  const { visit, reading, frame, isElder } = parsed.data
  const { read } = await provinceHandle(ctx.place.province)
  if (!(await findVisit(read, ctx, ctx.actor.terminalId, visit, isElder))) return refuse(problem('visit.over'))
  if (!(await sealedReading(ctx, ctx.actor, reading))) return refuse(problem('identity.card-unread'))
  if (isExpired(ctx, reading)) return refuse(problem('identity.card-expired'))

  const documentKeys = everyDocumentKeyOf(ctx.keys, ctx.place.province, reading.card.documentType, reading.card.number)
  const locked = await lockOf(read, ctx, ctx.actor.terminalId, documentKeys)
  if (locked) return refuse(locked)
  const judgement = await judge(ctx, reading, frame)
  if (judgement === 'unavailable') return refuse(problem('identity.unavailable'))
  if (judgement === 'frame-refused') return refuse(problem('identity.frame-refused'))
  return recordIdentity(ctx, { visit, documentKeys, judgement, isElder, reading: { seal: reading.seal, readAt: reading.readAt } })
}
