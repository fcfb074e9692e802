import type { CivilDate } from '@/lib/kernel/clock'
import type { Result } from '@/lib/kernel/problem'
import { parseCitizenNumber } from './citizen-number'
import { subTypeOf, typeCodeOf, type DocumentKind } from './document-kinds'
import { parseCreditCode, parseOrganisationCode } from './organisation-number'
import {
  parseChinesePassport, parseFiveYearTaiwanTravelPermit, parseForeignMinistryCard, parseForeignPassport,
  parseHongKongIdentityCard, parseMacauIdentityCard, parseMainlandTravelPermit, parseMilitaryDocument,
  parsePermanentResidenceCard, parseResidencePermit, parseTaiwanTravelPermit, parseTravelDocument,
} from './other-documents'

type Parse = (text: string, today: CivilDate) => Result<string>

const PARSERS: Readonly<Record<DocumentKind, Parse>> = {
  'resident-card': (text, today) => parseCitizenNumber(text, { today }),
  'temporary-resident-card': (text, today) => parseCitizenNumber(text, { today }),
  'hong-kong-identity-card': parseHongKongIdentityCard,
  'macau-identity-card': parseMacauIdentityCard,
  'hong-kong-macau-residence-permit': (text, today) => parseResidencePermit(text, 'hong-kong-macau', today),
  'taiwan-residence-permit': (text, today) => parseResidencePermit(text, 'taiwan', today),
  'mainland-travel-permit': parseMainlandTravelPermit,
  'taiwan-travel-permit': parseTaiwanTravelPermit,
  'five-year-taiwan-travel-permit': parseFiveYearTaiwanTravelPermit,
  'travel-document': parseTravelDocument,
  'chinese-passport': parseChinesePassport,
  'foreign-passport': parseForeignPassport,
  'permanent-residence-card': parsePermanentResidenceCard,
  'foreign-ministry-card': parseForeignMinistryCard,
  'officer-card': parseMilitaryDocument,
  'soldier-card': parseMilitaryDocument,
  'retired-officer-card': parseMilitaryDocument,
  'organisation-code-certificate': parseOrganisationCode,
  'credit-code-certificate': parseCreditCode,
}

/** The number of a document in its one form; problems name the document, not the field. */
export const parseDocument = (kind: DocumentKind, text: string, today: CivilDate): Result<string> =>
  PARSERS[kind](text, today)

/**
 * What makes an account unique in the whole country (REG-12): the citizen number however it is proved, for type F
 * the sub-type, issuing country and number, else type and number. The number is a parsed one.
 */
export const accountKeyOf = (kind: DocumentKind, number: string, issuingCountry = 'CHN'): string => {
  const typeCode = typeCodeOf(kind)
  if (typeCode === 'A' || typeCode === 'M') return `citizen:${number}`
  return typeCode === 'F' ? `F:${subTypeOf(kind)}:${issuingCountry}:${number}` : `${typeCode}:${number}`
}
