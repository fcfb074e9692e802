import { generateKeyPairSync, sign } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { rsaPublicKey } from '@/lib/kernel/rsa-keys'
import { isRsaSignature } from '../rsa'
import { ALIPAY_ANSWER_SIGNATURE, ALIPAY_NOTIFICATION_SIGNATURE, PUBLIC_KEY } from '../test-vectors'
import { readAlipayCallback } from './callback'
import { rawMember } from './raw-member'
import { signedText } from './signed-text'
import { zipEntries } from './zip-entries'

const provider = generateKeyPairSync('rsa', { modulusLength: 2048 })
const reader = { appId: '2021000122000122', sellerId: '2088000000000122', publicKey: provider.publicKey }

const TOLD = {
  notify_type: 'trade_status_sync', notify_id: 'ac05099524730693a8b330c5ecf72da9786', notify_time: '2026-11-20 09:30:06', charset: 'utf-8', version: '1.0',
  app_id: reader.appId, seller_id: reader.sellerId, out_trade_no: 'p32_01J9ZTEST', trade_no: '2026112022001400000000000001', trade_status: 'TRADE_SUCCESS',
  subject: '补领驾驶证+工本费', total_amount: '10.00', gmt_create: '2026-11-20 09:29:40', gmt_payment: '2026-11-20 09:30:05',
}

const signed = (params: Record<string, string>): string => {
  const signature = sign('sha256', Buffer.from(signedText(Object.entries(params))), provider.privateKey).toString('base64')
  return new URLSearchParams({ ...params, sign_type: 'RSA2', sign: signature }).toString()
}
const read = (body: string) => readAlipayCallback(reader, { body })

describe('[D6] Alipay: what is signed for us', () => {
  it('a notification agrees with openssl: all parameters by name, decoded', () => {
    const body = new URLSearchParams({ sign: ALIPAY_NOTIFICATION_SIGNATURE, sign_type: 'RSA2', ...TOLD }).toString()
    expect(readAlipayCallback({ ...reader, publicKey: rsaPublicKey(PUBLIC_KEY) }, { body })).toEqual({
      kind: 'event', id: TOLD.notify_id,
      event: { type: 'paid', payment: { orderNumber: 'p32_01J9ZTEST', transactionId: TOLD.trade_no, amount: 1000, paidAt: instantOf('2026-11-20', '09:30:05') } },
    })
  })

  it('an answer agrees with openssl: the characters as they were written', () => {
    const content = String.raw`{"code":"10000","msg":"Success","out_trade_no":"p32_01J9ZTEST","qr_code":"https:\/\/qr.alipay.com\/bax03431ljhokirwl38f00a7 }\""}`
    const raw = rawMember(`{"alipay_trade_precreate_response":${content},"sign":"${ALIPAY_ANSWER_SIGNATURE}"}`, 'alipay_trade_precreate_response')
    expect(raw).toBe(content)
    expect(isRsaSignature(rsaPublicKey(PUBLIC_KEY), content, ALIPAY_ANSWER_SIGNATURE)).toBe(true)
  })

  it('any change of a notification is refused, but writing the same otherwise', () => {
    const body = signed(TOLD)
    const meant = JSON.stringify([...new URLSearchParams(body)])
    fc.assert(fc.property(fc.nat({ max: body.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const changed = body.slice(0, at) + character + body.slice(at + 1)
      expect(read(changed).kind).toBe(JSON.stringify([...new URLSearchParams(changed)]) === meant ? 'event' : 'forged')
    }), { numRuns: 500 })
  })

  it.each([
    ['a parameter more', `${signed(TOLD)}&gmt_refund=`, 'wrong-signature'],
    ['a name twice', `${signed(TOLD)}&total_amount=0.01`, 'unreadable'],
    ['no signature', new URLSearchParams(TOLD).toString(), 'unsigned'],
    ['the weaker kind of signature', signed(TOLD).replace('RSA2', 'RSA'), 'wrong-signature'],
    ['another application', signed({ ...TOLD, app_id: '9' }), 'wrong-merchant'],
    ['another seller', signed({ ...TOLD, seller_id: '9' }), 'wrong-merchant'],
    ['an amount that is none', signed({ ...TOLD, total_amount: '10.001' }), 'unreadable'],
    ['a time that is none', signed({ ...TOLD, gmt_payment: '2026-02-30 09:00:00' }), 'unreadable'],
  ])('refuses %s', (_what, body, reason) => {
    expect(read(body)).toEqual({ kind: 'forged', reason })
  })
})

describe('Alipay: what notifications tell', () => {
  const refund = { gmt_refund: '2026-11-20 10:00:00.000', refund_fee: '10.00', out_biz_no: 'r32_1' }
  it.each([
    ['a part that went back', { ...refund }, { type: 'refund', orderNumber: 'p32_01J9ZTEST', refundNumber: 'r32_1', state: 'refunded' }],
    ['all that went back', { ...refund, trade_status: 'TRADE_CLOSED' }, { type: 'refund', orderNumber: 'p32_01J9ZTEST', refundNumber: 'r32_1', state: 'refunded' }],
    ['nobody paid in time', { trade_status: 'TRADE_CLOSED' }, { type: 'closed', orderNumber: 'p32_01J9ZTEST' }],
    ['somebody has scanned', { trade_status: 'WAIT_BUYER_PAY' }, { type: 'other', name: 'WAIT_BUYER_PAY' }],
  ])('%s', (_what, changes, event) => {
    expect(read(signed({ ...TOLD, ...changes }))).toMatchObject({ kind: 'event', event })
  })
})

describe('Alipay: the signed member of an answer', () => {
  it('is found as written, whatever stands in its texts', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string()))), (content) => {
      const text = JSON.stringify(content)
      expect(rawMember(`{"x_response":${text},"sign":"s"}`, 'x_response')).toBe(text)
    }))
  })

  it.each(['', '{"error_response":{}}', '{"sign":"s","x_response":{}}', '{"x_response":"text"}', '{"x_response":{"a":1', '{"x_response":{"a":"}'])('is not found in %s', (text) => {
    expect(rawMember(text, 'x_response')).toBeNull()
  })
})

