import { and, asc, sql, type SQL } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { sheetStocks } from '@/db/province/schema/vehicle-papers'
import type { Db, Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'

/** The windows of a place share one stock of their own. */
export const OFFICE_STOCK = 'office'

/** Whose sheets this actor prints on. */
export const holderOf = ({ actor }: Context): string => (actor.kind === 'member' ? actor.organisationId : OFFICE_STOCK)

const isOf = (place: string, holder: string): SQL | undefined => and(eq(sheetStocks.place, place), eq(sheetStocks.organisationId, holder))

/** The next sheet, taken by one alone; null when none is left. The check of the table keeps a range from running over. */
export const takeSheet = async (tx: Tx, place: string, holder: string): Promise<number | null> => {
  const [open] = await tx.select({ id: sheetStocks.id }).from(sheetStocks)
    .where(and(isOf(place, holder), sql`${sheetStocks.nextSheet} <= ${sheetStocks.lastSheet}`)).orderBy(asc(sheetStocks.firstSheet)).limit(1)
  if (!open) return null
  const [taken] = await tx.update(sheetStocks).set({ nextSheet: sql`${sheetStocks.nextSheet} + 1` })
    .where(and(eq(sheetStocks.id, open.id), sql`${sheetStocks.nextSheet} <= ${sheetStocks.lastSheet}`)).returning({ next: sheetStocks.nextSheet })
  return taken ? taken.next - 1 : null
}

/** Fewer sheets than this and the holder is told to fetch more (ORG-04). */
const LOW = 10

export type SheetStock = { readonly handedOut: number; readonly used: number; readonly left: number; readonly isLow: boolean }

/** Handed out = used + left, whatever was spoiled counts as used (ORG-04). */
export const stockOf = async (db: Db, place: string, holder: string): Promise<SheetStock> => {
  const [sum] = await db
    .select({
      handedOut: sql<number>`coalesce(sum(${sheetStocks.lastSheet} - ${sheetStocks.firstSheet} + 1), 0)`,
      used: sql<number>`coalesce(sum(${sheetStocks.nextSheet} - ${sheetStocks.firstSheet}), 0)`,
    })
    .from(sheetStocks).where(isOf(place, holder))
  const [handedOut, used] = [sum?.handedOut ?? 0, sum?.used ?? 0]
  return { handedOut, used, left: handedOut - used, isLow: handedOut - used < LOW }
}
