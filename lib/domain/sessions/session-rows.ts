import { and, isNull } from 'drizzle-orm'
import { eq, ne } from '@/db/conditions'
import { sessions } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { SESSION_LIMITS, type SessionKind } from './session-limits'

type Fresh = {
  readonly accountId: string
  readonly kind: SessionKind
  readonly device: string
  readonly factorAt?: number | null
  /** Kept when an id is only exchanged: exchanging must not lengthen a login (A9). */
  readonly expiresAt?: number
}

/** A new id at every rise of rights (A8); the row stands before the cookie does. */
export const startSession = async (tx: Tx, ctx: Context, fresh: Fresh): Promise<string> => {
  const id = newId('ses', ctx.machineNow)
  await tx.insert(sessions).values({
    id,
    accountId: fresh.accountId,
    kind: fresh.kind,
    device: fresh.device,
    createdAt: ctx.machineNow,
    seenAt: ctx.machineNow,
    freshAt: ctx.machineNow,
    factorAt: fresh.factorAt ?? null,
    expiresAt: fresh.expiresAt ?? ctx.machineNow + SESSION_LIMITS[fresh.kind].absolute,
  })
  return id
}

/** Ends one row if it still lives; false when it was ended before. */
export const endSessionRow = async (tx: Tx, ctx: Context, id: string, by: string): Promise<boolean> => {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: ctx.machineNow, endedBy: by })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  return ended.length === 1
}

/** Ends all login states of an account (A11); the current one may stay. */
export const endSessionsOf = async (tx: Tx, ctx: Context, accountId: string, by: string, except = ''): Promise<number> => {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: ctx.machineNow, endedBy: by })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}