describe('[D4] the packed bill', () => {
  const LIMITS = { entries: 2, entryBytes: 1_000 }

  /** One entry, its sizes and sum as given: `claims` may lie. */
  const packed = (bytes: Buffer, claims: { size?: number; crc?: number; method?: number } = {}): Buffer => {
    const content = deflateRawSync(bytes)
    const name = Buffer.from('a.csv')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(claims.method ?? 8, 10)
    central.writeUInt32LE(claims.crc ?? crc32(bytes), 16)
    central.writeUInt32LE(content.length, 20)
    central.writeUInt32LE(claims.size ?? bytes.length, 24)
    central.writeUInt16LE(name.length, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(30 + name.length + content.length, 16)
    return Buffer.concat([local, name, content, central, name, end])
  }
  const foo = Buffer.from('foo')

  it('is unpacked when sum and size fit', () => {
    expect(zipEntries(packed(foo), LIMITS)).toEqual([{ name: 'a.csv', bytes: foo }])
    expect(zipEntries(packed(Buffer.alloc(1_000)), LIMITS)).toHaveLength(1)
  })

  it.each([
    ['a wrong sum', packed(foo, { crc: 1 })],
    ['a size that is not its own', packed(foo, { size: 2 })],
    ['an entry beyond the limit', packed(Buffer.alloc(1_001))],
    ['a bomb that claims to be small', packed(Buffer.alloc(10_000_000), { size: 10 })],
    ['an unknown packing', packed(foo, { method: 12 })],
    ['a cut file', packed(foo).subarray(0, -5)],
    ['something else', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_what, file) => expect(zipEntries(file, LIMITS)).toBeNull())

  it('refuses more entries than agreed', () => {
    expect(zipEntries(packed(foo), { ...LIMITS, entries: 0 })).toBeNull()
  })
})
