import { and, gt } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionLanes, inspectionSlots } from '@/db/province/schema/inspections'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { loadLane } from './load-lane'
import { stationTarget } from './station'

/** Nothing more is published or booked on it; who has booked is still received. */
export const closeLane = command({
  name: 'inspection.close-lane',
  action: 'inspection.plan',
  level: 'province',
  input: z.strictObject({ laneId: z.string().max(40) }),
  load: ({ tx, ctx, input: { laneId } }) => loadLane(tx, ctx, laneId),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, subject: { id } }) {
    const [closed] = await tx.update(inspectionLanes).set({ state: 'closed' }).where(and(eq(inspectionLanes.id, id), eq(inspectionLanes.state, 'open'))).returning({ id: inspectionLanes.id })
    if (!closed) return refuse(problem('lane.changed-meanwhile'))
    const slots = await tx.update(inspectionSlots).set({ state: 'closed' })
      .where(and(eq(inspectionSlots.laneId, id), eq(inspectionSlots.state, 'open'), gt(inspectionSlots.beginsAt, ctx.now))).returning({ day: inspectionSlots.day })
    return done({ laneId: id }, { subject: id, detail: { slots: slots.length } })
  },
})
