import { asc } from 'drizzle-orm'
import { inArray } from '@/db/conditions'
import { parcelEvents, parcels } from '@/db/province/schema/production'
import type { Db } from '@/db/handle'
import type { CivilDate, Instant } from '@/lib/kernel/clock'

type ParcelRow = typeof parcels.$inferSelect
type ParcelEventRow = typeof parcelEvents.$inferSelect

export type ParcelEventView = { readonly kind: typeof parcelEvents.$inferSelect.kind; readonly site: string; readonly at: Instant }

export type ParcelView = {
  readonly id: string
  readonly state: ParcelRow['state']
  readonly waybill: string | null
  readonly createdAt: Instant
  readonly takesBack: boolean
  readonly tookBackAt: Instant | null
  readonly keptUntil: CivilDate | null
  /** Newest first, by when it happened. */
  readonly events: readonly ParcelEventView[]
}

/** Whoever has it in hand need not read that it came back: what is told after a delivery is kept, and not shown. */
const isShown = (state: ParcelRow['state'], events: readonly ParcelEventRow[]) => {
  const delivered = state === 'delivered' ? events.find(({ kind }) => kind === 'delivered') : undefined
  return ({ kind, at, id }: ParcelEventRow): boolean => !delivered || kind === 'old-paper-taken' || id === delivered.id || at < delivered.at
}

/** Parcels with their way; whom they go to stays sealed. */
export const viewsOf = async (db: Db, rows: readonly ParcelRow[]): Promise<ParcelView[]> => {
  if (rows.length === 0) return []
  const events = await db.select().from(parcelEvents).where(inArray(parcelEvents.parcelId, rows.map(({ id }) => id))).orderBy(asc(parcelEvents.at), asc(parcelEvents.id))
  return rows.map(({ id, state, waybill, createdAt, takesBack, tookBackAt, keptUntil }) => {
    const own = events.filter(({ parcelId }) => parcelId === id)
    const shown = own.filter(isShown(state, own)).map(({ kind, site, at }) => ({ kind, site, at }))
    return { id, state, waybill, createdAt, takesBack, tookBackAt, keptUntil, events: shown.toReversed() }
  })
}
