import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { bornOnOf, maskCitizenNumberInPublic, parseCitizenNumber, parseFifteenDigitNumber, sexOf } from './citizen-number'
import { checkOf } from './gb11643'

const today = '2026-11-20'
const parse = (text: string, mode?: 'historic') => parseCitizenNumber(text, { today, ...(mode && { mode }) })

describe('citizen number (GB 11643, standards §1)', () => {
  test.each([
    ['11010519491231002X', '11010519491231002X'],
    ['320899199003070014', '320899199003070014'],
    ['32089919850228002X', '32089919850228002X'],
    ['32089919850228002x', '32089919850228002X'],
    ['３２０８９９19850228002X', '32089919850228002X'],
    ['　32089919850228002ｘ ', '32089919850228002X'],
    ['350299195504300038', '350299195504300038'],
    ['320899195512311009', '320899195512311009'],
    ['320899200802290051', '320899200802290051'],
  ])('%s is valid', (text, number) => expect(parse(text)).toEqual({ ok: true, value: number }))

  test.each([
    ['320899199002300017', 'no 30 February'],
    ['320899199003070015', 'wrong check'],
    ['990899199003070014', 'no such province'],
    ['440524188001010014', 'born before 1900'],
    ['32089919900307001', 'too short'],
    ['3208991990030700144', 'too long'],
    ['3208 99199003070014', 'a space inside'],
    ['32089919900307001\u00b2', 'a digit only under NFKC'],
    ['', 'nothing'],
  ])('%s is invalid: %s', (text) =>
    expect(parse(text)).toEqual({ ok: false, problems: [{ code: 'citizen-number.invalid' }] }))

  test('historic mode lifts the limits of birth year and age only', () => {
    expect(parse('440524188001010014', 'historic').ok).toBe(true)
    expect(parse('320899199003070015', 'historic').ok).toBe(false)
  })

  test('a birth date of tomorrow is refused, of today accepted', () => {
    const digits = '32089920261120001'
    expect(parse(digits + checkOf(digits)).ok).toBe(true)
    expect(parseCitizenNumber(digits + checkOf(digits), { today: '2026-11-19', mode: 'historic' }).ok).toBe(false)
  })

  test('fifteen digits become eighteen', () => {
    expect(parseFifteenDigitNumber('320899900307001', today)).toEqual({ ok: true, value: '320899199003070014' })
    expect(parseFifteenDigitNumber('320899900230001', today).ok).toBe(false)
    expect(parseFifteenDigitNumber('32089990030700', today).ok).toBe(false)
  })

  test('what the number says of the person', () => {
    expect(bornOnOf('32089919850228002X')).toBe('1985-02-28')
    expect(sexOf('320899199003070014')).toBe('male')
    expect(sexOf('320899195512311009')).toBe('female')
    expect(maskCitizenNumberInPublic('320899199003070014')).toBe('320899**********14')
  })

  const person = fc.record({
    day: fc.integer({ min: 0, max: 46_000 }).map((days) => addDays('1900-01-01', days)),
    sequence: fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0')),
  })

  test('every well-formed number is accepted, agrees with stdnum, and one wrong digit is always seen', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ({ day, sequence }, place, step) => {
        const digits = `320899${day.replaceAll('-', '')}${sequence}`
        const number = digits + checkOf(digits)
        expect(parse(number)).toEqual({ ok: true, value: number })
        expect(stdnum.CN?.ric?.validate(number).isValid).toBe(true)
        const wrong = (Number(number.charAt(place)) + step) % 10
        expect(parse(number.slice(0, place) + wrong + number.slice(place + 1), 'historic').ok).toBe(false)
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parse(text).ok === false))
  })
})
