import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Target } from '@/lib/policy/permissions'

export type PlateRow = typeof temporaryPlates.$inferSelect

/** Of this place; to a dealer, only what it issued is there. */
export const loadPlate = async (db: Db, { actor, place }: Context, plateId: string): Promise<PlateRow | null> => {
  const own = actor.kind === 'member' ? eq(temporaryPlates.organisationId, actor.organisationId) : undefined
  return (await db.select().from(temporaryPlates).where(and(eq(temporaryPlates.id, plateId), eq(temporaryPlates.place, place.code), own)))[0] ?? null
}

export const targetOfPlate = ({ place, organisationId }: PlateRow, { place: { province } }: Context): Target => ({
  province, place, ...(organisationId && { organisationId }),
})
