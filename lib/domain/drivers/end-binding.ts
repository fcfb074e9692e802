import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { personOf } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { levelProblem, loadBinding, partyTarget } from './binding-rows'
import { banIfTooOften } from './often-bound'
import { tellBinding } from './tell-binding'

/** C04: either side ends it, at once; the other is told, and too much of it bans the vehicle (VIO-09). */
export const endBinding = command({
  name: 'binding.end',
  action: 'binding.end',
  level: 'province',
  input: z.strictObject({ bindingId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, input: { bindingId } }) => loadBinding(tx, bindingId),
  about: ({ row }, { ctx }) => partyTarget(ctx, row),
  async run({ tx, ctx, input: { revision }, subject: { row, vehicle } }) {
    const level = levelProblem(ctx, 'C04')
    if (level) return refuse(level)
    const endedBy = personOf(ctx.actor, ctx.place.province) === row.ownerId ? 'owner' : 'driver'
    const [ended] = await tx.update(vehicleDrivers).set({ state: 'ended', endedOn: ctx.today, endedBy, revision: sql`${vehicleDrivers.revision} + 1` })
      .where(and(eq(vehicleDrivers.id, row.id), eq(vehicleDrivers.revision, revision), eq(vehicleDrivers.state, 'bound'))).returning()
    if (!ended) return refuse(problem(row.state === 'ended' ? 'binding.ended-already' : 'binding.changed-meanwhile'))
    await tellBinding(tx, ctx, { row: ended, vehicle }, endedBy === 'owner' ? 'driver' : 'owner', endedBy === 'owner' ? 'C04-by-owner' : 'C04-by-driver')
    const bannedUntil = await banIfTooOften(tx, ctx, vehicle, `${ended.id}:ended`)
    return done(
      { bindingId: row.id, place: row.place, bannedUntil },
      { subject: row.id, onBehalfOf: endedBy === 'owner' ? row.ownerId : row.personId, detail: { vehicle: vehicle.id, driver: row.personId, endedBy, ...(bannedUntil && { bannedUntil }) } },
    )
  },
})
