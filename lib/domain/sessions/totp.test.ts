import { expect, it } from 'vitest'
import { stepAt, totpCode, totpStep } from './totp'

/** RFC 6238 appendix B: the ASCII secret 12345678901234567890, last six digits of its SHA-1 column. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('[A5] the published value at second %i is %s', (second, code) => {
  expect(totpCode(SECRET, stepAt(second * 1000))).toBe(code)
})

it('[A5] one step of drift either way is let pass, a spent or older step is not', () => {
  const now = 1111111111_000
  const step = stepAt(now)
  expect([-2, -1, 0, 1, 2].map((drift) => totpStep(SECRET, totpCode(SECRET, step + drift), now, 0))).toEqual([null, step - 1, step, step + 1, null])
  expect(totpStep(SECRET, totpCode(SECRET, step), now, step)).toBeNull()
  expect(totpStep(SECRET, totpCode(SECRET, step - 1), now, step)).toBeNull()
})
