import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionDaysOff, inspections, inspectionSlots } from '@/db/province/schema/inspections'
import { actorId } from '@/lib/kernel/actor'
import { isCivilDate } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { callOffBookings } from './call-off'
import { loadLane } from './load-lane'
import { loadStation, stationTarget } from './station'

const input = z.strictObject({
  day: z.string().refine(isCivilDate, 'date.invalid'),
  /** Empty: the whole station. */
  laneId: z.string().max(40),
  reason: z.string().transform((text) => normaliseText(text)).refine((text) => [...text].length >= 2 && [...text].length <= 40, 'day-off.reason'),
})

/** A day off, of the station or of one line (ORG-05). */
export const closeDay = command({
  name: 'inspection.close-day',
  action: 'inspection.plan',
  level: 'province',
  input,
  load: async ({ tx, ctx, input: { laneId } }) => (laneId === '' || (await loadLane(tx, ctx, laneId)) ? loadStation(tx, ctx) : null),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { day, laneId, reason }, subject: { organisationId } }) {
    if (day < ctx.today) return refuse(problem('day-off.past', 'day'))
    const written = await tx.insert(inspectionDaysOff).values({ organisationId, day, laneId, reason, closedBy: actorId(ctx.actor), closedAt: ctx.now })
      .onConflictDoNothing().returning({ day: inspectionDaysOff.day })
    if (!written.length) return refuse(problem('day-off.closed-already', 'day'))
    await tx.update(inspectionSlots).set({ state: 'closed' })
      .where(and(eq(inspectionSlots.organisationId, organisationId), eq(inspectionSlots.day, day), laneId ? eq(inspectionSlots.laneId, laneId) : undefined))
    const calledOff = await callOffBookings(tx, ctx, organisationId, and(eq(inspections.day, day), laneId ? eq(inspections.laneId, laneId) : undefined))
    return done({ day, laneId, calledOff }, { subject: organisationId, detail: { day, lane: laneId || null, calledOff } })
  },
})
