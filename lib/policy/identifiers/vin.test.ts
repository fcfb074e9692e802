import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkOfVin, lastSixOfVin, parseVin } from './vin'

describe('vehicle identification number (GB 16735, standards §4)', () => {
  test.each([
    '11111111111111111', '1M8GDM9AXKP042788', 'LTST12348F0000001', 'LTST12348G0000002', 'LTST12342J0000004',
    'LTST12344L0000007', 'LTST12340F0000011', 'LTST1234XF0000002',
  ])('%s is valid', (number) => {
    expect(parseVin(` ${number.toLowerCase()} `)).toEqual({ ok: true, value: { number, state: 'valid' } })
  })

  test.each([
    ['LTST12345F0000001', 'wrong check'],
    ['LTST1234100000011', 'no model year 0'],
    ['LTST12344U0000011', 'no model year U'],
    ['LTST12345Z0000011', 'no model year Z'],
  ])('%s is well formed and yet wrong: %s', (text) =>
    expect(parseVin(text)).toEqual({ ok: false, problems: [{ code: 'vin.check-differs' }] }))

  test.each([
    ['LTST12345O0000001', 'letter O'],
    ['LTST12348F000000', 'too short'],
    ['LTST12348F00000011', 'too long'],
  ])('%s is invalid: %s', (text) =>
    expect(parseVin(text)).toEqual({ ok: false, problems: [{ code: 'vin.invalid' }] }))

  test.each([
    ['W0L000004F0000001', ['check']],
    ['W0L00000200000001', ['model-year']],
  ])('%s is taken with a warning', (number, doubts) =>
    expect(parseVin(number)).toEqual({ ok: true, value: { number, state: 'warn', doubts } }))

  test('the last six', () => expect(lastSixOfVin('LTST12348F0000001')).toBe('000001'))

  test('one check place fits every Chinese number', () => {
    const signs = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'), { minLength: 14, maxLength: 14 })
    fc.assert(fc.property(signs, (chosen) => {
      const body = chosen.join('')
      const numberWith = (check: string) => `L${body.slice(0, 7)}${check}F${body.slice(7)}`
      const fitting = [...'0123456789X'].filter((check) => parseVin(numberWith(check)).ok)
      expect(fitting).toEqual([checkOfVin(numberWith('0'))])
    }))
  })
})
