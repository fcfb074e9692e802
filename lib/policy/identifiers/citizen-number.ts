import { addYears, type CivilDate } from '@/lib/kernel/clock'
import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { birthDateIn, checkOf, hasRightCheck, isProvincePrefix } from './gb11643'
import { normalForm } from './normal-form'

/** Eighteen places, checked (GB 11643-1999). */
export type CitizenNumber = string

export type CitizenNumberTerms = {
  readonly today: CivilDate
  /** `historic` is for matching old records only: births before 1900 and ages above 130 pass. */
  readonly mode?: 'living' | 'historic'
}

const FORM = /^[1-9]\d{5}(18|19|20)\d{9}[\dX]$/
const MAX_AGE = 130

const isPlausibleBirth = (bornOn: CivilDate, today: CivilDate): boolean =>
  bornOn >= '1900-01-01' && addYears(bornOn, MAX_AGE + 1) > today

/** Only the province prefix is checked: county codes vanish with boundary changes, the numbers stay. */
export const parseCitizenNumber = (text: string, { today, mode = 'living' }: CitizenNumberTerms): Result<CitizenNumber> => {
  const number = normalForm(text)
  const invalid = refuse(problem('citizen-number.invalid'))
  if (!FORM.test(number) || !isProvincePrefix(number.slice(0, 2)) || !hasRightCheck(number)) return invalid

  const bornOn = birthDateIn(number)
  if (!bornOn || bornOn > today) return invalid
  return mode === 'historic' || isPlausibleBirth(bornOn, today) ? done(number) : invalid
}

/** Numbers of fifteen digits ended on 2013-01-01; old records still carry them. */
export const parseFifteenDigitNumber = (text: string, today: CivilDate): Result<CitizenNumber> => {
  const old = normalForm(text)
  if (!/^\d{15}$/.test(old)) return refuse(problem('citizen-number.invalid'))
  const digits = `${old.slice(0, 6)}19${old.slice(6)}`
  return parseCitizenNumber(digits + checkOf(digits), { today, mode: 'historic' })
}

/** Of a parsed number only. */
export const bornOnOf = (number: CitizenNumber): CivilDate => {
  const bornOn = birthDateIn(number)
  if (!bornOn) throw new Error('not a parsed citizen number')
  return bornOn
}

/** Of a parsed number only: the sequence is odd for men, even for women. */
export const sexOf = (number: CitizenNumber): 'female' | 'male' =>
  Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'

/** Public lists: the area and the last two places, never a digit of the birth date. */
export const maskCitizenNumberInPublic = (number: CitizenNumber): string =>
  `${number.slice(0, 6)}${'*'.repeat(10)}${number.slice(-2)}`
