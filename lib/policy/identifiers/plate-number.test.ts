import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisePlate, parsePlateNumber, parsePlateNumberForLookUp, plateKindsOf, plateTypesOf } from './plate-number'

const codesOf = (result: ReturnType<typeof parsePlateNumber>) => (result.ok ? [] : result.problems.map(({ code }) => code))

describe('plate number (GA 36, PLT-02, standards §5)', () => {
  test.each([
    ['苏HB888B', '苏HB888B', 'ordinary'],
    ['闽D12345', '闽D12345', 'ordinary'],
    ['苏A0001Z', '苏A0001Z', 'ordinary'],
    ['苏AD12345', '苏AD12345', 'small-new-energy'],
    ['苏AFA1234', '苏AFA1234', 'small-new-energy'],
    ['苏H12345D', '苏H12345D', 'large-new-energy'],
    ['苏H1234学', '苏H1234学', 'training'],
    ['苏H1234挂', '苏H1234挂', 'trailer'],
    ['苏H1234领', '苏H1234领', 'consulate'],
    ['123456使', '123456使', 'embassy'],
    ['粤Z1234港', '粤Z1234港', 'hong-kong'],
    ['粤Z1234澳', '粤Z1234澳', 'macau'],
    ['苏H0001警', '苏H0001警', 'police'],
    ['苏H临12345', '苏H临12345', 'temporary'],
    ['苏H-12345', '苏H12345', 'ordinary'],
    ['苏Ｈ·12345', '苏H12345', 'ordinary'],
    ['苏 h•12 3４5', '苏H12345', 'ordinary'],
    ['—苏H・123–45.', '苏H12345', 'ordinary'],
  ])('%s is %s, %s', (text, plate, kind) => {
    expect(parsePlateNumber(text)).toEqual({ ok: true, value: plate })
    expect(plateKindsOf(plate)).toEqual([kind])
  })

  test.each([
    ['苏AF0A234', 'plate-number.invalid'],
    ['苏HI2345', 'plate-number.invalid'],
    ['苏HA123I', 'plate-number.invalid'],
    ['苏HABC12', 'plate-number.invalid'],
    ['苏H1234', 'plate-number.invalid'],
    ['江H12345', 'plate-number.invalid'],
    ['', 'plate-number.invalid'],
    ['苏OA1234', 'plate-number.look-up-only'],
    ['WJ32A1234', 'plate-number.not-handled'],
    ['VA12345', 'plate-number.not-handled'],
    ['南A12345', 'plate-number.not-handled'],
  ])('%s is refused: %s', (text, code) => expect(codesOf(parsePlateNumber(text))).toEqual([code]))

  test('a look-up knows the issuing letter O, but no more letters than that', () => {
    expect(parsePlateNumberForLookUp('苏O·A1234')).toEqual({ ok: true, value: '苏OA1234' })
    expect(parsePlateNumberForLookUp('苏H12345').ok).toBe(true)
    expect(codesOf(parsePlateNumberForLookUp('苏OI2345'))).toEqual(['plate-number.invalid'])
  })

  test('one number may stand for several plate types, and must fit the one asked for', () => {
    expect(plateTypesOf('苏H12345')).toEqual(['01', '02', '07', '08'])
    expect(parsePlateNumber('苏H12345', '02').ok).toBe(true)
    expect(codesOf(parsePlateNumber('苏H12345', '52'))).toEqual(['plate-number.wrong-type'])
    expect(codesOf(parsePlateNumber('苏HD12345', '02'))).toEqual(['plate-number.wrong-type'])
  })

  test('at most two letters stand among the five places (PLT-02)', () => {
    const places = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'), { minLength: 5, maxLength: 5 })
    fc.assert(fc.property(places, (chosen) => {
      const letters = chosen.filter((sign) => sign >= 'A').length
      expect(parsePlateNumber(`苏H${chosen.join('')}`, '02').ok).toBe(letters <= 2)
    }))
  })

  test('normalising twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalisePlate(text)
      expect(normalisePlate(once)).toBe(once)
    }))
  })
})
