import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { handleBy } from '@/lib/policy/violations/record-deadlines'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { findPlace } from '../system-context'
import { plateHomes, type PlateHome } from './home-of-plate'
import { sendHome, sentTo } from './send-home'
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
const pass = async (tx: Tx, ctx: Context, row: RecordRow, { checkedBy }: Entry, province: string): Promise<RecordRow | null> => {
  const sent = await check(tx, row, { ...sentTo(province), checkedBy, enteredOn: ctx.today })
  if (sent) await sendHome(tx, ctx, sent, province)
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
  return home && home.province !== ctx.place.province ? pass(tx, ctx, row, entry, home.province) : open(tx, ctx, row, entry)
}
