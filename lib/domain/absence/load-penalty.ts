import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import type { Context } from '@/lib/kernel/context'
import type { Target } from '@/lib/policy/permissions'
import type { PenaltyRow } from './remaining-records'

/** One of this place; null where there is none. */
export const loadPenalty = async (db: Db, { place }: Context, id: string): Promise<PenaltyRow | null> => {
  const [row] = await db.select().from(intendedPenalties).where(and(eq(intendedPenalties.id, id), eq(intendedPenalties.place, place.code)))
  return row ?? null
}

/** Whoever is too near to the owner decides nothing of it (B7). */
export const penaltyTarget = ({ place, ownerId }: PenaltyRow, ctx: Context): Target => ({ province: ctx.place.province, place, personId: ownerId })
