import { LOCALES, type Locale } from '@/lib/kernel/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** Columns that hold a code; people may write its word, in either language. */
const WORDS = {
  plateType: (locale: Locale): Readonly<Record<string, string>> => messagesOf(locale).plates.type,
  documentKind: (locale: Locale): Readonly<Record<string, string>> => messagesOf(locale).accounts.document,
} as const
export type CodedField = keyof typeof WORDS

/** What people write most, in short. */
const SHORT: Readonly<Record<string, string>> = { 身份证: 'resident-card', 营业执照: 'credit-code-certificate' }

/** 小型汽车号牌 is 小型汽车 to those who write it a hundred times. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/号牌$/, '').toLowerCase()

export const wordOf = (field: CodedField, code: string, locale: Locale): string => WORDS[field](locale)[code] ?? code

/** The code of a word; anything else stays as it was written and is judged as that. */
export const codeOf = (field: CodedField, cell: string): string => {
  if (field === 'documentKind' && Object.hasOwn(SHORT, plain(cell))) return SHORT[plain(cell)] ?? cell
  for (const locale of LOCALES)
    for (const [code, word] of Object.entries(WORDS[field](locale))) if (plain(word) === plain(cell)) return code
  return cell
}

const WRITTEN_DATE = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/

/** 2026/11/8 and 2026年11月8日 are the day they say; whether there is such a day, the rules judge. */
export const dayOf = (cell: string): string => {
  const [, year, month, day] = WRITTEN_DATE.exec(cell.normalize('NFKC').replace(/\s+/g, '')) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}
