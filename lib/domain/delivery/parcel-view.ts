import { asc, inArray } from 'drizzle-orm'
import { parcelEvents, parcels } from '@/db/province/schema/production'
import type { Db } from '@/db/handle'
import type { CivilDate, Instant } from '@/lib/kernel/clock'

type ParcelRow = typeof parcels.$inferSelect

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

/** Parcels with their way; whom they go to stays sealed. */
export const viewsOf = async (db: Db, rows: readonly ParcelRow[]): Promise<ParcelView[]> => {
  if (rows.length === 0) return []
  const events = await db.select().from(parcelEvents).where(inArray(parcelEvents.parcelId, rows.map(({ id }) => id))).orderBy(asc(parcelEvents.at), asc(parcelEvents.id))
  return rows.map(({ id, state, waybill, createdAt, takesBack, tookBackAt, keptUntil }) => ({
    id, state, waybill, createdAt, takesBack, tookBackAt, keptUntil,
    events: events.filter(({ parcelId }) => parcelId === id).map(({ kind, site, at }) => ({ kind, site, at })).toReversed(),
  }))
}
