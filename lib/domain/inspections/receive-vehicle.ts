import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspections } from '@/db/province/schema/inspections'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { stationOf, stationTarget } from './station'

/** The station confirms the arrival of who has booked for today (ORG-05); from then on it is not missed. */
export const receiveVehicle = command({
  name: 'inspection.receive',
  action: 'inspection.receive',
  level: 'province',
  input: z.strictObject({ inspectionId: z.string().max(40) }),
  async load({ tx, ctx, input: { inspectionId } }) {
    const [row] = await tx.select().from(inspections).where(and(eq(inspections.id, inspectionId), eq(inspections.organisationId, stationOf(ctx))))
    return row ?? null
  },
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, subject: { id, day, personId } }) {
    if (day !== ctx.today) return refuse(problem('inspection.not-today', undefined, { day }))
    const [arrived] = await tx.update(inspections).set({ state: 'arrived', arrivedAt: ctx.now, receivedBy: actorId(ctx.actor) })
      .where(and(eq(inspections.id, id), eq(inspections.state, 'booked'))).returning({ id: inspections.id })
    if (!arrived) return refuse(problem('inspection.not-waiting'))
    return done({ inspectionId: id, day }, { subject: id, onBehalfOf: personId, detail: { day } })
  },
})
