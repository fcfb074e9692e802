import { createCipheriv, randomBytes, randomUUID, type KeyObject } from 'node:crypto'
import { rfc3339, now } from '../../clock'
import type { Errand, Letter } from '../courier'
import type { PaymentKeys } from '../keys'
import type { Told } from '../payments'
import { wechatSignature } from './signature'
import { refundNews, transactionView } from './views'

type Keys = PaymentKeys['wechat']

const sealed = (apiKey: Buffer, kind: 'transaction' | 'refund', content: object) => {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiKey, nonce)
  cipher.setAAD(Buffer.from(kind))
  const inside = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { original_type: kind, algorithm: 'AEAD_AES_256_GCM', ciphertext: inside.toString('base64'), associated_data: kind, nonce }
}

const refundEvent = { underway: 'REFUND.ABNORMAL', done: 'REFUND.SUCCESS', failed: 'REFUND.ABNORMAL' } as const

const newsOf = (keys: Keys, { order, payment, refund }: Told) =>
  refund
    ? { name: refundEvent[refund.state], resource: sealed(keys.apiKey, 'refund', refundNews(keys, order, payment, refund)) }
    : { name: 'TRANSACTION.SUCCESS', resource: sealed(keys.apiKey, 'transaction', transactionView(keys, order, payment, 'SUCCESS')) }

export const wechatErrand = (keys: Keys, strangersKey: () => KeyObject, told: Told): Errand => {
  const { name, resource } = newsOf(keys, told)
  const body = JSON.stringify({
    id: randomUUID(),
    create_time: rfc3339(now()),
    resource_type: 'encrypt-resource',
    event_type: name,
    summary: told.refund ? '退款结果' : '支付成功',
    resource,
  })
  const letterBy = (key: KeyObject): Letter => ({
    url: told.order.notifyUrl,
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/4.0', ...wechatSignature(keys, key, body) },
    body,
  })
  return {
    order: told.order.number,
    what: name,
    letter: () => letterBy(keys.privateKey),
    forged: () => letterBy(strangersKey()),
    isTaken: (status) => status === 200 || status === 204,
  }
}
