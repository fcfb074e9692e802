import { z } from 'zod'
import { parseJson } from '../../partner'
import type { CallbackMessage, CallbackReading, PaymentEvent, PaymentsPort } from '../contract'
import type { WechatPayConfig } from './config'
import { providerVerdict } from './provider-signature'
import { openResource, sealedResource } from './sealed-resource'
import { paymentOf, transaction } from './transaction'

const notification = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string().max(64),
  resource: sealedResource,
})

const refundResult = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  refund_status: z.enum(['SUCCESS', 'CLOSED', 'ABNORMAL']),
})

type Reader = Pick<WechatPayConfig, 'appId' | 'merchantId' | 'publicKeyId' | 'publicKey' | 'apiKey' | 'machineNow'>

export const WECHAT_ANSWERS: PaymentsPort['callbackAnswers'] = {
  taken: { status: 200, contentType: 'application/json', body: JSON.stringify({ code: 'SUCCESS', message: '成功' }) },
  refused: { status: 500, contentType: 'application/json', body: JSON.stringify({ code: 'FAIL', message: '失败' }) },
}

type Content = PaymentEvent | 'unreadable' | 'wrong-merchant'

const paidEvent = (reader: Reader, content: unknown): Content => {
  const parsed = transaction.safeParse(content)
  if (!parsed.success) return 'unreadable'
  if (parsed.data.mchid !== reader.merchantId || parsed.data.appid !== reader.appId) return 'wrong-merchant'
  const payment = parsed.data.trade_state === 'SUCCESS' ? paymentOf(parsed.data) : null
  return payment ? { type: 'paid', payment } : 'unreadable'
}

const refundEvent = (reader: Reader, content: unknown): Content => {
  const parsed = refundResult.safeParse(content)
  if (!parsed.success) return 'unreadable'
  if (parsed.data.mchid !== reader.merchantId) return 'wrong-merchant'
  const { out_trade_no: orderNumber, out_refund_no: refundNumber, refund_status: status } = parsed.data
  return { type: 'refund', orderNumber, refundNumber, state: status === 'SUCCESS' ? 'refunded' : 'failed' }
}

const eventOf = (reader: Reader, name: string, content: unknown): Content => {
  if (name === 'TRANSACTION.SUCCESS') return paidEvent(reader, content)
  if (name.startsWith('REFUND.')) return refundEvent(reader, content)
  return { type: 'other', name }
}

export const readWechatCallback = (reader: Reader, message: CallbackMessage): CallbackReading => {
  const verdict = providerVerdict(reader, message)
  if (verdict !== 'valid') return { kind: 'forged', reason: verdict }
  const parsed = notification.safeParse(parseJson(message.body))
  const text = parsed.success ? openResource(reader.apiKey, parsed.data.resource) : null
  if (!parsed.success || text === null) return { kind: 'forged', reason: 'unreadable' }
  const event = eventOf(reader, parsed.data.event_type, parseJson(text))
  return typeof event === 'string' ? { kind: 'forged', reason: event } : { kind: 'event', id: parsed.data.id, event }
}
