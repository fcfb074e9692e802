import { eq } from 'drizzle-orm'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import type { ReadContent } from '../content-of'

/** VEH-14 to VEH-16: about a vehicle, nobody is named. */
export const temporaryPlateContent: ReadContent = async (db, _ctx, plateId) => {
  const [row] = await db.select().from(temporaryPlates).where(eq(temporaryPlates.id, plateId))
  if (!row) return null
  return {
    owner: { ...(row.organisationId && { organisationId: row.organisationId }), place: row.place },
    facts: {
      plate: row.number, vin: row.vin, turn: String(row.turn),
      ...(row.organisationId && { organisation: row.organisationId }),
    },
  }
}
