import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { vehicles } from '@/db/province/schema/register'
import { temporaryPlates, waitingPlates } from '@/db/province/schema/vehicle-papers'
import type { Db } from '@/db/handle'
import type { ReadContent } from '../content-of'
import type { PaperContent } from '../paper'

/** While the own plates are made anew: the owner's, with the number that stays. */
const waitingContent = async (db: Db, plateId: string): Promise<PaperContent | null> => {
  const [row] = await db.select({ plate: waitingPlates, vin: vehicles.vin, registered: vehicles.plate, personId: applications.applicantId })
    .from(waitingPlates).innerJoin(vehicles, eq(vehicles.id, waitingPlates.vehicleId)).innerJoin(applications, eq(applications.id, waitingPlates.applicationId))
    .where(eq(waitingPlates.id, plateId))
  if (!row) return null
  return {
    owner: { personId: row.personId, place: row.plate.place },
    facts: { plate: row.plate.number, vin: row.vin, ...(row.registered && { registeredPlate: row.registered }) },
  }
}

/** VEH-14 to VEH-16: about a vehicle, nobody is named. */
export const temporaryPlateContent: ReadContent = async (db, _ctx, plateId) => {
  const [row] = await db.select().from(temporaryPlates).where(eq(temporaryPlates.id, plateId))
  if (!row) return waitingContent(db, plateId)
  return {
    owner: { ...(row.organisationId && { organisationId: row.organisationId }), place: row.place },
    facts: {
      plate: row.number, vin: row.vin, turn: String(row.turn),
      ...(row.organisationId && { organisation: row.organisationId }),
    },
  }
}
