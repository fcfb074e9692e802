import { endOrder } from '../payments/order-rows'
import type { Payable } from '../payments/payable'
import { isUnpaid, sumOf } from './due-of'
import { closeOrdersOfFines, finesOf } from './fine-orders'
import { settleFine } from './settle-fine'

/**
 * The fines of an order, all or none (VIO-23): reckoned anew for the day on which the payer paid. Where one of them was paid otherwise or revoked
 * meanwhile, or the surcharge has grown, the sum is another one and all goes back.
 */
export const finesPayable: Payable = {
  async standing(tx, ctx, order, paidOn) {
    const decisions = (await finesOf(tx, order.id)).map(({ decision }) => decision)
    const unpaid = decisions.filter(isUnpaid)
    if (unpaid.length === decisions.length) return { dueFen: sumOf(ctx, unpaid, paidOn) }
    if (unpaid.length > 0) return { surplus: 'amount' }
    return { surplus: decisions.every(({ state }) => state === 'revoked') ? 'revoked' : 'twice' }
  },
  async settle(tx, ctx, order, paidOn) {
    const decisions = (await finesOf(tx, order.id)).map(({ decision }) => decision)
    // A code closed here may have been paid at the provider a moment before.
    await endOrder(tx, ctx, order.id, 'paid', ['wanted', 'open', 'closed'])
    await closeOrdersOfFines(tx, ctx, decisions.map(({ id }) => id))
    for (const decision of decisions) if (!(await settleFine(tx, ctx, `provider:${order.provider}`, decision, paidOn))) return false
    return true
  },
  async description(db, order) {
    const [first, ...others] = await finesOf(db, order.id)
    return `交通违法罚款 ${first?.decision.number ?? ''}${others.length ? `等${others.length + 1}份决定` : ''}`
  },
}
