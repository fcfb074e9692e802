import { createCipheriv, createVerify, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, MINUTE, SECOND } from '@/lib/kernel/clock'
import { rsaPublicKey } from '@/lib/kernel/rsa-keys'
import { createOutbound } from '../../outbound'
import type { NewOrder } from '../contract'
import { PUBLIC_KEY, SEALED_TRANSACTION, WECHAT_SIGNATURE } from '../test-vectors'
import { readWechatCallback } from './callback'
import { providerVerdict } from './provider-signature'
import { authorization } from './request-signature'
import { openResource } from './sealed-resource'
import { wechatPay } from './wechat-pay'

const API_KEY = Buffer.from('an APIv3 key has 32 characters..')
const NOW = instantOf('2026-11-20', '09:30:00')
const provider = generateKeyPairSync('rsa', { modulusLength: 2048 })
const reader = {
  appId: 'wx1220000000000122', merchantId: '1220000122', publicKeyId: 'PUB_KEY_ID_01', publicKey: provider.publicKey, apiKey: API_KEY, machineNow: () => NOW,
}

const headersFor = (body: string, changes: Record<string, string> = {}) => {
  const timestamp = String(NOW / SECOND)
  const signature = sign('sha256', Buffer.from(`${timestamp}\nnonce-1\n${body}\n`), provider.privateKey).toString('base64')
  return new Headers({
    'Wechatpay-Serial': 'PUB_KEY_ID_01', 'Wechatpay-Timestamp': timestamp, 'Wechatpay-Nonce': 'nonce-1', 'Wechatpay-Signature': signature, ...changes,
  })
}

const sealed = (content: object, associated = 'transaction') => {
  const cipher = createCipheriv('aes-256-gcm', API_KEY, 'twelve bytes')
  cipher.setAAD(Buffer.from(associated))
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()]).toString('base64')
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, associated_data: associated, nonce: 'twelve bytes' }
}

const TRANSACTION = {
  appid: reader.appId, mchid: reader.merchantId, out_trade_no: 'p32_01J9ZTEST', transaction_id: '4200001', trade_state: 'SUCCESS',
  success_time: '2026-11-20T09:29:59+08:00', amount: { total: 1000, currency: 'CNY' },
}
const callback = (event: string, content: object) => JSON.stringify({ id: 'EV-1', event_type: event, resource: sealed(content) })
const read = (body: string, headers = headersFor(body)) => readWechatCallback(reader, { body, headers })

describe('[D6] WeChat Pay: what we sign', () => {
  it('method, address, timestamp, nonce and body, each with its line end', () => {
    const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signer = { merchantId: '1220000122', certificateSerial: '12DEC0DE', privateKey: merchant.privateKey, machineNow: () => NOW + 999, nonce: () => 'n1' }
    const header = authorization(signer, { method: 'GET', path: '/v3/x?mchid=1', body: '' })
    const parts = /^WECHATPAY2-SHA256-RSA2048 mchid="1220000122",nonce_str="n1",signature="([^"]+)",timestamp="(\d{10})",serial_no="12DEC0DE"$/.exec(header)
    expect(parts?.[2]).toBe(String(NOW / SECOND))
    const text = `GET\n/v3/x?mchid=1\n${NOW / SECOND}\nn1\n\n`
    expect(createVerify('RSA-SHA256').update(text).verify(merchant.publicKey, parts?.[1] ?? '', 'base64')).toBe(true)
  })
})

