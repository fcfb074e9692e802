import { and, count, gte, isNotNull } from 'drizzle-orm'
import { eq, ne } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateHolds, plateSegments } from '@/db/province/schema/plates'
import { DAY } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { isStockBelowMinimum, replenishmentNeed, type Replenishment } from '@/lib/policy/plates'
import { ruleValue } from '@/lib/policy/rule-versions'
import { ruleMomentOf } from '../rule-moment'

export type StockLevel = Replenishment & {
  readonly plateType: string
  readonly remaining: number
  /** In published segments that have not opened yet. */
  readonly pending: number
  readonly belowMinimum: boolean
}

const soldSince = async (db: Db, place: string, plateType: string, since: number): Promise<number> => {
  const [row] = await db
    .select({ sold: count() })
    .from(plateHolds)
    .where(and(eq(plateHolds.place, place), eq(plateHolds.plateType, plateType), isNotNull(plateHolds.confirmedAt), gte(plateHolds.confirmedAt, since)))
  return row?.sold ?? 0
}

/** Stock and need of every plate type the office has put out before (PLT-03, PLT-15, PLT-16). */
export const stockLevels = async (db: Db, ctx: Context): Promise<StockLevel[]> => {
  const at = ruleMomentOf(ctx)
  const rows = await db.select().from(plateSegments).where(and(eq(plateSegments.place, ctx.place.code), eq(plateSegments.state, 'published')))
  const types = [...new Set(rows.map(({ plateType }) => plateType))].sort()
  return Promise.all(
    types.map(async (plateType) => {
      const mine = rows.filter((row) => row.plateType === plateType)
      const remaining = mine.filter(({ releaseAt }) => releaseAt <= ctx.now).reduce((sum, { free }) => sum + free, 0)
      const pending = mine.filter(({ releaseAt }) => releaseAt > ctx.now).reduce((sum, { total }) => sum + total, 0)
      const salesLast14Days = await soldSince(db, ctx.place.code, plateType, ctx.now - ruleValue('plate.replenish.salesDays', at).value * DAY)
      const hasOpened = mine.some(({ releaseAt }) => releaseAt <= ctx.now)
      return {
        ...replenishmentNeed({ remaining, pending, salesLast14Days }, at),
        plateType, remaining, pending, belowMinimum: hasOpened && isStockBelowMinimum(remaining, at),
      }
    }),
  )
}

export const liveSegments = (db: Db, place: string, plateType: string) =>
  db.select().from(plateSegments).where(and(eq(plateSegments.place, place), eq(plateSegments.plateType, plateType), ne(plateSegments.state, 'cancelled')))
