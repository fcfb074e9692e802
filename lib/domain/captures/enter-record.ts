import { and, asc, eq, sql } from 'drizzle-orm'
import { violationPictures } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { handleBy } from '@/lib/policy/violations/record-deadlines'
import { enqueue } from '../outbox/enqueue'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { findPlace } from '../system-context'
import { plateHomes, type PlateHome } from './home-of-plate'
import { tellOwner } from './tell-owner'
import { vehicleOfRecord } from './vehicle-of-record'

export type RecordRow = typeof violations.$inferSelect

/** What is the same for all records that are entered together. */
export type Entry = { readonly handleBy: CivilDate; readonly homeOf: (plate: string) => PlateHome | null; readonly checkedBy: string }

export const entryBy = async (tx: Tx, ctx: Context, checkedBy: string): Promise<Entry> =>
  ({ handleBy: handleBy(ctx.today, await loadCalendar(tx), ruleMomentOf(ctx)), homeOf: await plateHomes(ctx.place.province), checkedBy })

/** One of two who check a record comes first. */
const check = async (tx: Tx, row: RecordRow, changes: Partial<RecordRow>): Promise<RecordRow | null> => {
  const [checked] = await tx.update(violations).set({ ...changes, revision: sql`${violations.revision} + 1` })
    .where(and(eq(violations.id, row.id), eq(violations.state, 'captured'), eq(violations.revision, row.revision))).returning()
  return checked ?? null
}

/** D4: what happens here to a vehicle of another province is handled where the vehicle is at home. */
const sendHome = async (tx: Tx, ctx: Context, row: RecordRow, entry: Entry, province: string): Promise<RecordRow | null> => {
  const sent = await check(tx, row, { state: 'sent', toProvince: province, checkedBy: entry.checkedBy, enteredOn: ctx.today })
  if (!sent) return null
  const pictures = await tx.select({
    position: violationPictures.position, storedAs: violationPictures.storedAs, sha256: violationPictures.sha256, bytes: violationPictures.bytes,
    width: violationPictures.width, height: violationPictures.height,
  }).from(violationPictures).where(eq(violationPictures.violationId, row.id)).orderBy(asc(violationPictures.position))
  const { id, place, plateType, plate, code, at, road, latitude, longitude, speed, speedLimit, fineFen, points, origin } = sent
  await enqueue(tx, ctx, {
    topic: 'violation.send', key: `violation.send:${id}`, subject: id,
    payload: { to: province, from: ctx.place.province, pictures, record: { id, place, plateType, plate, code, at, road, latitude, longitude, speed, speedLimit, fineFen, points, origin } },
  })
  return sent
}

/** Visible from now on, and its owner told the same day (VIO-01, F33); a plate that nobody here holds waits at the window. */
const open = async (tx: Tx, ctx: Context, row: RecordRow, { handleBy: until, checkedBy }: Entry): Promise<RecordRow | null> => {
  const vehicle = await vehicleOfRecord(tx, row)
  const told = vehicle && { notifiedOn: ctx.today, handleBy: until }
  const opened = await check(tx, row, { state: 'open', checkedBy, enteredOn: ctx.today, vehicleId: vehicle?.id ?? null, ...told })
  if (opened && vehicle) await tellOwner(tx, ctx, { row: opened, ownerId: vehicle.ownerId, handleBy: until, place: (await findPlace(row.place)) ?? ctx.place })
  return opened
}

/** A captured record that passed its check; null: it was checked meanwhile. */
export const enterRecord = (tx: Tx, ctx: Context, row: RecordRow, entry: Entry): Promise<RecordRow | null> => {
  const home = entry.homeOf(row.plate)
  return home && home.province !== ctx.place.province ? sendHome(tx, ctx, row, entry, home.province) : open(tx, ctx, row, entry)
}
