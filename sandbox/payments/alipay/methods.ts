import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { civilSecond, now } from '../../clock'
import type { Exchange } from '../../http/route'
import { billRows, yuan } from '../bill-rows'
import { returnedOf, stateOf, type Order, type Refund } from '../orders'
import type { Payments } from '../payments'
import { walletAddress } from '../wallet-address'
import { failed, succeeded, type Content } from './answers'
import { alipayBill } from './bill'

const orderNumber = z.string().regex(/^\w{1,64}$/)
const amount = z.string().regex(/^\d{1,9}\.\d{2}$/).transform((text) => Number(text.replace('.', '')))
const civilTime = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)

const precreateInput = z.strictObject({
  out_trade_no: orderNumber, total_amount: amount, subject: z.string().regex(/^[^/=&]{1,256}$/), seller_id: z.string(), time_expire: civilTime,
})
const orderInput = z.strictObject({ out_trade_no: orderNumber })
const refundInput = z.strictObject({
  trade_no: z.string(), out_trade_no: orderNumber, refund_amount: amount, refund_reason: z.string().max(256).optional(), out_request_no: z.string().regex(/^[\w-]{1,64}$/),
})
const refundQueryInput = z.strictObject({ trade_no: z.string(), out_request_no: z.string(), query_options: z.array(z.string()) })
const billInput = z.strictObject({ bill_type: z.literal('trade'), bill_date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })

const WRONG = failed('isv.invalid-parameter', '40002')
const NOT_THERE = failed('ACQ.TRADE_NOT_EXIST')

const STATUSES = { paid: 'TRADE_SUCCESS', refunded: 'TRADE_SUCCESS', closed: 'TRADE_CLOSED', expired: 'TRADE_CLOSED', open: 'WAIT_BUYER_PAY' } as const

const tradeView = (order: Order): Content => {
  const [payment] = order.payments
  const allBack = payment !== undefined && returnedOf(order, payment.transactionId) === payment.amount
  return {
    out_trade_no: order.number,
    trade_no: payment?.transactionId ?? `0${order.token}`,
    trade_status: allBack ? 'TRADE_CLOSED' : STATUSES[stateOf(order)],
    total_amount: yuan(payment?.amount ?? order.amount),
    buyer_logon_id: '138****0000',
    ...(payment && { send_pay_date: civilSecond(payment.at) }),
  }
}

const REFUSED_REFUNDS = {
  'not-there': 'ACQ.TRADE_NOT_EXIST', 'too-much': 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', 'number-used': 'ACQ.DISCORDANT_REPEAT_REQUEST',
  'no-money': 'ACQ.SELLER_BALANCE_NOT_ENOUGH', 'not-allowed': 'ACQ.TRADE_NOT_ALLOW_REFUND',
} as const

export type Call = { readonly exchange: Exchange; readonly content: unknown; readonly notifyUrl: string }
export type Method = (call: Call) => Content

