import type { Reply } from '../../http/reply'
import { get, post, type Exchange, type Handler, type Route } from '../../http/route'
import type { Payments } from '../payments'
import { slowly } from '../slowly'
import { answerSigner } from './answer-signer'
import { billCalls } from './bill-calls'
import { wrong } from './errors'
import { createGuard } from './guard'
import { orderCalls } from './order-calls'
import { refundCalls } from './refund-calls'

/** API v3 as its merchants know it: every call proved, every answer signed but the refusal of a stranger and the bill's file. */
export const wechatRoutes = (payments: Payments): readonly Route[] => {
  const isMerchants = createGuard(payments.keys.wechat)
  const sign = answerSigner(payments.keys.wechat)
  const orders = orderCalls(payments)
  const refunds = refundCalls(payments)
  const bills = billCalls(payments)

  const proved = (handle: (exchange: Exchange) => Reply): Handler => (exchange) => {
    const { down, slowSeconds } = payments.faultsOf('wechat')
    return slowly(slowSeconds, () => {
      if (down) return wrong(503, 'SYSTEM_ERROR')
      return isMerchants(exchange) ? handle(exchange) : wrong(401, 'SIGN_ERROR')
    })
  }
  const signed = (handle: (exchange: Exchange) => Reply): Handler => proved((exchange) => sign(handle(exchange), payments.faultsOf('wechat').answers))

  return [
    post('/v3/pay/transactions/native', signed(orders.create)),
    get('/v3/pay/transactions/out-trade-no/:number', signed(orders.find)),
    post('/v3/pay/transactions/out-trade-no/:number/close', signed(orders.close)),
    post('/v3/refund/domestic/refunds', signed(refunds.refund)),
    get('/v3/refund/domestic/refunds/:number', signed(refunds.find)),
    get('/v3/bill/tradebill', signed(bills.address)),
    get('/v3/billdownload/file', proved(bills.file)),
  ]
}
