import { describe, expect, it } from 'vitest'
import { sign, SIGNATURE_WINDOW, verify, type Call } from './signature'

const key = { id: 'demo', secret: 'a secret of the test' }
const call: Call = { method: 'POST', path: '/sms/v1/send', body: '{"to":"13800000001"}' }
const now = 1_795_000_000_000
const headersOf = (at: number, changes: Record<string, string> = {}) => new Headers({ ...sign(key, call, at), ...changes })

describe('[D6] signed calls', () => {
  it('signs timestamp, method, path and the digest of the body', () => {
    // openssl: printf '1000000000000\\nPOST\\n…' | openssl dgst -sha256 -hmac
    expect(sign({ id: 'k', secret: 'key' }, { method: 'post', path: '/p?q=1', body: 'x' }, 1_000_000_000_000)).toEqual({
      'X-Key-Id': 'k',
      'X-Timestamp': '1000000000000',
      'X-Signature': '57eb5ee0a1d5ee1f1c80bc270acd41d6e28c2b72017928552d20de742d6ca9a3',
    })
  })

  it('accepts its own signature up to the edge of the window', () => {
    expect(verify([key], call, headersOf(now), now)).toEqual({ kind: 'valid', keyId: 'demo' })
    expect(verify([key], call, headersOf(now), now + SIGNATURE_WINDOW).kind).toBe('valid')
    expect(verify([key], call, headersOf(now), now - SIGNATURE_WINDOW).kind).toBe('valid')
  })

  it.each([
    ['one millisecond too late', headersOf(now - SIGNATURE_WINDOW - 1), call, 'stale'],
    ['one millisecond too early', headersOf(now + SIGNATURE_WINDOW + 1), call, 'stale'],
    ['a time that is no time', headersOf(now, { 'X-Timestamp': 'now' }), call, 'stale'],
    ['a time set anew', headersOf(now, { 'X-Timestamp': String(now + 1) }), call, 'wrong-signature'],
    ['another body', headersOf(now), { ...call, body: '{}' }, 'wrong-signature'],
    ['another path', headersOf(now), { ...call, path: '/sms/v1/send?x' }, 'wrong-signature'],
    ['another method', headersOf(now), { ...call, method: 'PUT' }, 'wrong-signature'],
    ['a short signature', headersOf(now, { 'X-Signature': 'ab' }), call, 'wrong-signature'],
    ['a key nobody gave out', headersOf(now, { 'X-Key-Id': 'other' }), call, 'unknown-key'],
    ['no headers', new Headers(), call, 'unsigned'],
  ])('refuses %s', (_, headers, received, kind) => {
    expect(verify([key], received, headers, now).kind).toBe(kind)
  })

  it('knows an old and a new key at once, for rotation', () => {
    const next = { id: 'next', secret: 'another' }
    expect(verify([next, key], call, headersOf(now), now)).toEqual({ kind: 'valid', keyId: 'demo' })
  })
})
