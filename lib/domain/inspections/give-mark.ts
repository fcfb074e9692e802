import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspections } from '@/db/province/schema/inspections'
import { vehicles } from '@/db/province/schema/register'
import { inspectionMarks } from '@/db/province/schema/vehicle-papers'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { validityAfter } from '@/lib/policy/vehicle/inspection'
import { unsettled } from '@/lib/policy/vehicle/vehicle-standing'
import { loadVehicleStanding } from '../register/vehicle-standing'
import { momentAt, ruleMomentOf } from '../rule-moment'
import type { InspectionRow } from './bookings'

export type Given = { readonly validUntil: CivilDate } | { readonly waits: readonly Problem[] }

type Tested = Pick<InspectionRow, 'id' | 'vehicleId' | 'applicationId' | 'dueBefore'> & { readonly testedOn: CivilDate }

/** The next due date is of the day of the test, however late the mark is given (VEH-02). */
const writeMark = async (tx: Tx, ctx: Context, { id, vehicleId, applicationId, dueBefore }: Tested, validUntil: CivilDate): Promise<boolean> => {
  const written = await tx.update(vehicles).set({ inspectionUntil: validUntil, revision: sql`${vehicles.revision} + 1` })
    .where(and(eq(vehicles.id, vehicleId), eq(vehicles.stage, 'registered'), eq(vehicles.inspectionUntil, dueBefore ?? ''))).returning({ id: vehicles.id })
  if (!written.length) return false
  await tx.insert(inspectionMarks).values({ id: newId('mrk', ctx.machineNow), vehicleId, basis: 'test', validUntil, issuedOn: ctx.today, applicationId, inspectionId: id })
  await tx.update(inspections).set({ validUntil }).where(eq(inspections.id, id))
  return true
}

/** After a test that was passed: the mark, unless something must be settled first (VEH-05). */
export const giveMark = async (tx: Tx, ctx: Context, tested: Tested): Promise<Given> => {
  const [row] = await tx.select({ ownerId: vehicles.ownerId }).from(vehicles).where(eq(vehicles.id, tested.vehicleId))
  const vehicle = row && (await loadVehicleStanding(tx, ctx, row.ownerId, tested.vehicleId))
  if (!vehicle || vehicle.registeredOn === null || tested.dueBefore === null) return { waits: [problem('vehicle.gone')] }
  const { insuredUntil, taxPaidUntil, openViolations, openAccidents, registeredOn } = vehicle
  const open = unsettled({ insuredUntil, openViolations, openAccidents, taxPaid: taxPaidUntil !== null && ctx.today <= taxPaidUntil }, ctx.today, ruleMomentOf(ctx))
  if (open.length) return { waits: open }
  const validUntil = validityAfter({ ...vehicle, registeredOn }, tested.dueBefore, tested.testedOn, momentAt(ctx.place, { today: tested.testedOn }))
  if (validUntil < ctx.today) return { waits: [problem('inspection.test-too-old')] }
  return (await writeMark(tx, ctx, tested, validUntil)) ? { validUntil } : { waits: [problem('vehicle.changed-meanwhile')] }
}
