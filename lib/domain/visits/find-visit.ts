import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { visits } from '@/db/province/schema/terminals'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import { bearerId } from './bearer'
import { isVisitAlive, visitLimits } from './visit-limits'

export type VisitRow = typeof visits.$inferSelect

/** The live visit of this token at this terminal; of another terminal it is none. */
export const findVisit = async (db: Db, ctx: Context, terminalId: string, token: string, isElder: boolean): Promise<VisitRow | null> => {
  const [row] = await db.select().from(visits).where(and(eq(visits.id, bearerId('vis', token)), eq(visits.terminalId, terminalId)))
  return row && isVisitAlive(row, visitLimits(ctx.place, ctx.today, isElder), ctx.machineNow) ? row : null
}

/** What a page must know of the visit before it: whether there is one, and until when. */
export const visitAt = async (ctx: Context, token: string | undefined, isElder: boolean): Promise<Pick<VisitRow, 'level' | 'expiresAt'> | null> => {
  const { actor } = ctx
  if (!token || (actor.kind !== 'terminal' && actor.kind !== 'visitor')) return null
  const { read } = await provinceHandle(ctx.place.province)
  const row = await findVisit(read, ctx, actor.terminalId, token, isElder)
  return row && { level: row.level, expiresAt: row.expiresAt }
}
