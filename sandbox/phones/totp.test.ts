import { describe, expect, it } from 'vitest'
import { decodeBase32, totp } from './totp'

const rfcSecret = decodeBase32('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')

describe('[A5] time-based codes of the demo phones', () => {
  it('reads base32 with spaces, hyphens and padding', () => {
    expect(rfcSecret.toString('ascii')).toBe('12345678901234567890')
    expect(decodeBase32('mzxw 6ytb-oi======').toString('ascii')).toBe('foobar')
    expect(() => decodeBase32('0189')).toThrow('not base32')
  })

  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('RFC 6238 appendix B at %i s', (seconds, code) => {
    expect(totp(rfcSecret, seconds * 1000, 8).code).toBe(code)
    expect(totp(rfcSecret, seconds * 1000).code).toBe(code.slice(2))
  })

  it('counts the seconds left of a step', () => {
    expect(totp(rfcSecret, 60_000).secondsLeft).toBe(30)
    expect(totp(rfcSecret, 89_999).secondsLeft).toBe(1)
  })
})