describe('[D6] WeChat Pay: what is signed for us', () => {
  const vector = { publicKeyId: 'PUB_KEY_ID_01', publicKey: rsaPublicKey(PUBLIC_KEY), machineNow: () => 1_554_208_460 * SECOND }
  const headers = new Headers({
    'Wechatpay-Serial': 'PUB_KEY_ID_01', 'Wechatpay-Timestamp': '1554208460', 'Wechatpay-Nonce': '593BEC0C930BF1AFEB40B4A08C8FB242', 'Wechatpay-Signature': WECHAT_SIGNATURE,
  })
  const body = '{"code_url":"weixin://wxpay/bizpayurl?pr=p4lpSuKzz"}'

  it('agrees with openssl', () => {
    expect(providerVerdict(vector, { body, headers })).toBe('valid')
    expect(providerVerdict(vector, { body: `${body} `, headers })).toBe('wrong-signature')
  })

  it.each([
    ['at the edge of the window', { 'Wechatpay-Timestamp': String(NOW / SECOND) }, NOW + 5 * MINUTE, 'valid'],
    ['a second too late', {}, NOW + 5 * MINUTE + SECOND, 'stale'],
    ['a second too early', {}, NOW - 5 * MINUTE - SECOND, 'stale'],
    ['by a platform certificate', { 'Wechatpay-Serial': '5157F09EFDC096DE15EBE81A47057A7232F1B8E1' }, NOW, 'unknown-key'],
    ['a time that is none', { 'Wechatpay-Timestamp': 'today' }, NOW, 'stale'],
    ['another nonce', { 'Wechatpay-Nonce': 'nonce-2' }, NOW, 'wrong-signature'],
    ['the probe of its signature test', { 'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/abc' }, NOW, 'wrong-signature'],
    ['nothing signed', { 'Wechatpay-Signature': '' }, NOW, 'unsigned'],
  ])('%s', (_what, changes, now, verdict) => {
    expect(providerVerdict({ ...reader, machineNow: () => now }, { body, headers: headersFor(body, changes) })).toBe(verdict)
  })

  it('any changed character of body, nonce, time or signature is refused', () => {
    const signed = callback('TRANSACTION.SUCCESS', TRANSACTION)
    const whole = headersFor(signed)
    expect(read(signed).kind).toBe('event')
    const parts = { body: signed, nonce: 'nonce-1', timestamp: String(NOW / SECOND), signature: whole.get('wechatpay-signature') ?? '' }
    fc.assert(fc.property(fc.constantFrom(...(['body', 'nonce', 'timestamp', 'signature'] as const)), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (part, at, character) => {
      const text = parts[part]
      const index = at % text.length
      const changed = { ...parts, [part]: text.slice(0, index) + character + text.slice(index + 1) }
      fc.pre(changed[part] !== text && !/[^\x20-\x7e]/.test(changed.nonce + changed.timestamp + changed.signature))
      const headersNow = { 'Wechatpay-Nonce': changed.nonce, 'Wechatpay-Timestamp': changed.timestamp, 'Wechatpay-Signature': changed.signature }
      expect(read(changed.body, headersFor('', headersNow)).kind).toBe('forged')
    }), { numRuns: 400 })
  })
})

