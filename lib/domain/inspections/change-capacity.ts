import { and, gt, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionSlots } from '@/db/province/schema/inspections'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { stationOf, stationTarget } from './station'
import { isSlot } from './slots'

const MOST = 50

const input = z.strictObject({
  laneId: z.string().max(40), day: z.string().max(10), startsAt: z.string().max(5),
  capacity: z.coerce.number('slot.capacity').int('slot.capacity').min(0, 'slot.capacity').max(MOST, 'slot.capacity'),
})

/** More or fewer at one time; never fewer than have booked: the guard and the CHECK decide. */
export const changeCapacity = command({
  name: 'inspection.change-capacity',
  action: 'inspection.plan',
  level: 'province',
  input,
  async load({ tx, ctx, input: slot }) {
    const [row] = await tx.select().from(inspectionSlots).where(and(isSlot(slot), eq(inspectionSlots.organisationId, stationOf(ctx))))
    return row ?? null
  },
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { capacity, ...slot }, subject: before }) {
    const changed = await tx.update(inspectionSlots).set({ capacity })
      .where(and(isSlot(slot), gt(inspectionSlots.beginsAt, ctx.now), lte(inspectionSlots.booked, capacity))).returning({ booked: inspectionSlots.booked })
    if (!changed.length) return refuse(before.beginsAt <= ctx.now ? problem('inspection.slot-past', 'capacity') : problem('slot.capacity-below-booked', 'capacity', { booked: before.booked }))
    return done({ day: slot.day }, { subject: slot.laneId, detail: { day: slot.day, startsAt: slot.startsAt, before: before.capacity, capacity } })
  },
})
