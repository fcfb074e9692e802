import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenOf, yuan } from './money'

describe('FEE-08 amounts in fen', () => {
  it('what is shown is read again, to the fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
      expect(fenOf(yuan(fen))).toBe(fen)
      expect(fenOf(`-${yuan(fen)}`)).toBe(fen === 0 ? 0 : -fen)
    }))
  })

  it.each([['10', 1000], ['10.5', 1050], ['0.07', 7], ['-4.00', -400]])('%s → %i', (text, fen) => expect(fenOf(text)).toBe(fen))

  it.each(['', '.5', '1.', '1.005', '1,000.00', '1e3', '+1', ' 1', '一'])('%s is no amount', (text) => expect(fenOf(text)).toBeNull())
})
