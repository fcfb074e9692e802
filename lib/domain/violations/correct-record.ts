import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { handleBy } from '@/lib/policy/violations/record-deadlines'
import type { RecordRow } from '../captures/enter-record'
import { plateHomes } from '../captures/home-of-plate'
import { sendHome, sentTo } from '../captures/send-home'
import { standsAlready } from '../captures/stands-already'
import { tellOrigin } from '../captures/tell-origin'
import { tellOwner } from '../captures/tell-owner'
import { vehicleOfRecord } from '../captures/vehicle-of-record'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import { findPlace } from '../system-context'
import { isObjectedTo } from './objected-to'
import type { Correction } from './record-change'

type Asked = { readonly row: RecordRow; readonly correction: Correction; readonly revision: number }

/** Upon the record as it was seen, while it waits to be handled. */
const change = async (tx: Tx, { row, revision }: Asked, changes: Partial<RecordRow>): Promise<RecordRow | null> => {
  const [changed] = await tx.update(violations).set({ ...changes, revision: sql`${violations.revision} + 1` })
    .where(and(eq(violations.id, row.id), eq(violations.state, 'open'), eq(violations.revision, revision))).returning()
  return changed ?? null
}

/** The owner, perhaps another one now, hears of it as of a new record, and has the time of one (F33). */
const keep = async (tx: Tx, ctx: Context, asked: Asked): Promise<RecordRow | null> => {
  const { row, correction } = asked
  const vehicle = await vehicleOfRecord(tx, { ...correction, at: row.at })
  const until = vehicle && handleBy(ctx.today, await loadCalendar(tx), ruleMomentOf(ctx))
  const kept = await change(tx, asked, { ...correction, vehicleId: vehicle?.id ?? null, notifiedOn: vehicle && ctx.today, handleBy: until, extendedTo: null })
  if (!kept) return null
  if (vehicle && until) await tellOwner(tx, ctx, { row: kept, ownerId: vehicle.ownerId, handleBy: until, place: (await findPlace(row.place)) ?? ctx.place })
  await tellOrigin(tx, ctx, kept)
  return kept
}

/** D4: with a plate of another province it goes there, as it would have gone had it been read so at once. */
const pass = async (tx: Tx, ctx: Context, asked: Asked, province: string): Promise<RecordRow | null> => {
  const sent = await change(tx, asked, { ...asked.correction, ...sentTo(province) })
  if (sent) await sendHome(tx, ctx, sent, province)
  return sent
}

export const correctRecord = async (tx: Tx, ctx: Context, asked: Asked): Promise<Problem | null> => {
  const { row, correction } = asked
  if (await standsAlready(tx, { ...row, ...correction })) return problem('violation-record.known')
  // Whoever objected would be answered about a record that is another's by then.
  const [objected] = await tx.select({ id: violations.id }).from(violations).where(and(eq(violations.id, row.id), isObjectedTo))
  if (objected) return problem('violation.objected-to')
  const home = (await plateHomes(ctx.place.province))(correction.plate)
  const isElsewhere = home !== null && home.province !== ctx.place.province
  const corrected = isElsewhere ? await pass(tx, ctx, asked, home.province) : await keep(tx, ctx, asked)
  return corrected ? null : problem('violation-record.changed-meanwhile')
}
