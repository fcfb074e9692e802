import { and, isNull, lt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { visits } from '@/db/province/schema/terminals'
import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import { findVisit } from './find-visit'
import { TOUCH_EVERY } from './visit-limits'

/**
 * The person moved, or a device works for them (KSK-04). A sign of life, not an act: no audit row. It cannot wake a visit
 * that is over. Returns whether there is a live one.
 */
export const touchVisit = async (ctx: Context, token: string | undefined, isElder: boolean): Promise<boolean> => {
  const { actor } = ctx
  if (!token || actor.kind !== 'terminal') return false
  const handle = await provinceHandle(ctx.place.province)
  return handle.write(async (tx) => {
    const visit = await findVisit(tx, ctx, actor.terminalId, token, isElder)
    if (!visit) return false
    const due = and(eq(visits.id, visit.id), isNull(visits.endedAt), lt(visits.seenAt, ctx.machineNow - TOUCH_EVERY / 2))
    await tx.update(visits).set({ seenAt: ctx.machineNow }).where(due)
    return true
  })
}
