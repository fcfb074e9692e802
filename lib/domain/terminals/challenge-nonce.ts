import { MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { isLookup, lookup } from '@/lib/kernel/crypto'

const LIFE = 2 * MINUTE
const COLUMN = 'terminals.challenge'

const textOf = (ctx: Context, terminalId: string, expiresAt: string, salt: string): string => [ctx.place.code, terminalId, expiresAt, salt].join('\n')

/** Says itself for whom and until when it is good, so that asking writes nothing: a crowd of askers locks nobody out. */
export const newNonce = (ctx: Context, terminalId: string): string => {
  const [expiresAt, salt] = [String(ctx.machineNow + LIFE), ctx.random.token(16)]
  return [expiresAt, salt, lookup(ctx.keys, COLUMN, textOf(ctx, terminalId, expiresAt, salt))].join('~')
}

/** Until when a nonce of ours is good for this terminal; null for one that is not, or no longer. */
export const nonceExpiry = (ctx: Context, terminalId: string, nonce: string): Instant | null => {
  const [expiresAt = '', salt = '', seal = ''] = nonce.split('~')
  if (!isLookup(ctx.keys, COLUMN, textOf(ctx, terminalId, expiresAt, salt), seal)) return null
  return Number(expiresAt) > ctx.machineNow ? Number(expiresAt) : null
}
