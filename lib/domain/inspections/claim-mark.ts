import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspections } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { personOf } from '@/lib/kernel/actor'
import { command, done, refuse } from '../command'
import { giveMark } from './give-mark'

/** The owner asks for the mark of a test that was passed, once what stood in its way is settled (VEH-05). */
export const claimMark = command({
  name: 'inspection.claim-mark',
  action: 'inspection.claim-mark',
  level: 'province',
  input: z.strictObject({ inspectionId: z.string().max(40) }),
  async load({ tx, ctx, input: { inspectionId } }) {
    const [found] = await tx.select({ row: inspections, ownerId: vehicles.ownerId }).from(inspections).innerJoin(vehicles, eq(vehicles.id, inspections.vehicleId))
      .where(and(eq(inspections.id, inspectionId), eq(inspections.state, 'passed'), isNull(inspections.validUntil), eq(vehicles.ownerId, personOf(ctx.actor, ctx.place.province) ?? '')))
    return found && found.row.testedOn !== null ? { ...found.row, testedOn: found.row.testedOn, ownerId: found.ownerId } : null
  },
  about: ({ ownerId }, { ctx }) => ({ province: ctx.place.province, personId: ownerId }),
  async run({ tx, ctx, subject }) {
    const given = await giveMark(tx, ctx, subject)
    if ('waits' in given) return refuse(...given.waits)
    return done({ vehicleId: subject.vehicleId, validUntil: given.validUntil }, { subject: subject.id, detail: { vehicle: subject.vehicleId, validUntil: given.validUntil } })
  },
})
