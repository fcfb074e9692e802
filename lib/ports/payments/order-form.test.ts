import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDescription } from './order-form'

describe('FEE what a payer reads', () => {
  it.each([
    ['降低准驾车型/驾驶证信息变更换证', '降低准驾车型／驾驶证信息变更换证'],
    ['a=1&b="2"', 'a＝1＆b＝＂2＂'],
    ['工本费\n邮寄', '工本费 邮寄'],
  ])('%s → %s', (text, plain) => expect(plainDescription(text)).toBe(plain))

  it('is short enough and has nothing a provider refuses', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const plain = plainDescription(text)
      expect([...plain].length).toBeLessThanOrEqual(127)
      expect(plain).not.toMatch(/[/=&<>"'\p{Cc}]/u)
    }))
  })
})
