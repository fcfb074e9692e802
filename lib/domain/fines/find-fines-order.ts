import { z } from 'zod'
import { actorId, personOf } from '@/lib/kernel/actor'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { problem } from '@/lib/kernel/problem'
import type { Command } from '../command'
import { findOrder, type OrderRow } from '../payments/order-rows'
import { orderView, refundsOf, type OrderView, type RefundView } from '../payments/order-view'
import { payIn } from '../payments/pay-in'
import { provinceHandle } from '../platform'
import { query } from '../query'
import { aboutPayer } from './about-payer'
import { finesOf, type OrderedFine } from './fine-orders'

export type FinesOrderView = {
  readonly id: string
  readonly amountFen: Fen
  readonly order: OrderView
  /** As quoted; none to whoever pays for another. */
  readonly fines: readonly { readonly number: string; readonly fineFen: Fen; readonly surchargeFen: Fen }[]
  readonly count: number
  readonly refunds: readonly RefundView[]
}

const isPunished = ({ actor, place }: Context, fines: readonly OrderedFine[]): boolean => {
  const person = personOf(actor, place.province)
  return person !== null && fines.every(({ decision }) => decision.personId === person)
}

/** Whose it is: who asked for it, or the punished person; to anybody else it is not there. */
const ownOrder = async (db: Db, ctx: Context, orderId: string): Promise<{ order: OrderRow; fines: OrderedFine[] } | null> => {
  const order = await findOrder(db, { id: orderId })
  const fines = order ? await finesOf(db, order.id) : []
  if (!order || !fines.length) return null
  return order.askedBy === actorId(ctx.actor) || isPunished(ctx, fines) ? { order, fines } : null
}

/** An order for fines, how far it is and what goes back. */
export const findFinesOrder = query({
  name: 'fine.find-order',
  action: 'fine.read-order',
  level: 'province',
  input: z.strictObject({ orderId: z.string().max(40) }),
  about: ({ ctx }) => aboutPayer(ctx),
  async run({ db, ctx, input: { orderId } }): Promise<FinesOrderView | null> {
    const found = await ownOrder(db, ctx, orderId)
    if (!found) return null
    const { order, fines } = found
    return {
      id: order.id, amountFen: order.amountFen, order: orderView(ctx, order), count: fines.length, refunds: await refundsOf(db, { orderId: order.id }),
      fines: isPunished(ctx, fines) ? fines.map(({ decision, quoted: { fineFen, surchargeFen } }) => ({ number: decision.number, fineFen, surchargeFen })) : [],
    }
  },
})

/** "I have paid": the provider is asked now (see `lookForPayment`). */
export const lookForFinesPayment: Command<null> = async (ctx, raw) => {
  const found = await findFinesOrder(ctx, raw)
  if (!found.ok) return found
  if (!found.value) return { ok: false, problems: [problem('not-found')] }
  const { province } = ctx.place
  const order = await findOrder((await provinceHandle(province)).read, { id: found.value.id })
  if (order && order.state !== 'wanted' && order.state !== 'paid') await payIn(province, order)
  return { ok: true, value: null }
}
