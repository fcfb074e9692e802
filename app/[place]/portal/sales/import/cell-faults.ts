import { HEADINGS } from '@/lib/domain/sales/read-sheet'
import { SALE_FIELDS } from '@/lib/domain/sales/sale-input'
import type { Locale } from '@/lib/kernel/locale'
import type { Problem } from '@/lib/kernel/problem'
import { problemText } from '@/lib/messages/problem-text'

/** `车辆识别代号：…`: the column and what to correct in it. */
export const cellFaults = (locale: Locale, problems: readonly Problem[]): string[] =>
  problems.map((each) => {
    const column = SALE_FIELDS.find((field) => field === each.field)
    const text = problemText(locale, each)
    return column ? `${HEADINGS[column][locale === 'en' ? 1 : 0]}${locale === 'en' ? ': ' : '：'}${text}` : text
  })
