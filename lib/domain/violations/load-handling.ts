import type { Tx } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { areReachable, loadChosen, type ChosenRecord } from './chosen-records'
import { findDriver, type Driver } from './handling-driver'

export type Handling = { readonly personId: string; readonly driver: Driver | null; readonly chosen: readonly ChosenRecord[] }

/** Null: a record is not there, or not of a vehicle of one's own or bound to one. */
export const loadHandling = async (tx: Tx, ctx: Context, ids: readonly string[]): Promise<Handling | null> => {
  const personId = personOf(ctx.actor, ctx.place.province)
  if (personId === null) return null
  const driver = await findDriver(tx, ctx, personId)
  const chosen = await loadChosen(tx, ctx, ids, { personId, classes: driver?.classes ?? [] })
  return chosen && areReachable(chosen) ? { personId, driver, chosen } : null
}
