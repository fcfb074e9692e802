import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { vehicleFactors } from '../look-up/factor-token'

/** The vehicle whose bans an officer wants to see; a look-up is an act and is audited, and no plate stands in an address. */
export const lookUpBannedVehicle = command({
  name: 'ban.look-up-vehicle',
  action: 'ban.read-office',
  level: 'province',
  input: z.strictObject(vehicleFactors),
  load: async ({ tx, input: { plateType, plate } }) => {
    const [vehicle] = await tx.select({ id: vehicles.id }).from(vehicles).where(and(eq(vehicles.plateType, plateType), eq(vehicles.plate, plate), eq(vehicles.stage, 'registered')))
    return { vehicle }
  },
  about: (_subject, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ subject: { vehicle } }) {
    return vehicle ? done({ vehicleId: vehicle.id }, { subject: vehicle.id }) : refuse(problem('ban.no-such-vehicle', 'plate'))
  },
})
