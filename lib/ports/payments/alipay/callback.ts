import { z } from 'zod'
import type { CallbackMessage, CallbackReading, PaymentEvent, PaymentsPort } from '../contract'
import { isRsaSignature } from '../rsa'
import type { AlipayConfig } from './config'
import { signedText } from './signed-text'
import { paymentOf } from './trade'

const notification = z.object({
  notify_id: z.string().min(1).max(128),
  app_id: z.string(),
  seller_id: z.string().optional(),
  out_trade_no: z.string().min(1).max(64),
  trade_no: z.string().min(1).max(64),
  trade_status: z.enum(['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_SUCCESS', 'TRADE_FINISHED']),
  total_amount: z.string().optional(),
  gmt_payment: z.string().optional(),
  gmt_refund: z.string().optional(),
  /** Our refund's number, where the message is about one. */
  out_biz_no: z.string().optional(),
})
type Notification = z.output<typeof notification>

type Reader = Pick<AlipayConfig, 'appId' | 'sellerId' | 'publicKey'>

export const ALIPAY_ANSWERS: PaymentsPort['callbackAnswers'] = {
  taken: { status: 200, contentType: 'text/plain', body: 'success' },
  refused: { status: 200, contentType: 'text/plain', body: 'fail' },
}

/** Null when a name comes twice: which of the two was signed could not be told. */
const paramsOf = (body: string): ReadonlyMap<string, string> | null => {
  const pairs = [...new URLSearchParams(body)]
  const params = new Map(pairs)
  return params.size === pairs.length ? params : null
}

const isSigned = (reader: Reader, params: ReadonlyMap<string, string>): boolean => {
  const text = signedText([...params].filter(([name]) => name !== 'sign' && name !== 'sign_type'))
  return params.get('sign_type') === 'RSA2' && isRsaSignature(reader.publicKey, text, params.get('sign') ?? '')
}

const eventOf = (told: Notification): PaymentEvent | null => {
  const { out_trade_no: orderNumber, out_biz_no: refundNumber, trade_status: status } = told
  if (status === 'WAIT_BUYER_PAY') return { type: 'other', name: status }
  if (told.gmt_refund && refundNumber) return { type: 'refund', orderNumber, refundNumber, state: 'refunded' }
  if (status === 'TRADE_CLOSED') return told.gmt_refund ? { type: 'other', name: status } : { type: 'closed', orderNumber }
  const payment = paymentOf({ orderNumber, transactionId: told.trade_no, amount: told.total_amount ?? '', paidAt: told.gmt_payment ?? '' })
  return payment && { type: 'paid', payment }
}

/** Carries no time that is checked: an old message sent again says what was true, and its `id` is known by then. */
export const readAlipayCallback = (reader: Reader, { body }: Pick<CallbackMessage, 'body'>): CallbackReading => {
  const params = paramsOf(body)
  if (!params) return { kind: 'forged', reason: 'unreadable' }
  if (!params.has('sign')) return { kind: 'forged', reason: 'unsigned' }
  if (!isSigned(reader, params)) return { kind: 'forged', reason: 'wrong-signature' }
  const parsed = notification.safeParse(Object.fromEntries(params))
  if (!parsed.success) return { kind: 'forged', reason: 'unreadable' }
  const { app_id: app, seller_id: seller, notify_id: id } = parsed.data
  if (app !== reader.appId || (seller !== undefined && seller !== reader.sellerId)) return { kind: 'forged', reason: 'wrong-merchant' }
  const event = eventOf(parsed.data)
  return event ? { kind: 'event', id, event } : { kind: 'forged', reason: 'unreadable' }
}
