import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { personOf } from '@/lib/kernel/actor'
import { civilDate, endOfDay } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { answerBindingBy, refusalHasPassed } from '@/lib/policy/violations/bound-drivers'
import { command, done, refuse } from '../command'
import { vehicleFactors, vinTail } from '../look-up/factor-token'
import { lookUpLimit } from '../look-up/look-up-limit'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'
import { levelProblem, type VehicleRow } from './binding-rows'
import { judgeBinding } from './judge-binding'
import { tellBinding } from './tell-binding'

const mayLookUp = lookUpLimit()

type Factors = { readonly plateType: string; readonly plate: string; readonly vinTail: string }

const findVehicle = async (tx: Tx, { plateType, plate, vinTail: tail }: Factors): Promise<VehicleRow | null> => {
  const [row] = await tx.select().from(vehicles)
    .where(and(eq(vehicles.plateType, plateType), eq(vehicles.plate, plate), eq(vehicles.vinTail, tail), eq(vehicles.stage, 'registered')))
  return row ?? null
}

const refusedLately = async (tx: Tx, ctx: Context, vehicle: VehicleRow, personId: string): Promise<Problem | null> => {
  const [last] = await tx.select({ askedAt: vehicleDrivers.askedAt }).from(vehicleDrivers)
    .where(and(eq(vehicleDrivers.vehicleId, vehicle.id), eq(vehicleDrivers.ownerId, vehicle.ownerId), eq(vehicleDrivers.personId, personId), eq(vehicleDrivers.state, 'refused')))
    .orderBy(desc(vehicleDrivers.askedAt)).limit(1)
  return last ? refusalHasPassed(civilDate(last.askedAt), ctx.today, ruleMomentOf(ctx)) : null
}

/**
 * C03: a driver asks to be bound to a vehicle of somebody else, named by three things that stand together on the vehicle licence alone;
 * whichever of them is wrong, the answer is the same. The owner is asked; nothing is bound by it (VIO-08).
 */
export const askBinding = command({
  name: 'binding.ask',
  action: 'binding.ask',
  level: 'province',
  input: z.strictObject({ ...vehicleFactors, vinTail }),
  load: async ({ tx, ctx, input }) => ({ personId: personOf(ctx.actor, ctx.place.province) ?? '', vehicle: await findVehicle(tx, input) }),
  about: ({ personId }, { ctx }) => ({ province: ctx.place.province, personId }),
  async run({ tx, ctx, input: { plateType, plate }, subject: { personId, vehicle } }) {
    const level = levelProblem(ctx, 'C03')
    if (level) return refuse(level)
    if (!(await mayLookUp(ctx, plateType, plate))) return refuse(problem('binding.asked-often'))
    if (!vehicle) return refuse(problem('binding.no-such-vehicle'))
    const problems = await judgeBinding(tx, ctx, vehicle, personId)
    if (problems.length) return refuse(...problems)
    const lately = await refusedLately(tx, ctx, vehicle, personId)
    if (lately) return refuse(lately)
    const answerBy = answerBindingBy(ctx.today, ruleMomentOf(ctx))
    const [row] = await tx.insert(vehicleDrivers)
      .values({ id: newId('bnd', ctx.machineNow), place: vehicle.place, vehicleId: vehicle.id, personId, ownerId: vehicle.ownerId, state: 'asked', askedAt: ctx.now, answerBy })
      .onConflictDoNothing().returning()
    if (!row) return refuse(problem('binding.asked-already'))
    await schedule(tx, ctx, { kind: 'binding.lapse', key: `binding.lapse:${row.id}`, payload: { bindingId: row.id }, dueAt: endOfDay(answerBy) })
    await tellBinding(tx, ctx, { row, vehicle }, 'owner', 'C03', { deadline: answerBy })
    return done({ bindingId: row.id, place: row.place }, { subject: row.id, onBehalfOf: personId, detail: { vehicle: vehicle.id, owner: vehicle.ownerId, answerBy } })
  },
})
