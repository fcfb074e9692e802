import { and, gt, lt, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspectionSlots, inspectionStations } from '@/db/province/schema/inspections'
import type { InspectionSlot } from '@/lib/engine/inspection-slot'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { InspectionLine } from '@/lib/policy/vehicle/inspection-booking'

export type SlotRow = typeof inspectionSlots.$inferSelect

export const isSlot = ({ laneId, day, startsAt }: InspectionSlot) =>
  and(eq(inspectionSlots.laneId, laneId), eq(inspectionSlots.day, day), eq(inspectionSlots.startsAt, startsAt))

/** Lines are kept as `car,bus`. */
export const takesLine = (line: InspectionLine) => sql`instr(',' || ${inspectionSlots.lines} || ',', ${`,${line},`}) > 0`

/** A suspended station gives nothing out, from the moment on (ORG-08). */
export const isListed = sql`EXISTS (SELECT 1 FROM ${inspectionStations} WHERE ${inspectionStations.organisationId} = ${inspectionSlots.organisationId} AND ${inspectionStations.state} = 'listed')`

/** The guarded statement decides who has the last place (H4). */
export const claimSlot = async (tx: Tx, ctx: Context, slot: InspectionSlot, line: InspectionLine): Promise<SlotRow | null> => {
  const [claimed] = await tx
    .update(inspectionSlots)
    .set({ booked: sql`${inspectionSlots.booked} + 1` })
    .where(and(isSlot(slot), eq(inspectionSlots.state, 'open'), gt(inspectionSlots.beginsAt, ctx.now), lt(inspectionSlots.booked, inspectionSlots.capacity), takesLine(line), isListed))
    .returning()
  return claimed ?? null
}

export const freeSlot = async (tx: Tx, slot: InspectionSlot): Promise<void> => {
  await tx.update(inspectionSlots).set({ booked: sql`${inspectionSlots.booked} - 1` }).where(and(isSlot(slot), gt(inspectionSlots.booked, 0)))
}

/** Words for a place that was not to be had; the claim has decided already. */
export const whyNotClaimed = async (tx: Tx, ctx: Context, slot: InspectionSlot, line: InspectionLine): Promise<Problem> => {
  const [row] = await tx.select().from(inspectionSlots).where(isSlot(slot))
  if (!row || row.state === 'closed') return problem('inspection.slot-closed', 'slot')
  if (row.beginsAt <= ctx.now) return problem('inspection.slot-past', 'slot')
  if (!row.lines.split(',').includes(line)) return problem('inspection.wrong-line', 'slot')
  return row.booked >= row.capacity ? problem('inspection.slot-full', 'slot') : problem('inspection.station-suspended', 'slot')
}
