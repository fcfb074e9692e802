import { RateLimiterMemory } from 'rate-limiter-flexible'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'

/** PLT-17: one request a second for each account, whoever writes the client. */
const turns = new RateLimiterMemory({ points: 1, duration: 1 })

export const takeTurn = async (ctx: Context): Promise<Problem | null> =>
  turns.consume(`${ctx.place.province}:${actorId(ctx.actor)}`).then(
    () => null,
    () => problem('plate.too-fast'),
  )
