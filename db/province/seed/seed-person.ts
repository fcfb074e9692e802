import { addDays, addYears, type CivilDate } from '@/lib/kernel/clock'
import { personName } from './person-names'
import { countyOf, randomFor, seededId, type SeedTerms } from './seed-terms'

export type SeedPerson = {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly number: string
  readonly sex: 'M' | 'F'
  readonly bornOn: CivilDate
  readonly nation: string
  readonly address: string
  readonly phone: string
  readonly validTo: CivilDate
}

const FIRST_BIRTHDAY = '1956-01-01'
const BIRTHDAYS = 14_600
/** Shares no factor with BIRTHDAYS, so that neighbours are not born on neighbouring days. */
const STRIDE = 7_919
const PER_BLOCK = 1_000_000

const STREETS: readonly [string, ...string[]] = ['模拟路', '演示街', '样例巷', '试验大道', '虚构里']

/** Number n of all blocks gives birthday and sequence together only once, so no two persons share a number. */
const citizenNumber = (terms: SeedTerms, index: number, isMan: boolean) => {
  const n = terms.block * PER_BLOCK + index
  const bornOn = addDays(FIRST_BIRTHDAY, (n * STRIDE) % BIRTHDAYS)
  const sequence = Math.floor(n / BIRTHDAYS) * 2 + (isMan ? 1 : 0)
  const digits = `${countyOf(terms.place)}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return { bornOn, number: digits + terms.tools.citizenCheck(digits) }
}

/** Eleven digits of a block nobody has: 1390, the place, six digits. */
export const seededPhone = (terms: SeedTerms, index: number): string => `1390${terms.block}${String(index).padStart(6, '0')}`

export const seedPerson = (terms: SeedTerms, index: number): SeedPerson => {
  const random = randomFor(terms, `person:${index}`)
  const isMan = random.below(2) === 1
  const { bornOn, number } = citizenNumber(terms, index, isMan)
  const name = personName(random, index)
  return {
    index,
    id: seededId(terms, 'per', String(index)),
    name,
    number,
    sex: isMan ? 'M' : 'F',
    bornOn,
    nation: name.includes('·') ? '维吾尔' : '汉',
    address: `${terms.place.nameZh}市演示区${random.pick(STREETS)}${1 + random.below(399)}号`,
    phone: seededPhone(terms, index),
    validTo: addYears(terms.today, 3 + random.below(15)),
  }
}
