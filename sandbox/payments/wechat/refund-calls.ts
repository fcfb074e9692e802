import { z } from 'zod'
import { json, type Reply } from '../../http/reply'
import { jsonOf, type Exchange } from '../../http/route'
import { isOnThisMachine } from '../notify-address'
import type { Payments } from '../payments'
import { wrong, wrongParameter } from './errors'
import { refundView } from './views'

const refundInput = z.strictObject({
  transaction_id: z.string().min(1).max(64),
  out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
  reason: z.string().max(80).optional(),
  notify_url: z.url().refine(isOnThisMachine).optional(),
  amount: z.strictObject({ refund: z.int().positive(), total: z.int().positive(), currency: z.literal('CNY') }),
})

const REFUSED = {
  'not-there': wrong(404, 'RESOURCE_NOT_EXISTS'),
  'too-much': wrong(403, 'INVALID_REQUEST'),
  'number-used': wrong(400, 'INVALID_REQUEST'),
  'no-money': wrong(403, 'NOT_ENOUGH'),
  'not-allowed': wrong(403, 'USER_ACCOUNT_ABNORMAL'),
}

export const refundCalls = (payments: Payments) => {
  const { orders } = payments
  return {
    refund(exchange: Exchange): Reply {
      const parsed = refundInput.safeParse(jsonOf(exchange))
      if (!parsed.success) return wrongParameter()
      const { transaction_id: transactionId, out_refund_no: number, amount } = parsed.data
      const order = orders.byTransaction('wechat', transactionId)
      const payment = order?.payments.find((one) => one.transactionId === transactionId)
      if (!order || !payment) return REFUSED['not-there']
      if (payment.amount !== amount.total) return wrongParameter()
      const given = payments.refund('wechat', { number, transactionId, amount: amount.refund })
      return typeof given === 'string' ? REFUSED[given] : json(refundView(order, payment, given))
    },

    find({ params }: Exchange): Reply {
      const order = orders.byRefund('wechat', params.number ?? '')
      const found = order?.refunds.find((one) => one.number === params.number)
      const payment = order?.payments.find(({ transactionId }) => transactionId === found?.transactionId)
      return order && found && payment ? json(refundView(order, payment, found)) : REFUSED['not-there']
    },
  }
}
