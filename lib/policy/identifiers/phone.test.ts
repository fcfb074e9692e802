import { describe, expect, test } from 'vitest'
import { parsePhone } from './phone'

describe('mobile phone (REG-13, standards §14)', () => {
  test.each([['13900000001', '13900000001'], ['１３９00000001', '13900000001'], [' 19912345678 ', '19912345678'], ['139 0000-0001', '13900000001'], ['+8613900000001', '13900000001']])(
    '%s is valid', (text, phone) => expect(parsePhone(text)).toEqual({ ok: true, value: phone }))

  test.each(['12900000001', '1390000000', '139000000011', '+85213900000001', '051700000000'])('%s is invalid', (text) =>
    expect(parsePhone(text)).toEqual({ ok: false, problems: [{ code: 'phone.invalid' }] }))

  test.each(['', '  ', '　'])('%j says what to type', (text) => expect(parsePhone(text)).toEqual({ ok: false, problems: [{ code: 'phone.missing' }] }))
})
