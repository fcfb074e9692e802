import { RateLimiterMemory } from 'rate-limiter-flexible'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { CallOptions } from '../command'

/** PLT-17: one request a second for each account, whoever writes the client. */
const turns = new RateLimiterMemory({ points: 1, duration: 1 })
/** The call that took the turn: pressed twice, it is one request and gets its one answer (H3). */
const calls = new RateLimiterMemory({ points: 3, duration: 1 })

const consumed = (limiter: RateLimiterMemory, key: string): Promise<boolean> => limiter.consume(key).then(() => true, () => false)

export const takeTurn = async (ctx: Context, { idempotencyKey }: CallOptions = {}): Promise<Problem | null> => {
  const account = `${ctx.place.province}:${actorId(ctx.actor)}`
  const call = `${account}:${idempotencyKey ?? ''}`
  if (await consumed(turns, account)) {
    if (idempotencyKey) await consumed(calls, call)
    return null
  }
  const isSameCall = idempotencyKey !== undefined && (await calls.get(call)) !== null
  return isSameCall && (await consumed(calls, call)) ? null : problem('plate.too-fast')
}
