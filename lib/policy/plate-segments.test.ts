import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlateNumber } from './identifiers/plate-number'
import {
  isInSegment, nthNumber, numbersOf, parseSegment, parseSegmentText, placeInSegment, segmentCount, segmentHead,
  segmentsOverlap, signsAfter, type Segment,
} from './plate-segments'

const segment = (from: string, to: string, plateType = '02'): Segment => {
  const parsed = parseSegment(from, to, plateType)
  if (!parsed.ok) throw new Error(`${from}~${to} is no segment`)
  return parsed.value
}

const huaian = segment('苏HA000A', '苏HC999Z')

describe('the Huai’an segment 苏HA000A–苏HC999Z (PLT-01, PLT-02, standards §6)', () => {
  /** The newspaper prints 7,200 = 3 × 100 × 24, a digit lost; that would break the 50,000 of PLT-03 it also promises. */
  test('holds 72,000 distinct good numbers, not the 7,200 of the newspaper', () => {
    const numbers = new Set(numbersOf(huaian))
    expect(numbers.size).toBe(72_000)
    expect(segmentCount(huaian)).toBe(72_000)
    for (const number of numbers) expect(parsePlateNumber(number, '02').ok).toBe(true)
    expect([...numbers].some((number) => /[IO]/.test(number.slice(1)))).toBe(false)
  })

  test.each([
    [1, '苏HA000A'], [24, '苏HA000Z'], [25, '苏HA001A'], [24_000, '苏HA999Z'], [24_001, '苏HB000A'], [72_000, '苏HC999Z'],
  ])('number %i is %s', (n, number) => {
    expect(nthNumber(huaian, n)).toBe(number)
    expect(placeInSegment(huaian, number)).toBe(n)
  })

  test.each(['苏HB888B', '苏HA888A', '苏HA999A', '苏HC777B', '苏h·b888b', '苏Ｈ-Ｂ８８８Ｂ'])('%s is in it', (number) =>
    expect(isInSegment(huaian, number)).toBe(true))

  test.each(['苏HA123I', '苏HA123O', '苏HD000A', '苏HA1234', '苏HAA00A', '苏JA000A', '苏HA000AA', ''])('%s is not', (number) =>
    expect(isInSegment(huaian, number)).toBe(false))

  test.each([0, 72_001, 1.5])('there is no number %d', (n) => expect(() => nthNumber(huaian, n)).toThrow(RangeError))

  test('place and number are each other’s inverse, in rising order', () => {
    const places = fc.integer({ min: 1, max: 72_000 })
    fc.assert(fc.property(places, places, (one, other) => {
      expect(placeInSegment(huaian, nthNumber(huaian, one))).toBe(one)
      if (one < other) expect(nthNumber(huaian, one) < nthNumber(huaian, other)).toBe(true)
    }))
  })
})

describe('segments (PLT-01)', () => {
  test('Nanjing, old style: four digits with one letter in the middle', () => {
    expect(segmentCount(segment('苏A00A00', '苏A99Z99'))).toBe(240_000)
  })

  test('pool arithmetic of one new-energy letter (standards §7)', () => {
    expect(segmentCount(segment('苏HD00000', '苏HD99999', '52')) + segmentCount(segment('苏HDA0000', '苏HDZ9999', '52'))).toBe(340_000)
    expect(segmentCount(segment('苏H00000D', '苏H99999D', '51'))).toBe(100_000)
  })

  test('as offices write it, without the province', () => {
    const parsed = parseSegmentText('C18E00 ~ C18E99', '02', '苏')
    expect(parsed.ok && [segmentCount(parsed.value), segmentHead(parsed.value)]).toEqual([100, '苏C'])
    expect(parseSegmentText('苏HA000A–苏HC999Z', '02', '苏')).toEqual({ ok: true, value: huaian })
  })

  test.each([
    ['苏HC000A', '苏HA999Z', '02', 'segment.invalid', 'runs backwards'],
    ['苏HA900A', '苏HC100Z', '02', 'segment.invalid', 'backwards at one place'],
    ['苏H10000', '苏HA0000', '02', 'segment.invalid', 'digit against letter'],
    ['苏HA000A', '苏JA999Z', '02', 'segment.invalid', 'two heads'],
    ['苏HA000A', '苏HC999O', '02', 'segment.ends-invalid', 'letter O'],
    ['苏HABC00', '苏HABC99', '02', 'segment.ends-invalid', 'three letters'],
    ['苏HA000A', '苏HC999Z', '52', 'segment.ends-invalid', 'another plate type'],
    ['苏HA000A', '', '02', 'segment.ends-invalid', 'no end'],
  ])('%s–%s (%s) is refused: %s, %s', (from, to, type, code) =>
    expect(parseSegment(from, to, type)).toEqual({ ok: false, problems: [{ code }] }))

  test.each(['苏HA000A', '苏HA000A~苏HB999Z~苏HC999Z', '~', ''])('%s is no segment', (text) =>
    expect(parseSegmentText(text, '02', '苏').ok).toBe(false))

  test('overlap is a common number', () => {
    expect(segmentsOverlap(huaian, segment('苏HC000A', '苏HD999Z'))).toBe(true)
    expect(segmentsOverlap(huaian, segment('苏HD000A', '苏HE999Z'))).toBe(false)
  })

  test('a wish can only go on where a released number lies (PLT-06)', () => {
    expect(signsAfter([huaian], '苏H')).toBe('ABC')
    expect(signsAfter([huaian, segment('苏HE000A', '苏HE999F')], '苏H')).toBe('ABCE')
    expect(signsAfter([huaian], '苏HB88')).toBe('0123456789')
    expect(signsAfter([huaian], '苏HD')).toBe('')
    expect(signsAfter([huaian], '苏HB888B')).toBe('')
  })
})
