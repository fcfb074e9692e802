import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, test } from 'vitest'
import { creditKindOf, organisationCodeIn, parseCreditCode, parseOrganisationCode } from './organisation-number'

describe('unified social credit code (GB 32100, standards §3)', () => {
  test.each([
    ['91350100M000100Y43', 'company'],
    ['91320899MA0000015A', 'company'],
    ['123208994000000183', 'institution'],
    ['523502995000000239', 'private-non-enterprise'],
    ['91350299MA0000023J', 'company'],
    ['92320899MA0000031W', 'individual-business'],
    ['113208990100000128', 'authority'],
    ['91320899MA1XYJ7W1W', 'company'],
  ])('%s is valid (%s)', (number, kind) => {
    expect(parseCreditCode(` ${number.toLowerCase()}`)).toEqual({ ok: true, value: number })
    expect(creditKindOf(number)).toBe(kind)
  })

  test.each(['91320899MA0000015B', '91320899MA000OO15A', '91320899MA000001', '', '91320899MA0000015A0'])('%s is invalid', (text) =>
    expect(parseCreditCode(text)).toEqual({ ok: false, problems: [{ code: 'credit-code.invalid' }] }))

  test('the code inside is handed out without judging it', () => {
    expect(organisationCodeIn('91320899MA1XYJ7W1W')).toBe('MA1XYJ7W1')
    expect(parseOrganisationCode('MA1XYJ7W1').ok).toBe(false)
  })

  test('exactly one check fits every body, and what stdnum accepts is accepted', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    const body = fc.tuple(
      fc.constantFrom('91', '92', '12', '52'),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }),
      fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
    ).map(([kind, area, code]) => kind + area.join('') + code.join(''))
    fc.assert(fc.property(body, (text) => {
      const fitting = alphabet.filter((check) => parseCreditCode(text + check).ok)
      expect(fitting).toHaveLength(1)
      const theirs = alphabet.filter((check) => stdnum.CN?.uscc?.validate(text + check).isValid)
      for (const check of theirs) expect(fitting).toEqual([check])
    }))
  })
})

describe('organisation code (GB 11714, standards §3)', () => {
  test.each([
    ['MA000001-5', 'MA0000015'], ['MA000002-3', 'MA0000023'], ['12345678-8', '123456788'],
    ['D2143569-X', 'D2143569X'], ['d2143569x', 'D2143569X'],
  ])('%s is valid', (text, code) => expect(parseOrganisationCode(text)).toEqual({ ok: true, value: code }))

  test.each(['MA000001-6', '1234567-88', '12345678', 'D21435690'])('%s is invalid', (text) =>
    expect(parseOrganisationCode(text)).toEqual({ ok: false, problems: [{ code: 'organisation-code.invalid' }] }))
})
