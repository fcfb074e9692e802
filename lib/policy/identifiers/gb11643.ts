import { isCivilDate, type CivilDate } from '@/lib/kernel/clock'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

const PROVINCES = new Set([
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45',
  '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83',
])

export const isProvincePrefix = (prefix: string): boolean => PROVINCES.has(prefix)

/** The 18th place for the first seventeen digits. */
export const checkOf = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits.charAt(place)), 0)
  return CHECKS.charAt(sum % 11)
}

/** Eighteen places with a right check; the places themselves are read by the document that uses them. */
export const hasRightCheck = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && checkOf(number) === number.charAt(17)

/** Places 7–14 as a day of the calendar, or null if there is no such day. */
export const birthDateIn = (number: string): CivilDate | null => {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return isCivilDate(date) ? date : null
}
