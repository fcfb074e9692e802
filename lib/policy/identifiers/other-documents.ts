import type { CivilDate } from '@/lib/kernel/clock'
import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { parseCitizenNumber } from './citizen-number'
import { birthDateIn, hasRightCheck, isProvincePrefix } from './gb11643'
import { normalForm } from './normal-form'

/** Documents without a published check: the form is all there is to judge (standards.md §2). */
const byForm = (form: RegExp, code: string) => (text: string): Result<string> => {
  const number = normalForm(text)
  return form.test(number) ? done(number) : refuse(problem(code))
}

const RESIDENCE_PERMIT_AREAS = {
  'hong-kong-macau': /^8[12]0000/,
  taiwan: /^830000/,
} as const

/** 港澳台居民居住证: a citizen number whose area is the person's origin. */
export const parseResidencePermit = (
  text: string,
  origin: keyof typeof RESIDENCE_PERMIT_AREAS,
  today: CivilDate,
): Result<string> => {
  const parsed = parseCitizenNumber(text, { today })
  return parsed.ok && RESIDENCE_PERMIT_AREAS[origin].test(parsed.value) ? parsed : refuse(problem('residence-permit.invalid'))
}

/** 港澳居民来往内地通行证: cards since 2013, older booklets end in an issue count. */
export const parseMainlandTravelPermit = byForm(/^[HM](\d{8}|\d{10})$/, 'mainland-travel-permit.invalid')

/** 台湾居民来往大陆通行证: five-year card or the older form. */
export const parseTaiwanTravelPermit = byForm(/^(\d{8}|\d{10}(\([A-Z]\))?)$/, 'taiwan-travel-permit.invalid')

/** Since the rules of 2018 only the five-year card proves identity (REG-11). */
export const parseFiveYearTaiwanTravelPermit = byForm(/^\d{8}$/, 'taiwan-travel-permit.invalid')

/** 中华人民共和国旅行证 */
export const parseTravelDocument = byForm(/^[LH]?\d{7,8}$/, 'travel-document.invalid')

export const parseChinesePassport = byForm(/^(E[A-HJ-NP-Z0-9]\d{7}|G\d{8}|[DSP]E?\d{7,8})$/, 'chinese-passport.invalid')

export const parseForeignPassport = byForm(/^[A-Z0-9]{5,17}$/, 'foreign-passport.invalid')

/** Diplomats, consular officers, staff of international organisations. */
export const parseForeignMinistryCard = byForm(/^[A-Z0-9]{4,18}$/, 'foreign-ministry-card.invalid')

/** Shown to staff only. */
export const parseMilitaryDocument = byForm(/^.{4,18}$/u, 'military-document.invalid')

const HONG_KONG_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2]
const BLANK = 36

const hongKongCheck = (body: string): string => {
  const values = [...body].map((sign) => Number.parseInt(sign, 36))
  const places = body.length === 7 ? [BLANK, ...values] : values
  const sum = places.reduce((total, value, place) => total + value * (HONG_KONG_WEIGHTS[place] ?? 0), 0)
  return ((11 - (sum % 11)) % 11).toString(16).toUpperCase()
}

/** Kept without the brackets; a number typed without them is the same number. */
export const parseHongKongIdentityCard = (text: string): Result<string> => {
  const number = normalForm(text).replace(/\((.)\)$/, '$1')
  const isRight = /^[A-Z]{1,2}\d{6}[0-9A]$/.test(number) && hongKongCheck(number.slice(0, -1)) === number.slice(-1)
  return isRight ? done(number) : refuse(problem('hong-kong-identity-card.invalid'))
}

/** The check of the bracketed digit was never published; kept without the brackets. */
export const parseMacauIdentityCard = (text: string): Result<string> => {
  const number = normalForm(text).replace(/\((\d)\)$/, '$1')
  return /^[1578]\d{7}$/.test(number) ? done(number) : refuse(problem('macau-identity-card.invalid'))
}

const isNewPermanentResidence = (number: string, today: CivilDate): boolean => {
  const bornOn = birthDateIn(number)
  return /^9\d{16}[\dX]$/.test(number) && isProvincePrefix(number.slice(1, 3)) && hasRightCheck(number)
    && bornOn !== null && bornOn >= '1900-01-01' && bornOn <= today
}

/** 外国人永久居留身份证: three letters and twelve digits, or from December 2023 eighteen places beginning with 9. */
export const parsePermanentResidenceCard = (text: string, today: CivilDate): Result<string> => {
  const number = normalForm(text)
  const isRight = /^[A-Z]{3}\d{12}$/.test(number) || isNewPermanentResidence(number, today)
  return isRight ? done(number) : refuse(problem('permanent-residence-card.invalid'))
}
