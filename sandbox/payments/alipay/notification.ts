import { randomBytes, type KeyObject } from 'node:crypto'
import { civilSecond, now } from '../../clock'
import { yuan } from '../bill-rows'
import type { Errand, Letter } from '../courier'
import type { PaymentKeys } from '../keys'
import { returnedOf } from '../orders'
import type { Told } from '../payments'
import { rsaSign } from '../rsa'
import { signedText } from './signed-text'

type Keys = PaymentKeys['alipay']

const refundParts = ({ order, payment, refund }: Told): Record<string, string> =>
  refund ? { out_biz_no: refund.number, refund_fee: yuan(returnedOf(order, payment.transactionId)), gmt_refund: `${civilSecond(refund.doneAt ?? now())}.000` } : {}

const statusOf = ({ order, payment, refund }: Told): string =>
  refund && returnedOf(order, payment.transactionId) === payment.amount ? 'TRADE_CLOSED' : 'TRADE_SUCCESS'

const paramsOf = ({ appId, sellerId }: Keys, id: string, told: Told): Record<string, string> => ({
  notify_type: 'trade_status_sync',
  notify_id: id,
  notify_time: civilSecond(now()),
  charset: 'utf-8',
  version: '1.0',
  app_id: appId,
  auth_app_id: appId,
  seller_id: sellerId,
  buyer_id: '2088000000000001',
  out_trade_no: told.order.number,
  trade_no: told.payment.transactionId,
  trade_status: statusOf(told),
  subject: told.order.description,
  total_amount: yuan(told.payment.amount),
  receipt_amount: yuan(told.payment.amount),
  buyer_pay_amount: yuan(told.payment.amount),
  gmt_create: civilSecond(told.order.createdAt),
  gmt_payment: civilSecond(told.payment.at),
  ...refundParts(told),
})

export const alipayErrand = (keys: Keys, strangersKey: () => KeyObject, told: Told): Errand => {
  const id = randomBytes(17).toString('hex')
  const letterBy = (key: KeyObject): Letter => {
    const params = paramsOf(keys, id, told)
    const sign = rsaSign(key, signedText(Object.entries(params)))
    return {
      url: told.order.notifyUrl,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams({ ...params, sign_type: 'RSA2', sign }).toString(),
    }
  }
  return {
    order: told.order.number,
    what: told.refund ? 'trade_status_sync refund' : 'trade_status_sync',
    letter: () => letterBy(keys.privateKey),
    forged: () => letterBy(strangersKey()),
    isTaken: (status, body) => status === 200 && body === 'success',
  }
}
