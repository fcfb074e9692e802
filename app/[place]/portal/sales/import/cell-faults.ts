import { HEADINGS } from '@/lib/domain/sales/read-sheet'
import type { SaleLine } from '@/lib/domain/sales/report-sales'
import { SALE_FIELDS, type SaleField } from '@/lib/domain/sales/sale-input'
import type { Locale } from '@/lib/kernel/locale'
import type { Problem } from '@/lib/kernel/problem'
import { problemText } from '@/lib/messages/problem-text'

/** Cells that say nothing of the buyer are quoted, so that the row is found at once. */
const QUOTED: readonly SaleField[] = ['vin', 'plateType', 'documentKind', 'country', 'invoiceNumber', 'invoiceOn']

const namedCell = (locale: Locale, field: SaleField, cell: string): string => {
  const heading = HEADINGS[field][locale === 'en' ? 1 : 0]
  if (cell === '' || !QUOTED.includes(field)) return heading
  return locale === 'en' ? `${heading} “${cell}”` : `${heading}“${cell}”`
}

/** `号牌种类“小轿”：…`: the column, what it holds and what to correct in it. */
export const cellFaults = (locale: Locale, problems: readonly Problem[], row: SaleLine): string[] =>
  problems.map((each) => {
    const field = SALE_FIELDS.find((name) => name === each.field)
    const code = each.code === 'document-kind.missing' ? 'sale.document-unknown' : each.code
    const text = problemText(locale, { ...each, code })
    return field ? `${namedCell(locale, field, row[field] ?? '')}${locale === 'en' ? ': ' : '：'}${text}` : text
  })
