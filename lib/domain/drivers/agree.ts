import { and, gte, sql, type SQL } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { noGeneralBanIsRunning } from '@/lib/policy/online-bans'
import { ruleValue } from '@/lib/policy/rule-versions'
import { done, refuse, type Outcome } from '../command'
import { runningBansOf } from '../register/load-standing'
import { ruleMomentOf } from '../rule-moment'
import type { Binding, BindingRow } from './binding-rows'
import { judgeBinding } from './judge-binding'
import { banIfTooOften } from './often-bound'
import { tellBinding } from './tell-binding'

export type Agreed = { readonly bindingId: string; readonly place: string }

/** There is room besides the rows that are bound: the last place goes to one. */
const hasRoom = (most: number | null, whose: SQL): SQL =>
  most === null ? sql`1` : sql`(SELECT count(*) FROM vehicle_drivers AS other WHERE other.state = 'bound' AND ${whose}) < ${most}`

const bind = async (tx: Tx, ctx: Context, { id, vehicleId, personId, ownerId }: BindingRow, revision: number): Promise<BindingRow | null> => {
  const at = ruleMomentOf(ctx)
  const [row] = await tx.update(vehicleDrivers).set({ state: 'bound', boundOn: ctx.today, revision: sql`${vehicleDrivers.revision} + 1` })
    .where(and(
      eq(vehicleDrivers.id, id), eq(vehicleDrivers.revision, revision), eq(vehicleDrivers.state, 'asked'), gte(vehicleDrivers.answerBy, ctx.today),
      hasRoom(ruleValue('bind.perVehicle', at).value, sql`other.vehicle_id = ${vehicleId} AND other.owner_id = ${ownerId}`),
      hasRoom(ruleValue('bind.perDriver', at).value, sql`other.person_id = ${personId} AND EXISTS (SELECT 1 FROM vehicles AS kept WHERE kept.id = other.vehicle_id AND kept.owner_id = other.owner_id AND kept.stage = 'registered')`),
    ))
    .returning()
  return row ?? null
}

/** Why an open question can no longer be answered. */
export const notOpen = ({ row: { state, answerBy, revision } }: Binding, ctx: Context, given: number): Problem => {
  if (state === 'asked' && ctx.today > answerBy) return problem('binding.too-late')
  return problem(revision === given ? 'binding.answered-already' : 'binding.changed-meanwhile')
}

/** Both sides agree (C03): judged on this day by the register and the law, told to the driver, and counted (VIO-07 to VIO-09). */
export const agreeTo = async (tx: Tx, ctx: Context, binding: Binding, revision: number): Promise<Outcome<Agreed>> => {
  const { row, vehicle } = binding
  if (row.state !== 'asked' || vehicle.ownerId !== row.ownerId) return refuse(notOpen(binding, ctx, revision))
  const owner = noGeneralBanIsRunning(await runningBansOf(tx, ctx, row.ownerId))
  const problems = [...(owner ? [owner] : []), ...(await judgeBinding(tx, ctx, vehicle, row.personId))]
  if (problems.length) return refuse(...problems)
  const bound = await bind(tx, ctx, row, revision)
  if (!bound) return refuse(notOpen(binding, ctx, revision))
  await tellBinding(tx, ctx, { row: bound, vehicle }, 'driver', 'C03-bound')
  const bannedUntil = await banIfTooOften(tx, ctx, vehicle, `${bound.id}:bound`)
  return done({ bindingId: row.id, place: row.place }, { subject: row.id, onBehalfOf: row.ownerId, detail: { vehicle: vehicle.id, driver: row.personId, ...(bannedUntil && { bannedUntil }) } })
}
