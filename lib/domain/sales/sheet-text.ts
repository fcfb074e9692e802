import { stringify } from 'csv-stringify/sync'
import type { Locale } from '@/lib/kernel/locale'
import { HEADINGS } from './read-sheet'
import type { SaleLine } from './report-sales'
import { SALE_FIELDS, type SaleField } from './sale-input'
import { wordOf } from './sale-words'

/** A spreadsheet would carry such a cell out as a formula (D5). */
export const escapeCell = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const write = (rows: readonly (readonly string[])[]): string => stringify(rows.map((row) => row.map(escapeCell)), { bom: true, record_delimiter: '\r\n' })

const headings = (locale: Locale): string[] => SALE_FIELDS.map((field) => HEADINGS[field][locale === 'en' ? 1 : 0])

export const templateText = (locale: Locale): string => write([headings(locale)])

const cellOf = (row: SaleLine, field: SaleField, locale: Locale): string =>
  field === 'plateType' || field === 'documentKind' ? wordOf(field, row[field], locale) : (row[field] ?? '')

/** The rows that were not taken, as they were, with what is wrong; corrected, the file can be sent again. */
export const errorText = (locale: Locale, rows: readonly { readonly row: SaleLine; readonly faults: string }[]): string =>
  write([
    [...headings(locale), locale === 'en' ? 'What to correct' : '需要更正'],
    ...rows.map(({ row, faults }) => [...SALE_FIELDS.map((field) => cellOf(row, field, locale)), faults]),
  ])
