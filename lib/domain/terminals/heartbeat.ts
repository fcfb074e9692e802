import { and } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { SECOND, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'

/** KSK-06. */
export const HEARTBEAT_EVERY = 60 * SECOND
export const OFFLINE_AFTER = 180 * SECOND

export const isOffline = (seenAt: Instant | null, machineNow: Instant): boolean => seenAt === null || machineNow - seenAt > OFFLINE_AFTER

/** Names of screens and of the paper's state, never what stands on them. */
export type Beat = {
  readonly screen: 'attract' | 'identify' | 'services' | 'application' | 'other'
  readonly paper: 'ok' | 'low' | 'out' | 'jam' | 'lost' | 'unknown'
}

/** A sign of life, not an act: like `sessions.seen_at` it leaves no audit row. False when the actor is no terminal. */
export const heartbeat = async (ctx: Context, beat: Beat): Promise<boolean> => {
  if (ctx.actor.kind !== 'terminal') return false
  const { terminalId } = ctx.actor
  const handle = await provinceHandle(ctx.place.province)
  const rows = await handle.write((tx) =>
    tx
      .update(terminals)
      .set({ seenAt: ctx.machineNow, screen: beat.screen, ...(beat.paper !== 'unknown' && { paper: beat.paper }) })
      .where(and(eq(terminals.id, terminalId), inArray(terminals.state, ['in-service', 'maintenance'])))
      .returning({ id: terminals.id }),
  )
  return rows.length > 0
}
