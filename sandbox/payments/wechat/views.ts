import { rfc3339 } from '../../clock'
import type { PaymentKeys } from '../keys'
import { stateOf, type Order, type Payment, type Refund } from '../orders'

type Merchant = Pick<PaymentKeys['wechat'], 'appId' | 'merchantId'>

const STATES = { paid: 'SUCCESS', refunded: 'REFUND', closed: 'CLOSED', expired: 'NOTPAY', open: 'NOTPAY' } as const

const paidParts = ({ transactionId, amount, at }: Payment) => ({
  transaction_id: transactionId,
  trade_type: 'NATIVE',
  bank_type: 'OTHERS',
  success_time: rfc3339(at),
  payer: { openid: 'oSandbox0000000000000000000' },
  amount: { total: amount, payer_total: amount, currency: 'CNY', payer_currency: 'CNY' },
})

/** A transaction as queries and notifications show it. */
export const transactionView = ({ appId, merchantId }: Merchant, order: Order, payment: Payment | undefined, state = STATES[stateOf(order)]) => ({
  appid: appId,
  mchid: merchantId,
  out_trade_no: order.number,
  trade_state: state,
  trade_state_desc: order.description,
  ...(payment ? paidParts(payment) : { amount: { total: order.amount, currency: 'CNY' } }),
})

const REFUND_STATES = { underway: 'PROCESSING', done: 'SUCCESS', failed: 'ABNORMAL' } as const

export const refundView = (order: Order, payment: Payment, refund: Refund) => ({
  refund_id: refund.id,
  out_refund_no: refund.number,
  transaction_id: refund.transactionId,
  out_trade_no: order.number,
  channel: 'ORIGINAL',
  user_received_account: '支付用户零钱',
  create_time: rfc3339(refund.at),
  ...(refund.doneAt !== null && { success_time: rfc3339(refund.doneAt) }),
  status: REFUND_STATES[refund.state],
  funds_account: 'AVAILABLE',
  amount: { total: payment.amount, refund: refund.amount, payer_total: payment.amount, payer_refund: refund.amount, currency: 'CNY' },
})

/** In notifications the state has another name. */
export const refundNews = ({ merchantId }: Merchant, order: Order, payment: Payment, refund: Refund) => {
  const { status, ...rest } = refundView(order, payment, refund)
  return { mchid: merchantId, ...rest, refund_status: status }
}
