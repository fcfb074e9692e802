import { describe, expect, it } from 'vitest'
import { machineNow } from '@/lib/kernel/clock'
import { rsaPrivateKey, rsaPublicKey } from '@/lib/kernel/rsa-keys'
import type { Outbound, OutboundAnswer } from '../outbound'
import { alipay } from './alipay/alipay'
import type { PaymentProvider, PaymentsPort } from './contract'
import { paymentTestEnv, paymentTestKeys } from './payment-test-env'
import { wechatPay } from './wechat/wechat-pay'

const env = paymentTestEnv('https://pay.example', paymentTestKeys())

const portOver = (provider: PaymentProvider, outbound: Outbound): PaymentsPort => {
  const shared = { origin: 'https://pay.example', notifyUrl: 'https://122.example/x', outbound, download: outbound, machineNow }
  if (provider === 'alipay')
    return alipay({
      ...shared, billOrigin: shared.origin, appId: '1', sellerId: '2',
      privateKey: rsaPrivateKey(env.ALIPAY_PRIVATE_KEY), publicKey: rsaPublicKey(env.ALIPAY_PUBLIC_KEY),
    })
  return wechatPay({
    ...shared, appId: '1', merchantId: '2', certificateSerial: '3', publicKeyId: 'PUB_KEY_ID_4', apiKey: Buffer.alloc(32), nonce: () => 'n',
    privateKey: rsaPrivateKey(env.WECHAT_PAY_PRIVATE_KEY), publicKey: rsaPublicKey(env.WECHAT_PAY_PUBLIC_KEY),
  })
}

const said = (status: number, body: string): OutboundAnswer => ({ kind: 'answered', status, headers: new Headers(), bytes: Buffer.from(body), body })

const payment = { orderNumber: 'p32_000001', transactionId: '4200001', amount: 1_000 }
const refund = { refundNumber: 'r32_000001', payment, amount: 1_000, reason: '退款' }

const CALLS: readonly (readonly [string, (port: PaymentsPort) => Promise<{ readonly kind: string }>])[] = [
  ['createOrder', (port) => port.createOrder({ orderNumber: payment.orderNumber, amount: 1_000, description: '工本费', expiresAt: machineNow() })],
  ['findOrder', (port) => port.findOrder(payment.orderNumber)],
  ['closeOrder', (port) => port.closeOrder(payment.orderNumber)],
  ['refund', (port) => port.refund(refund)],
  ['findRefund', (port) => port.findRefund(refund)],
  ['downloadStatement', (port) => port.downloadStatement('2026-11-20')],
]

const OUTAGES: readonly (readonly [string, OutboundAnswer])[] = [
  ['a timeout', { kind: 'unknown', reason: 'timeout' }],
  ['an answer without end', { kind: 'unknown', reason: 'too-large' }],
  ['a redirect', { kind: 'unknown', reason: 'redirect' }],
  ['an unsigned success', said(200, '{"code_url":"weixin://x","trade_state":"SUCCESS","status":"SUCCESS"}')],
  ['an unsigned refusal', said(404, '{"code":"ORDER_NOT_EXIST"}')],
  ['a page of a proxy', said(200, '<html>')],
  ['a fault', said(500, '')],
]

describe.each<PaymentProvider>(['wechat', 'alipay'])('[D6] rule 5: %s', (provider) => {
  it.each(OUTAGES.flatMap(([what, answer]) => CALLS.map(([name, call]) => ({ what, name, answer, call }))))('$what leaves $name unknown, never guessed', async ({ answer, call }) => {
    expect((await call(portOver(provider, async () => answer))).kind).toBe('unavailable')
  })
})
