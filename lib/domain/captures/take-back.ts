import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { RecordRow } from './enter-record'
import type { SentRecord } from './sent-record'
import { standsAlready } from './stands-already'

/** With its vehicle, where somebody here holds the plate: the owner is told, and has the time of a new record. */
export type Opened = Pick<RecordRow, 'vehicleId' | 'notifiedOn' | 'handleBy'>

/**
 * A record that was sent from here comes back, because a correction gave it a plate of this province: the row it was sent from is open again, as it was
 * corrected, or gone where the same act stands here already. Null: it is not one that was sent from here.
 */
export const takeBack = async (tx: Tx, { record, revision = 0 }: SentRecord, opened: Opened): Promise<RecordRow | null> => {
  const { plateType, plate, code, road, fineFen, points } = record
  const next = sql`max(${violations.revision}, ${revision}) + 1`
  const home = { toProvince: null, homeState: null, homeRevision: next, revision: next }
  const changes = (await standsAlready(tx, record))
    ? { ...home, state: 'deleted' as const }
    : { ...home, ...opened, state: 'open' as const, extendedTo: null, plateType, plate, code, road, fineFen, points }
  const [row] = await tx.update(violations).set(changes).where(and(eq(violations.id, record.id), eq(violations.state, 'sent'))).returning()
  return row ?? null
}
