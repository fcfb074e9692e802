import { inArray } from '@/db/conditions'
import { violationRoutes } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'

type Stop = typeof violationRoutes.$inferSelect

/** Where else these records have been. */
export const routeOf = (tx: Tx, recordIds: readonly string[]): Promise<Stop[]> => tx.select().from(violationRoutes).where(inArray(violationRoutes.violationId, [...recordIds]))

/** Its way here, with what is known of an earlier one. */
export const writeRoute = async (tx: Tx, violationId: string, provinces: readonly string[]): Promise<void> => {
  for (const province of provinces) await tx.insert(violationRoutes).values({ violationId, province }).onConflictDoNothing()
}