describe('[D6] WeChat Pay: what callbacks carry', () => {
  it('agrees with another library’s AES-256-GCM', () => {
    const resource = { algorithm: 'AEAD_AES_256_GCM' as const, ciphertext: SEALED_TRANSACTION, associated_data: 'transaction', nonce: 'fdasflkja484' }
    expect(JSON.parse(openResource(API_KEY, resource) ?? '')).toMatchObject({ out_trade_no: 'p32_01J9ZTEST', amount: { total: 1000 } })
  })

  it('any changed byte of ciphertext, nonce or associated data opens nothing', () => {
    const resource = { algorithm: 'AEAD_AES_256_GCM' as const, ciphertext: SEALED_TRANSACTION, associated_data: 'transaction', nonce: 'fdasflkja484' }
    const bytes = Buffer.from(SEALED_TRANSACTION, 'base64')
    fc.assert(fc.property(fc.nat({ max: bytes.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ change
      expect(openResource(API_KEY, { ...resource, ciphertext: changed.toString('base64') })).toBeNull()
    }), { numRuns: 200 })
    expect(openResource(API_KEY, { ...resource, nonce: 'fdasflkja485' })).toBeNull()
    expect(openResource(API_KEY, { ...resource, associated_data: 'refund' })).toBeNull()
    expect(openResource(Buffer.alloc(32, 1), resource)).toBeNull()
    expect(openResource(API_KEY, { ...resource, ciphertext: 'AAAA' })).toBeNull()
  })

  it('a payment, and nothing of who paid (E5)', () => {
    const reading = read(callback('TRANSACTION.SUCCESS', { ...TRANSACTION, payer: { openid: 'oWho' } }))
    expect(reading).toEqual({
      kind: 'event', id: 'EV-1',
      event: { type: 'paid', payment: { orderNumber: 'p32_01J9ZTEST', transactionId: '4200001', amount: 1000, paidAt: NOW - SECOND } },
    })
  })

  it.each([
    ['REFUND.SUCCESS', 'SUCCESS', 'refunded'], ['REFUND.ABNORMAL', 'ABNORMAL', 'failed'], ['REFUND.CLOSED', 'CLOSED', 'failed'],
  ])('%s', (event, status, state) => {
    const content = { mchid: reader.merchantId, out_trade_no: 'p32_01J9ZTEST', out_refund_no: 'r32_1', refund_status: status }
    expect(read(callback(event, content))).toMatchObject({ event: { type: 'refund', refundNumber: 'r32_1', state } })
  })

  it.each([
    ['for another merchant', callback('TRANSACTION.SUCCESS', { ...TRANSACTION, mchid: '9' }), 'wrong-merchant'],
    ['for another application', callback('TRANSACTION.SUCCESS', { ...TRANSACTION, appid: 'wx9' }), 'wrong-merchant'],
    ['without an amount', callback('TRANSACTION.SUCCESS', { ...TRANSACTION, amount: undefined }), 'unreadable'],
    ['in another currency', callback('TRANSACTION.SUCCESS', { ...TRANSACTION, amount: { total: 1000, currency: 'USD' } }), 'unreadable'],
    ['of a part of a fen', callback('TRANSACTION.SUCCESS', { ...TRANSACTION, amount: { total: 10.5, currency: 'CNY' } }), 'unreadable'],
    ['that is no JSON', 'hello', 'unreadable'],
  ])('well signed, but %s', (_what, body, reason) => {
    expect(read(body)).toEqual({ kind: 'forged', reason })
  })

  it('of another kind is heard and without consequence', () => {
    expect(read(callback('COUPON.USE', { any: 'thing' }))).toMatchObject({ event: { type: 'other', name: 'COUPON.USE' } })
  })
})

describe('[D6] WeChat Pay: what never leaves', () => {
  const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const outbound = createOutbound({ allowedOrigins: ['http://127.0.0.1:9'], timeoutMs: 300, maxAnswerBytes: 1_000 })
  const port = wechatPay({
    ...reader, origin: 'http://127.0.0.1:9', certificateSerial: '12DEC0DE', privateKey: merchant.privateKey, notifyUrl: 'https://122.example/x', outbound, download: outbound, nonce: () => 'n',
  })
  const order: NewOrder = { orderNumber: 'p32_000001', amount: 1, description: '工本费', expiresAt: NOW }

  it('is unavailable when nobody listens', async () => {
    expect(await port.createOrder(order)).toEqual({ kind: 'unavailable', reason: 'network' })
  })

  it.each([{ amount: 0 }, { amount: 1.5 }, { orderNumber: '../close' }, { orderNumber: 'short' }, { description: '' }, { description: ' \n' }])('throws for %o, a mistake of ours', async (wrong) => {
    await expect(port.createOrder({ ...order, ...wrong })).rejects.toThrow('an order needs')
  })

  it('throws for a number that would be another path', async () => {
    await expect(port.findOrder('x/../../refund')).rejects.toThrow()
    await expect(port.findRefund({ refundNumber: 'r/../../x', payment: { orderNumber: 'p32_000001', transactionId: '1' } })).rejects.toThrow()
  })

  it('FEE: never more back than came', async () => {
    const payment = { orderNumber: 'p32_000001', transactionId: '1', amount: 100 }
    await expect(port.refund({ refundNumber: 'r32_000001', payment, amount: 101, reason: '' })).rejects.toThrow('at most what was paid')
  })
})
