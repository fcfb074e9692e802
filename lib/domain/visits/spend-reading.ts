import { and, lt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { cardReadings } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { READING_WINDOW } from '@/lib/ports/reader/card-seal'

export type SpentReading = { readonly seal: string; readonly readAt: number }

/**
 * Gives a reading to this visit, if no other has had it: what passed through a page once opens nothing a second time (KSK-03).
 * The same visit may look into the camera again.
 */
export const spendReading = async (tx: Tx, ctx: Context, visitId: string, { seal, readAt }: SpentReading): Promise<boolean> => {
  await tx.delete(cardReadings).where(lt(cardReadings.readAt, ctx.machineNow - 2 * READING_WINDOW))
  await tx.insert(cardReadings).values({ seal, visitId, readAt }).onConflictDoNothing()
  const mine = await tx.select({ seal: cardReadings.seal }).from(cardReadings).where(and(eq(cardReadings.seal, seal), eq(cardReadings.visitId, visitId)))
  return mine.length === 1
}
