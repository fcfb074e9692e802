import { z } from 'zod'
import { civilSecond } from '@/lib/kernel/clock'
import { fenOf, yuan } from '@/lib/kernel/money'
import { instantOfCivilSecond } from '../civil-time'
import type { CloseOutcome, CreateOutcome, FoundRefund, NewRefund, OrderState, PaymentsPort, RefundKey, RefundOutcome, Unavailable } from '../contract'
import { assertOrderForm, assertOrderNumber, assertRefundForm, assertRefundNumber, plainDescription } from '../order-form'
import { callAlipay, type AlipayAnswer } from './call'
import { ALIPAY_ANSWERS, readAlipayCallback } from './callback'
import type { AlipayConfig } from './config'
import { downloadBill } from './download-bill'
import { stateOf, trade } from './trade'

const created = z.object({ out_trade_no: z.string(), qr_code: z.string().min(1).max(1024) })
const refunded = z.object({ out_trade_no: z.string(), fund_change: z.enum(['Y', 'N']), gmt_refund_pay: z.string().optional() })
const foundRefund = z.object({
  out_trade_no: z.string().optional(),
  out_request_no: z.string().optional(),
  refund_status: z.string().optional(),
  refund_amount: z.string().optional(),
  gmt_refund_pay: z.string().optional(),
})

const unexpected = (reason: string): Unavailable => ({ kind: 'unavailable', reason })

const createdFrom = (orderNumber: string, answer: AlipayAnswer): CreateOutcome => {
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'done') {
    const parsed = created.safeParse(answer.content)
    return parsed.success && parsed.data.out_trade_no === orderNumber ? { kind: 'created', code: parsed.data.qr_code } : unexpected('unexpected-content')
  }
  if (answer.code === 'ACQ.TRADE_HAS_SUCCESS') return { kind: 'paid' }
  if (answer.code === 'ACQ.TRADE_HAS_CLOSE') return { kind: 'closed' }
  return answer.code === 'ACQ.CONTEXT_INCONSISTENT' ? { kind: 'used' } : { kind: 'refused', reason: answer.code }
}

const find = async (config: AlipayConfig, orderNumber: string): Promise<OrderState> => {
  const answer = await callAlipay(config, 'alipay.trade.query', { out_trade_no: orderNumber })
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'rejected') return answer.code === 'ACQ.TRADE_NOT_EXIST' ? { kind: 'absent' } : unexpected(answer.code)
  const parsed = trade.safeParse(answer.content)
  return parsed.success && parsed.data.out_trade_no === orderNumber ? stateOf(parsed.data) : unexpected('unexpected-content')
}

const stateOfRefund = (refundNumber: string, content: unknown): FoundRefund => {
  const parsed = foundRefund.safeParse(content)
  if (!parsed.success) return unexpected('unexpected-content')
  const { out_request_no: number, refund_status: status, refund_amount: amount, gmt_refund_pay: paid } = parsed.data
  // A query that finds nothing succeeds and is empty.
  if (number === undefined) return { kind: 'absent' }
  if (number !== refundNumber) return unexpected('another-refund')
  if (status !== 'REFUND_SUCCESS') return { kind: 'underway' }
  const fen = fenOf(amount ?? '')
  return fen === null ? unexpected('unexpected-content') : { kind: 'refunded', amount: fen, refundedAt: instantOfCivilSecond(paid ?? '') }
}

const findRefund = async (config: AlipayConfig, { refundNumber, payment }: RefundKey): Promise<FoundRefund> => {
  const answer = await callAlipay(config, 'alipay.trade.fastpay.refund.query', {
    trade_no: payment.transactionId,
    out_request_no: refundNumber,
    query_options: ['gmt_refund_pay'],
  })
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'done') return stateOfRefund(refundNumber, answer.content)
  return answer.code === 'ACQ.TRADE_NOT_EXIST' ? { kind: 'absent' } : unexpected(answer.code)
}

/** `fund_change: N` means this call moved nothing: an earlier one did, or the money is still on its way. */
const refundFrom = async (config: AlipayConfig, order: NewRefund, content: unknown): Promise<RefundOutcome> => {
  const parsed = refunded.safeParse(content)
  if (!parsed.success || parsed.data.out_trade_no !== order.payment.orderNumber) return unexpected('unexpected-content')
  if (parsed.data.fund_change === 'Y')
    return { kind: 'refunded', amount: order.amount, refundedAt: instantOfCivilSecond(parsed.data.gmt_refund_pay ?? '') }
  const found = await findRefund(config, order)
  return found.kind === 'absent' ? { kind: 'underway' } : found
}

/** Paid and closed are one code to the gateway; the order itself tells them apart. */
const closedAs = (state: OrderState, code: string): CloseOutcome => {
  switch (state.kind) {
    case 'paid':
    case 'refunded':
      return { kind: 'paid' }
    case 'not-paid':
      return unexpected(code)
    case 'closed':
    case 'absent':
      return { kind: state.kind }
    case 'unavailable':
      return state
  }
}

/** Alipay through the gateway of its open platform: a code made in advance, scanned by the payer. */
export const alipay = (config: AlipayConfig): PaymentsPort => ({
  async createOrder(order) {
    assertOrderForm(order)
    const content = {
      out_trade_no: order.orderNumber,
      total_amount: yuan(order.amount),
      subject: plainDescription(order.description),
      seller_id: config.sellerId,
      time_expire: civilSecond(order.expiresAt),
    }
    return createdFrom(order.orderNumber, await callAlipay(config, 'alipay.trade.precreate', content, config.notifyUrl))
  },

  async findOrder(orderNumber) {
    assertOrderNumber(orderNumber)
    return find(config, orderNumber)
  },

  async closeOrder(orderNumber) {
    assertOrderNumber(orderNumber)
    const answer = await callAlipay(config, 'alipay.trade.close', { out_trade_no: orderNumber })
    if (answer.kind === 'unavailable') return answer
    if (answer.kind === 'done') return { kind: 'closed' }
    if (answer.code === 'ACQ.TRADE_NOT_EXIST') return { kind: 'absent' }
    if (answer.code !== 'ACQ.TRADE_STATUS_ERROR') return { kind: 'refused', reason: answer.code }
    return closedAs(await find(config, orderNumber), answer.code)
  },

  async refund(order) {
    assertRefundForm(order)
    const answer = await callAlipay(config, 'alipay.trade.refund', {
      trade_no: order.payment.transactionId,
      out_trade_no: order.payment.orderNumber,
      refund_amount: yuan(order.amount),
      refund_reason: order.reason.slice(0, 256),
      out_request_no: order.refundNumber,
    }, config.notifyUrl)
    if (answer.kind === 'unavailable') return answer
    if (answer.kind === 'done') return refundFrom(config, order, answer.content)
    return answer.code === 'ACQ.SELLER_BALANCE_NOT_ENOUGH' ? { kind: 'no-money' } : { kind: 'refused', reason: answer.code }
  },

  async findRefund(key) {
    assertRefundNumber(key.refundNumber)
    return findRefund(config, key)
  },

  readCallback: (message) => readAlipayCallback(config, message),
  callbackAnswers: ALIPAY_ANSWERS,
  downloadStatement: (day) => downloadBill(config, day),
})
