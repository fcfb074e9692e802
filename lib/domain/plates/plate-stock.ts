import { and, asc, count, gte, lt, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateHolds, plateSegments } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import { endOfDay, instantOf, MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { SHARED_FOR } from '@/lib/kernel/edge-life.mjs'
import { query } from '../query'

export type PublicSegment = {
  readonly id: string
  readonly plateType: string
  readonly from: string
  readonly to: string
  readonly total: number
  readonly free: number
  readonly releaseAt: Instant
  readonly publishedAt: Instant
}
export type PlateStock = {
  readonly asOf: Instant
  /** Open now. */
  readonly segments: readonly PublicSegment[]
  /** Announced at least 72 h before they open (G26). */
  readonly upcoming: readonly PublicSegment[]
  /** Numbers left to choose, by plate type. */
  readonly remaining: Readonly<Record<string, number>>
  /** Confirmed today, a quarter of an hour a bar; quarters without any are 0. */
  readonly chosenPerQuarter: readonly { readonly from: Instant; readonly count: number }[]
}

const QUARTER = 15 * MINUTE

const published = statement((db) =>
  db
    .select()
    .from(plateSegments)
    .where(and(eq(plateSegments.place, sql.placeholder('place')), eq(plateSegments.state, 'published')))
    .orderBy(asc(plateSegments.releaseAt), asc(plateSegments.id))
    .prepare(),
)

/** QUARTER, written out: a parameter would not be the same expression in GROUP BY. */
const quarter = sql<number>`${plateHolds.confirmedAt} / 900000`

const perQuarter = statement((db) =>
  db
    .select({ quarter, chosen: count() })
    .from(plateHolds)
    .where(
      and(
        eq(plateHolds.place, sql.placeholder('place')),
        sql`${plateHolds.confirmedAt} IS NOT NULL`,
        gte(plateHolds.confirmedAt, sql.placeholder('from')),
        lt(plateHolds.confirmedAt, sql.placeholder('to')),
        lte(plateHolds.confirmedAt, sql.placeholder('now')),
      ),
    )
    .groupBy(quarter)
    .prepare(),
)

const toPublic = (row: typeof plateSegments.$inferSelect): PublicSegment => ({
  id: row.id, plateType: row.plateType, from: row.firstNumber, to: row.lastNumber, total: row.total,
  free: row.free, releaseAt: row.releaseAt, publishedAt: row.publishedAt ?? row.releaseAt,
})

/** From the first quarter in which something was chosen today to the current one. */
const quartersOf = (rows: readonly { quarter: number; chosen: number }[], now: Instant): PlateStock['chosenPerQuarter'] => {
  const first = Math.min(...rows.map((row) => row.quarter))
  if (!Number.isFinite(first)) return []
  const chosen = new Map(rows.map((row) => [row.quarter, row.chosen]))
  return Array.from({ length: Math.floor(now / QUARTER) - first + 1 }, (_, index) => ({
    from: (first + index) * QUARTER,
    count: chosen.get(first + index) ?? 0,
  }))
}

const remainingOf = (open: readonly PublicSegment[]): Record<string, number> => {
  const remaining: Record<string, number> = {}
  for (const { plateType, free } of open) remaining[plateType] = (remaining[plateType] ?? 0) + free
  return remaining
}

const readStock = async (db: Db, { place, now, today }: Context): Promise<PlateStock> => {
  const rows = await published(db).all({ place: place.code })
  const quarters = await perQuarter(db).all({ place: place.code, from: instantOf(today), to: endOfDay(today), now })
  const segments = rows.filter((row) => row.releaseAt <= now && row.filledAt !== null).map(toPublic)
  const upcoming = rows.filter((row) => row.releaseAt > now).map(toPublic)
  return { asOf: now, segments, upcoming, remaining: remainingOf(segments), chosenPerQuarter: quartersOf(quarters, now) }
}

type Kept = { readonly at: Instant; readonly stock: Promise<PlateStock> }
const kept = new WeakMap<Db, Map<string, Kept>>()

const momentOf = (at: Instant): number => Math.floor(at / SHARED_FOR)

/** A moment's answer serves everybody who asks in it, as at the edge (performance.md P6b); a failed one serves nobody. */
const sharedStock = (db: Db, ctx: Context): Promise<PlateStock> => {
  const places = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, places)
  const known = places.get(ctx.place.code)
  if (known && momentOf(ctx.machineNow) === momentOf(known.at)) return known.stock
  const fresh = { at: ctx.machineNow, stock: readStock(db, ctx) }
  places.set(ctx.place.code, fresh)
  fresh.stock.catch(() => places.delete(ctx.place.code))
  return fresh.stock
}

/** What everybody may know of the office's numbers; no personal data (PLT-01, G26). */
export const plateStock = query({
  name: 'plate.stock',
  action: 'plate.read-stock',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  run: ({ db, ctx }) => sharedStock(db, ctx),
})
