import { z } from 'zod'
import { instantOfText } from '@/lib/kernel/clock'
import type { OrderState, Payment, RefundState } from '../contract'

/** The parts of a transaction we use; who paid is in it too and is left where it is (E5). */
export const transaction = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().min(1).max(64).optional(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR']),
  success_time: z.string().optional(),
  amount: z.object({ total: z.int().positive(), currency: z.literal('CNY').default('CNY') }).optional(),
})
export type Transaction = z.output<typeof transaction>

export const paymentOf = ({ out_trade_no: orderNumber, transaction_id: transactionId, success_time: paid, amount }: Transaction): Payment | null => {
  const paidAt = paid === undefined ? null : instantOfText(paid)
  return transactionId === undefined || amount === undefined || paidAt === null
    ? null
    : { orderNumber, transactionId, amount: amount.total, paidAt }
}

export const stateOf = (found: Transaction): OrderState => {
  if (found.trade_state === 'CLOSED' || found.trade_state === 'REVOKED') return { kind: 'closed' }
  // A payment that failed leaves the order open: the payer may try again until it expires.
  if (found.trade_state === 'NOTPAY' || found.trade_state === 'USERPAYING' || found.trade_state === 'PAYERROR') return { kind: 'not-paid' }
  const payment = paymentOf(found)
  if (!payment) return { kind: 'unavailable', reason: 'incomplete-transaction' }
  return { kind: found.trade_state === 'SUCCESS' ? 'paid' : 'refunded', payment }
}

export const refund = z.object({
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']),
  success_time: z.string().optional(),
  amount: z.object({ refund: z.int().positive() }),
})
export type WechatRefund = z.output<typeof refund>

export const refundStateOf = ({ status, success_time: done, amount }: WechatRefund): RefundState => {
  if (status === 'PROCESSING') return { kind: 'underway' }
  if (status !== 'SUCCESS') return { kind: 'failed', reason: status }
  return { kind: 'refunded', amount: amount.refund, refundedAt: done === undefined ? null : instantOfText(done) }
}
