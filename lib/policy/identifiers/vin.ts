import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { normalForm } from './normal-form'

export type VinDoubt = 'check' | 'model-year'

/** `warn`: an imported vehicle that need not follow GB 16735; a person looks at the paper. */
export type Vin =
  | { readonly number: string; readonly state: 'valid' }
  | { readonly number: string; readonly state: 'warn'; readonly doubts: readonly VinDoubt[] }

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const VALUES = '12345678123457923456789'

const valueOf = (sign: string): number => {
  const letter = LETTERS.indexOf(sign)
  return Number(letter < 0 ? sign : VALUES.charAt(letter))
}

export const checkOfVin = (number: string): string => {
  const rest = WEIGHTS.reduce((total, weight, place) => total + weight * valueOf(number.charAt(place)), 0) % 11
  return rest === 10 ? 'X' : String(rest)
}

const isModelYear = (sign: string): boolean => /^[1-9A-HJ-NPR-TV-Y]$/.test(sign)

const doubtsAbout = (number: string): readonly VinDoubt[] => [
  ...(checkOfVin(number) === number.charAt(8) ? [] : ['check' as const]),
  ...(isModelYear(number.charAt(9)) ? [] : ['model-year' as const]),
]

export const parseVin = (text: string): Result<Vin> => {
  const number = normalForm(text)
  if (!/^[0-9A-HJ-NPR-Z]{17}$/.test(number)) return refuse(problem('vin.invalid'))

  const doubts = doubtsAbout(number)
  if (doubts.length === 0) return done({ number, state: 'valid' })
  return number.startsWith('L') ? refuse(problem('vin.check-differs')) : done({ number, state: 'warn', doubts })
}

/** 后六位: what people are asked for. */
export const lastSixOfVin = (number: string): string => number.slice(-6)
