import { z } from 'zod'
import { civilSecond } from '@/lib/kernel/clock'
import type { CloseOutcome, CreateOutcome, FoundRefund, NewRefund, OrderState, PaymentsPort, RefundOutcome, Unavailable } from '../contract'
import { assertOrderForm, assertOrderNumber, assertRefundForm, assertRefundNumber, plainDescription } from '../order-form'
import { callWechat, type WechatAnswer } from './call'
import { readWechatCallback, WECHAT_ANSWERS } from './callback'
import type { WechatPayConfig } from './config'
import { downloadTradeBill } from './download-trade-bill'
import { refund, refundStateOf, stateOf, transaction } from './transaction'

const created = z.object({ code_url: z.string().min(1).max(512) })

const NOT_THERE = /^(ORDER_?NOT_?EXIST|RESOURCE_NOT_EXISTS)$/
const PAID = /^ORDER_?PAID$/
const CLOSED = /^ORDER_?CLOSED$/

const unexpected = (reason: string): Unavailable => ({ kind: 'unavailable', reason })

const rfc3339 = (at: number): string => `${civilSecond(at).replace(' ', 'T')}+08:00`

const createdFrom = (answer: WechatAnswer): CreateOutcome => {
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'done') {
    const parsed = created.safeParse(answer.content)
    return parsed.success ? { kind: 'created', code: parsed.data.code_url } : unexpected('unexpected-content')
  }
  if (PAID.test(answer.code)) return { kind: 'paid' }
  if (CLOSED.test(answer.code)) return { kind: 'closed' }
  return answer.code === 'OUT_TRADE_NO_USED' ? { kind: 'used' } : { kind: 'refused', reason: answer.code }
}

const closedFrom = (answer: WechatAnswer): CloseOutcome => {
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'done' || CLOSED.test(answer.code)) return { kind: 'closed' }
  if (PAID.test(answer.code)) return { kind: 'paid' }
  return NOT_THERE.test(answer.code) ? { kind: 'absent' } : { kind: 'refused', reason: answer.code }
}

const foundFrom = (config: WechatPayConfig, orderNumber: string, answer: WechatAnswer): OrderState => {
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'rejected') return NOT_THERE.test(answer.code) ? { kind: 'absent' } : unexpected(answer.code)
  const parsed = transaction.safeParse(answer.content)
  if (!parsed.success) return unexpected('unexpected-content')
  const { mchid, appid, out_trade_no: number } = parsed.data
  const isAsked = mchid === config.merchantId && appid === config.appId && number === orderNumber
  return isAsked ? stateOf(parsed.data) : unexpected('another-order')
}

const refundFrom = (refundNumber: string, orderNumber: string, content: unknown) => {
  const parsed = refund.safeParse(content)
  if (!parsed.success) return unexpected('unexpected-content')
  const isAsked = parsed.data.out_refund_no === refundNumber && parsed.data.out_trade_no === orderNumber
  return isAsked ? refundStateOf(parsed.data) : unexpected('another-refund')
}

const refundContent = ({ refundNumber, payment, amount, reason }: NewRefund, notifyUrl: string) => ({
  transaction_id: payment.transactionId,
  out_refund_no: refundNumber,
  reason: reason.slice(0, 80),
  notify_url: notifyUrl,
  amount: { refund: amount, total: payment.amount, currency: 'CNY' },
})

/** WeChat Pay API v3, Native: the payer scans a code. */
export const wechatPay = (config: WechatPayConfig): PaymentsPort => ({
  async createOrder(order) {
    assertOrderForm(order)
    return createdFrom(await callWechat(config, 'POST', '/v3/pay/transactions/native', {
      appid: config.appId,
      mchid: config.merchantId,
      description: plainDescription(order.description),
      out_trade_no: order.orderNumber,
      time_expire: rfc3339(order.expiresAt),
      notify_url: config.notifyUrl,
      amount: { total: order.amount, currency: 'CNY' },
    }))
  },

  async findOrder(orderNumber) {
    assertOrderNumber(orderNumber)
    const path = `/v3/pay/transactions/out-trade-no/${orderNumber}?mchid=${config.merchantId}`
    return foundFrom(config, orderNumber, await callWechat(config, 'GET', path))
  },

  async closeOrder(orderNumber) {
    assertOrderNumber(orderNumber)
    return closedFrom(await callWechat(config, 'POST', `/v3/pay/transactions/out-trade-no/${orderNumber}/close`, { mchid: config.merchantId }))
  },

  async refund(order): Promise<RefundOutcome> {
    assertRefundForm(order)
    const answer = await callWechat(config, 'POST', '/v3/refund/domestic/refunds', refundContent(order, config.notifyUrl))
    if (answer.kind === 'unavailable') return answer
    if (answer.kind === 'done') return refundFrom(order.refundNumber, order.payment.orderNumber, answer.content)
    return answer.code === 'NOT_ENOUGH' ? { kind: 'no-money' } : { kind: 'refused', reason: answer.code }
  },

  async findRefund({ refundNumber, payment }): Promise<FoundRefund> {
    assertRefundNumber(refundNumber)
    const answer = await callWechat(config, 'GET', `/v3/refund/domestic/refunds/${refundNumber}`)
    if (answer.kind === 'unavailable') return answer
    if (answer.kind === 'done') return refundFrom(refundNumber, payment.orderNumber, answer.content)
    return NOT_THERE.test(answer.code) ? { kind: 'absent' } : unexpected(answer.code)
  },

  readCallback: (message) => readWechatCallback(config, message),
  callbackAnswers: WECHAT_ANSWERS,
  downloadStatement: (day) => downloadTradeBill(config, day),
})
