import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspections } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { civilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { banAppealBy } from '@/lib/policy/online-bans'
import { missedBan } from '@/lib/policy/vehicle/inspection-booking'
import { addBan } from '../bans/add-ban'
import type { RunEffect } from '../effects/effect'
import { sendNotice } from '../notices/send-notice'
import { ruleMomentOf } from '../rule-moment'
import { bookingParams, type InspectionRow } from './bookings'

/** BAN-07, once for one missed booking; told with its reason, its end and the way to have it reconsidered (BAN-general). */
const banIfOften = async (tx: Tx, ctx: Context, { id, personId, applicationId, day: last }: InspectionRow): Promise<string | null> => {
  const missed = await tx.select({ day: inspections.day }).from(inspections).where(and(eq(inspections.personId, personId), eq(inspections.state, 'missed')))
  const ban = missedBan(missed.map(({ day }) => day), last, ctx.today, ruleMomentOf(ctx))
  if (!ban) return null
  const { untilDay, count } = ban
  await addBan(tx, ctx, { personId, kind: 'BAN-07', reason: 'inspection.missed', cause: id, untilDay })
  await sendNotice(tx, ctx, {
    code: 'BAN-07', personId, dedupe: `BAN-07:${id}:-:event:1`, ...(applicationId && { subject: applicationId }),
    params: { count: String(count), banUntil: untilDay, appealBy: banAppealBy(civilDate(ctx.now), ruleMomentOf(ctx)) },
  })
  return untilDay
}

/** Nobody came by the end of the day. */
export const missInspection: RunEffect = async (tx, ctx, { application }) => {
  const [row] = await tx.update(inspections).set({ state: 'missed' })
    .where(and(eq(inspections.applicationId, application.id), eq(inspections.state, 'booked'))).returning()
  if (!row) return { problem: problem('inspection.gone') }
  const bannedUntil = await banIfOften(tx, ctx, row)
  const [vehicle] = await tx.select({ plate: vehicles.plate }).from(vehicles).where(eq(vehicles.id, row.vehicleId))
  return { evidence: { station: row.organisationId, day: row.day, bannedUntil }, notice: await bookingParams(tx, row, vehicle?.plate ?? null) }
}
