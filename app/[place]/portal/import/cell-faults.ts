import type { Column } from '@/lib/domain/sheets/column'
import type { Locale } from '@/lib/kernel/locale'
import type { Problem } from '@/lib/kernel/problem'
import { problemText, type ProblemSentences } from '@/lib/messages/problem-text'

const namedCell = (locale: Locale, { heading, isQuoted }: Column, cell: string): string => {
  if (cell === '' || !isQuoted) return heading[locale]
  return locale === 'en' ? `${heading.en} “${cell}”` : `${heading['zh-Hans']}“${cell}”`
}

type Judged = { readonly cells: Readonly<Record<string, string>>; readonly problems: readonly Problem[] }

/** `号牌种类“小轿”：…`: the column, what it holds and what to correct in it. */
export const cellFaults = (locale: Locale, columns: readonly Column[], { cells, problems }: Judged, sentences?: ProblemSentences): string[] =>
  problems.map((each) => {
    const column = columns.find(({ field }) => field === each.field)
    const code = each.code === 'document-kind.missing' ? 'sale.document-unknown' : each.code
    const text = problemText(locale, { ...each, code }, sentences)
    return column ? `${namedCell(locale, column, cells[column.field] ?? '')}${locale === 'en' ? ': ' : '：'}${text}` : text
  })
