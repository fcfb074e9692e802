import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { normalForm } from './normal-form'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const weightedSum = (text: string, weights: readonly number[], valueOf: (sign: string) => number): number =>
  weights.reduce((total, weight, place) => total + weight * valueOf(text.charAt(place)), 0)

const creditCheck = (number: string): string =>
  ALPHABET.charAt((31 - (weightedSum(number, CREDIT_WEIGHTS, (sign) => ALPHABET.indexOf(sign)) % 31)) % 31)

const organisationCheck = (code: string): string => {
  const check = 11 - (weightedSum(code, CODE_WEIGHTS, (sign) => Number.parseInt(sign, 36)) % 11)
  return check === 10 ? 'X' : String(check % 11)
}

/**
 * Unified social credit code (GB 32100-2015). The organisation code inside keeps its own check untested:
 * issuers differ, and 91320899MA1XYJ7W1W is a good number.
 */
export const parseCreditCode = (text: string): Result<string> => {
  const number = normalForm(text)
  const isRight = /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(number) && creditCheck(number) === number.charAt(17)
  return isRight ? done(number) : refuse(problem('credit-code.invalid'))
}

/** Organisation code (GB 11714), kept without its hyphen. */
export const parseOrganisationCode = (text: string): Result<string> => {
  const code = normalForm(text).replace(/^(.{8})-(.)$/, '$1$2')
  const isRight = /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCheck(code) === code.charAt(8)
  return isRight ? done(code) : refuse(problem('organisation-code.invalid'))
}

/** Places 9–17: what the old certificate of the same body carried. */
export const organisationCodeIn = (creditCode: string): string => creditCode.slice(8, 17)

const CREDIT_KINDS = {
  '11': 'authority',
  '12': 'institution',
  '13': 'managed-social-organisation',
  '51': 'social-association',
  '52': 'private-non-enterprise',
  '53': 'foundation',
  '91': 'company',
  '92': 'individual-business',
  '93': 'farmers-cooperative',
} as const

export type CreditKind = (typeof CREDIT_KINDS)[keyof typeof CREDIT_KINDS]

/** The kind of body by the first two places; null for one this list does not know. */
export const creditKindOf = (creditCode: string): CreditKind | null =>
  Object.entries(CREDIT_KINDS).find(([prefix]) => creditCode.startsWith(prefix))?.[1] ?? null
