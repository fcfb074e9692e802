import { z } from 'zod'
import { fenOf } from '@/lib/kernel/money'
import { instantOfCivilSecond } from '../civil-time'
import type { OrderState, Payment } from '../contract'

export const trade = z.object({
  out_trade_no: z.string(),
  trade_no: z.string().min(1).max(64),
  trade_status: z.enum(['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_SUCCESS', 'TRADE_FINISHED']),
  total_amount: z.string(),
  send_pay_date: z.string().optional(),
})
export type Trade = z.output<typeof trade>

export const paymentOf = (found: { readonly orderNumber: string; readonly transactionId: string; readonly amount: string; readonly paidAt: string }): Payment | null => {
  const amount = fenOf(found.amount)
  const paidAt = instantOfCivilSecond(found.paidAt)
  if (amount === null || amount <= 0 || paidAt === null) return null
  return { orderNumber: found.orderNumber, transactionId: found.transactionId, amount, paidAt }
}

export const stateOf = (found: Trade): OrderState => {
  if (found.trade_status === 'WAIT_BUYER_PAY') return { kind: 'not-paid' }
  // Closed without ever having been paid, or closed because all of it went back.
  if (found.trade_status === 'TRADE_CLOSED' && !found.send_pay_date) return { kind: 'closed' }
  const payment = paymentOf({
    orderNumber: found.out_trade_no,
    transactionId: found.trade_no,
    amount: found.total_amount,
    paidAt: found.send_pay_date ?? '',
  })
  if (!payment) return { kind: 'unavailable', reason: 'incomplete-trade' }
  return { kind: found.trade_status === 'TRADE_CLOSED' ? 'refunded' : 'paid', payment }
}
