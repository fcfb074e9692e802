import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, test } from 'vitest'
import {
  parseChinesePassport, parseFiveYearTaiwanTravelPermit, parseForeignMinistryCard, parseForeignPassport,
  parseHongKongIdentityCard, parseMacauIdentityCard, parseMainlandTravelPermit, parseMilitaryDocument,
  parsePermanentResidenceCard, parseResidencePermit, parseTaiwanTravelPermit, parseTravelDocument,
} from './other-documents'

const today = '2026-11-20'
const permit = (origin: 'hong-kong-macau' | 'taiwan') => (text: string) => parseResidencePermit(text, origin, today)
const permanent = (text: string) => parsePermanentResidenceCard(text, today)

describe('identity documents (REG-11, standards §2)', () => {
  test.each([
    ['HK residence permit', permit('hong-kong-macau'), '810000199001010019', '810000199001010019'],
    ['Macau residence permit', permit('hong-kong-macau'), '820000198512120022', '820000198512120022'],
    ['Taiwan residence permit', permit('taiwan'), '830000197910010037', '830000197910010037'],
    ['new permanent residence', permanent, '932840199001010012', '932840199001010012'],
    ['new permanent residence', permanent, '935826197512310021', '935826197512310021'],
    ['old permanent residence', permanent, 'usa123456789012', 'USA123456789012'],
    ['Hong Kong card', parseHongKongIdentityCard, 'A123456(3)', 'A1234563'],
    ['Hong Kong card', parseHongKongIdentityCard, 'ab987654（3）', 'AB9876543'],
    ['Hong Kong card', parseHongKongIdentityCard, 'G000000(A)', 'G000000A'],
    ['Hong Kong card', parseHongKongIdentityCard, 'Z000001(A)', 'Z000001A'],
    ['Hong Kong card', parseHongKongIdentityCard, 'C555555(6)', 'C5555556'],
    ['Macau card', parseMacauIdentityCard, '1234567(8)', '12345678'],
    ['mainland travel permit', parseMainlandTravelPermit, 'h12345678', 'H12345678'],
    ['mainland travel permit, old', parseMainlandTravelPermit, 'M1234567801', 'M1234567801'],
    ['Taiwan travel permit', parseTaiwanTravelPermit, '12345678', '12345678'],
    ['Taiwan travel permit, old', parseTaiwanTravelPermit, '1234567890(B)', '1234567890(B)'],
    ['travel document', parseTravelDocument, 'L1234567', 'L1234567'],
    ['Chinese passport', parseChinesePassport, 'EA1234567', 'EA1234567'],
    ['Chinese passport', parseChinesePassport, 'G12345678', 'G12345678'],
    ['Chinese passport', parseChinesePassport, 'PE1234567', 'PE1234567'],
    ['foreign passport', parseForeignPassport, 'c01x00t47', 'C01X00T47'],
    ['Foreign Ministry card', parseForeignMinistryCard, 'D12345', 'D12345'],
    ['military document', parseMilitaryDocument, '南字第1234567号', '南字第1234567号'],
  ])('%s %s', (_, parse, text, number) => {
    expect(parse(text)).toEqual({ ok: true, value: number })
    expect(parse(number)).toEqual({ ok: true, value: number })
  })

  test.each([
    ['a Taiwan permit for Hong Kong', permit('hong-kong-macau'), '830000197910010037', 'residence-permit.invalid'],
    ['a mainland number', permit('taiwan'), '320899199003070014', 'residence-permit.invalid'],
    ['wrong check', permanent, '932840199001010013', 'permanent-residence-card.invalid'],
    ['wrong check', parseHongKongIdentityCard, 'A123456(4)', 'hong-kong-identity-card.invalid'],
    ['no check', parseHongKongIdentityCard, 'A123456', 'hong-kong-identity-card.invalid'],
    ['first digit', parseMacauIdentityCard, '2234567(8)', 'macau-identity-card.invalid'],
    ['nine digits', parseMainlandTravelPermit, 'H123456789', 'mainland-travel-permit.invalid'],
    ['nine digits', parseTaiwanTravelPermit, '123456789', 'taiwan-travel-permit.invalid'],
    ['the old form today', parseFiveYearTaiwanTravelPermit, '1234567890(B)', 'taiwan-travel-permit.invalid'],
    ['too short', parseTravelDocument, 'L123456', 'travel-document.invalid'],
    ['letter I', parseChinesePassport, 'EI1234567', 'chinese-passport.invalid'],
    ['too short', parseForeignPassport, 'A123', 'foreign-passport.invalid'],
    ['a sign', parseForeignMinistryCard, 'D-12345', 'foreign-ministry-card.invalid'],
    ['too short', parseMilitaryDocument, '123', 'military-document.invalid'],
  ])('%s is refused', (_, parse, text, code) => expect(parse(text)).toEqual({ ok: false, problems: [{ code }] }))

  test('the Hong Kong check agrees with stdnum', () => {
    const body = fc.tuple(fc.constantFrom('A', 'K', 'Z', 'AB', 'WX'), fc.integer({ min: 0, max: 999_999 }))
    fc.assert(fc.property(body, fc.constantFrom(...'0123456789A'), ([letters, serial], check) => {
      const text = `${letters}${String(serial).padStart(6, '0')}(${check})`
      expect(parseHongKongIdentityCard(text).ok).toBe(stdnum.HK?.hkid?.validate(text).isValid)
    }))
  })
})
