import type { Payment } from '@/lib/ports/payments/contract'
import { platform } from '../platform'
import type { OrderRow } from './order-rows'
import { recordPayment } from './record-payment'
import { systemAt } from './system-at'

/** Takes in a payment under its order's place. */
export const takeIn = async (province: string, order: OrderRow, payment: Payment): Promise<void> => {
  const ctx = await systemAt(province, 'payment.record', order.place)
  const recorded = await recordPayment(ctx, {
    provider: order.provider, orderNumber: order.number, transactionId: payment.transactionId, amountFen: payment.amount, paidAt: payment.paidAt,
  })
  if (!recorded.ok) throw new Error(`a payment could not be recorded: ${recorded.problems.map(({ code }) => code).join(', ')}`)
}

/** Asks the provider what came in and takes it in; what it answered, for who has to go on. */
export const payIn = async (province: string, order: OrderRow): Promise<'paid' | 'not-paid' | 'closed' | 'unavailable'> => {
  const state = await platform().ports.payments[order.provider].findOrder(order.number)
  if (state.kind === 'paid' || state.kind === 'refunded') {
    await takeIn(province, order, state.payment)
    return 'paid'
  }
  return state.kind === 'absent' ? 'not-paid' : state.kind
}
