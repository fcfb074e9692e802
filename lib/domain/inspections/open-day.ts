import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, notInArray } from '@/db/conditions'
import { inspectionDaysOff, inspectionLanes, inspectionSlots } from '@/db/province/schema/inspections'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { loadStation, stationTarget } from './station'

/** Takes a day off back: its times are open again, but for lines that stay off. Who was called off has been told and chooses for themselves. */
export const openDay = command({
  name: 'inspection.open-day',
  action: 'inspection.plan',
  level: 'province',
  input: z.strictObject({ day: z.string().max(10), laneId: z.string().max(40) }),
  load: ({ tx, ctx }) => loadStation(tx, ctx),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, input: { day, laneId }, subject: { organisationId } }) {
    const taken = await tx.delete(inspectionDaysOff)
      .where(and(eq(inspectionDaysOff.organisationId, organisationId), eq(inspectionDaysOff.day, day), eq(inspectionDaysOff.laneId, laneId))).returning({ day: inspectionDaysOff.day })
    if (!taken.length) return refuse(problem('day-off.open-already', 'day'))
    const off = await tx.select({ laneId: inspectionDaysOff.laneId }).from(inspectionDaysOff).where(and(eq(inspectionDaysOff.organisationId, organisationId), eq(inspectionDaysOff.day, day)))
    const open = tx.select({ id: inspectionLanes.id }).from(inspectionLanes).where(and(eq(inspectionLanes.organisationId, organisationId), eq(inspectionLanes.state, 'open')))
    const stays = off.map((each) => each.laneId)
    if (!stays.includes(''))
      await tx.update(inspectionSlots).set({ state: 'open' }).where(and(
        eq(inspectionSlots.organisationId, organisationId), eq(inspectionSlots.day, day), inArray(inspectionSlots.laneId, open),
        laneId ? eq(inspectionSlots.laneId, laneId) : undefined, stays.length ? notInArray(inspectionSlots.laneId, stays) : undefined,
      ))
    return done({ day, laneId }, { subject: organisationId, detail: { day, lane: laneId || null } })
  },
})
