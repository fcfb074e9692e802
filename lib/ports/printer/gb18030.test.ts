import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeGb18030, isInTwoByteSet } from './gb18030'

const hex = (text: string) => Buffer.from(encodeGb18030(text)).toString('hex')

describe('KSK receipts: GB18030', () => {
  it.each([
    ['A7', '4137'],
    ['苏', 'cbd5'],
    ['啊', 'b0a1'],
    ['、', 'a1a2'],
    ['䶮', 'fe9f'],
    ['㛃', '8230b731'],
    ['𬭎', '9933a932'],
    ['😀', '9439fc36'],
  ])('%s is %s', (text, expected) => expect(hex(text)).toBe(expected))

  it('reads back what it wrote, for any Unicode text', () => {
    const decoder = new TextDecoder('gb18030')
    // Surrogates are no characters; private use and a few compatibility forms share codes in the standard's editions.
    const written = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cs}\p{Co}\p{Cn}]/u.test(text))
    fc.assert(fc.property(written, (text) => decoder.decode(encodeGb18030(text)) === text))
  })

  it('tells which characters a two-byte font can draw', () => {
    expect(['苏', 'H', '喆'].every(isInTwoByteSet)).toBe(true)
    expect(['㛃', '𬭎'].some(isInTwoByteSet)).toBe(false)
  })
})