/** What the gateway can be asked, and the files it has made. */
export const alipayMethods = (payments: Payments) => {
  const { keys: { alipay: keys }, orders } = payments
  const files = new Map<string, Buffer>()

  /** Before somebody has scanned the code there is no trade here. */
  const onTrade = (handle: (order: Order) => Content): Method => ({ content }) => {
    const parsed = orderInput.safeParse(content)
    if (!parsed.success) return WRONG
    const order = orders.find('alipay', parsed.data.out_trade_no)
    return order?.scanned ? handle(order) : NOT_THERE
  }

  const precreate: Method = ({ exchange, content, notifyUrl }) => {
    const parsed = precreateInput.safeParse(content)
    if (!parsed.success || parsed.data.seller_id !== keys.sellerId) return WRONG
    const { out_trade_no: number, total_amount, subject: description, time_expire } = parsed.data
    const expiresAt = Date.parse(`${time_expire.replace(' ', 'T')}+08:00`)
    if (!orders.find('alipay', number) && expiresAt <= now()) return WRONG
    const order = orders.place({ provider: 'alipay', number, amount: total_amount, description, expiresAt, notifyUrl })
    if (order === 'used') return failed('ACQ.CONTEXT_INCONSISTENT')
    const state = stateOf(order)
    if (state === 'paid' || state === 'refunded') return failed('ACQ.TRADE_HAS_SUCCESS')
    if (state === 'closed') return failed('ACQ.TRADE_HAS_CLOSE')
    return succeeded({ out_trade_no: number, qr_code: walletAddress(exchange, order) })
  }

  const close = onTrade((order) => {
    if (stateOf(order) !== 'open') return failed('ACQ.TRADE_STATUS_ERROR')
    orders.close(order)
    return succeeded({ out_trade_no: order.number, trade_no: `0${order.token}` })
  })

  const moved = (order: Order, refund: Refund, isNew: boolean): Content => succeeded({
    out_trade_no: order.number,
    trade_no: refund.transactionId,
    refund_fee: yuan(returnedOf(order, refund.transactionId)),
    fund_change: isNew && refund.state === 'done' ? 'Y' : 'N',
    ...(refund.doneAt !== null && { gmt_refund_pay: civilSecond(refund.doneAt) }),
  })

  const refund: Method = ({ content }) => {
    const parsed = refundInput.safeParse(content)
    if (!parsed.success) return WRONG
    const { out_request_no: number, trade_no: transactionId, refund_amount } = parsed.data
    const isNew = !orders.byRefund('alipay', number)
    const given = payments.refund('alipay', { number, transactionId, amount: refund_amount })
    if (typeof given === 'string') return failed(REFUSED_REFUNDS[given])
    const order = orders.byTransaction('alipay', transactionId)
    return order ? moved(order, given, isNew) : NOT_THERE
  }

  /** A refund that is not done is not told of: the query succeeds and is empty but for its number. */
  const refundQuery: Method = ({ content }) => {
    const parsed = refundQueryInput.safeParse(content)
    if (!parsed.success) return WRONG
    const order = orders.byTransaction('alipay', parsed.data.trade_no)
    if (!order) return NOT_THERE
    const found = order.refunds.find(({ number }) => number === parsed.data.out_request_no)
    if (!found) return succeeded({})
    const done = found.doneAt !== null && { refund_status: 'REFUND_SUCCESS', gmt_refund_pay: civilSecond(found.doneAt) }
    return succeeded({ out_trade_no: order.number, trade_no: found.transactionId, out_request_no: found.number, refund_amount: yuan(found.amount), ...done })
  }

  const bill: Method = ({ exchange, content }) => {
    const parsed = billInput.safeParse(content)
    if (!parsed.success) return WRONG
    const { bill_date: day } = parsed.data
    const faults = payments.faultsOf('alipay')
    const rows = billRows(orders.all(), 'alipay', day, faults)
    if (rows.length === 0 || faults.statement === 'late') return failed('isp.bill_not_exist')
    const file = alipayBill(keys, day, rows)
    const id = randomBytes(16).toString('base64url')
    files.clear()
    files.set(id, faults.statement === 'damaged' ? file.subarray(0, -30) : file)
    return succeeded({ bill_download_url: `http://${exchange.headers.host}/downloadBillFile.resource?fileId=${id}` })
  }

  const methods = new Map<string, Method>([
    ['alipay.trade.precreate', precreate],
    ['alipay.trade.query', onTrade((order) => succeeded(tradeView(order)))],
    ['alipay.trade.close', close],
    ['alipay.trade.refund', refund],
    ['alipay.trade.fastpay.refund.query', refundQuery],
    ['alipay.data.dataservice.bill.downloadurl.query', bill],
  ])
  return { methodOf: (name: string): Method | undefined => methods.get(name), fileOf: (id: string): Buffer | undefined => files.get(id) }
}
