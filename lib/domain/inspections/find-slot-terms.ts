import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspections } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { slotText } from '@/lib/engine/inspection-slot'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import { markOpensOn } from '@/lib/policy/vehicle/inspection'
import { inspectionLine, lastBookingDay, type InspectionLine } from '@/lib/policy/vehicle/inspection-booking'
import { needsItsHome } from '@/lib/policy/vehicle/vehicle-standing'
import { loadApplication } from '../applications/application'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'

export type SlotTerms = {
  readonly line: InspectionLine
  /** The only place where it may be tested (VEH-05); null = anywhere in the province. */
  readonly homeOnly: string | null
  readonly from: CivilDate
  readonly last: CivilDate
  /** What is booked now, as the field's answer. */
  readonly booked: string | null
}

/** What the own application may choose from: line, place and days of its vehicle. */
export const findSlotTerms = query({
  name: 'inspection.find-slot-terms',
  action: 'application.check',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { applicationId } }): Promise<SlotTerms | null> {
    const personId = personOf(ctx.actor, ctx.place.province)
    const application = await loadApplication(db, ctx, applicationId)
    if (!application || application.row.applicantId !== personId) return null
    const [vehicle] = await db.select().from(vehicles).where(and(eq(vehicles.id, application.row.subjectId), eq(vehicles.ownerId, personId)))
    if (!vehicle || vehicle.registeredOn === null || vehicle.inspectionUntil === null) return null
    const facts = { ...vehicle, registeredOn: vehicle.registeredOn, exemptionLostOn: null }
    const opensOn = markOpensOn(facts, vehicle.inspectionUntil, ruleMomentOf(ctx))
    const [live] = await db.select().from(inspections).where(and(eq(inspections.applicationId, applicationId), eq(inspections.state, 'booked')))
    return {
      line: inspectionLine(vehicle.vehicleType),
      homeOnly: needsItsHome(facts) ? vehicle.place : null,
      from: opensOn > ctx.today ? opensOn : ctx.today,
      last: lastBookingDay(ctx.today, ruleMomentOf(ctx)),
      booked: live?.laneId && live.startsAt ? slotText({ laneId: live.laneId, day: live.day, startsAt: live.startsAt }) : null,
    }
  },
})
