import { and, gt, isNull, lt, lte, sql } from 'drizzle-orm'
import { codes } from '@/db/common/schema'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { CODE_RULES, everyCodeHashOf, type CodePurpose } from './send-code'

export type CodeAttempt = { readonly purpose: CodePurpose; readonly boundTo: string; readonly code: string }

/**
 * Spends a code: once, in time, for its purpose and attempt, at most five tries (A6). Null = good.
 * A wrong try is counted here, so the caller must keep the transaction (`refuseButKeep`).
 */
export const useCode = async (tx: Tx, ctx: Context, attempt: CodeAttempt, field?: string): Promise<Problem | null> => {
  const live = and(
    eq(codes.boundTo, attempt.boundTo),
    eq(codes.purpose, attempt.purpose),
    isNull(codes.usedAt),
    isNull(codes.voidedAt),
    gt(codes.expiresAt, ctx.machineNow),
    // Sent by a clock that ran ahead it would live for longer than it may (H11).
    lte(codes.sentAt, ctx.machineNow),
    lt(codes.tries, CODE_RULES.tries),
  )
  const hashes = everyCodeHashOf(ctx.keys, attempt.purpose, attempt.boundTo, attempt.code)
  const used = await tx
    .update(codes)
    .set({ usedAt: ctx.machineNow })
    .where(and(live, inArray(codes.codeHash, hashes)))
    .returning({ id: codes.id })
  if (used.length) return null

  const counted = await tx
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(live)
    .returning({ tries: codes.tries })
  const left = CODE_RULES.tries - (counted[0]?.tries ?? CODE_RULES.tries)
  return counted.length && left > 0 ? problem('code.wrong', field, { left }) : problem('code.not-valid', field)
}
