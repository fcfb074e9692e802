import { LOCALES, type Locale, type Text } from '@/lib/kernel/locale'

/** A column of a spreadsheet people fill in: its heading in both languages, and how its cells are read. */
export type Column<F extends string = string> = {
  readonly field: F
  readonly heading: Text
  readonly isOptional?: boolean
  /** It holds a code; people may write its word, in either language. */
  readonly words?: (locale: Locale) => Readonly<Record<string, string>>
  /** What people write most, in short. */
  readonly short?: Readonly<Record<string, string>>
  readonly isDay?: boolean
  /** It says nothing of a person: a fault may quote the cell, so that it is found at once. */
  readonly isQuoted?: boolean
  readonly width?: number
}

/** Every cell as text, with the line it stands on. */
export type SheetRow<F extends string = string> = { readonly line: number; readonly cells: Readonly<Record<F, string>> }

/** 小型汽车号牌 is 小型汽车 to those who write it a hundred times. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/号牌$/, '').toLowerCase()

/** The word of a code; anything else stays as it is. */
export const wordOf = ({ words }: Column, code: string, locale: Locale): string => words?.(locale)[code] ?? code

/** The code of a word; anything else stays as it was written and is judged as that. */
const codeOf = ({ words, short = {} }: Column, cell: string): string => {
  if (!words) return cell
  const wanted = plain(cell)
  if (Object.hasOwn(short, wanted)) return short[wanted] ?? cell
  for (const locale of LOCALES)
    for (const [code, word] of Object.entries(words(locale))) if (plain(word) === wanted) return code
  return cell
}

const WRITTEN_DATE = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/

/** 2026/11/8 and 2026年11月8日 are the day they say; whether there is such a day, the rules judge. */
const dayOf = (cell: string): string => {
  const [, year, month, day] = WRITTEN_DATE.exec(cell.normalize('NFKC').replace(/\s+/g, '')) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}

/** A cell as the rules read it. */
export const answerOf = (column: Column, cell: string): string => (column.isDay ? dayOf(cell) : codeOf(column, cell))
