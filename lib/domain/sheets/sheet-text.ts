import { stringify } from 'csv-stringify/sync'
import type { Locale } from '@/lib/kernel/locale'
import { wordOf, type Column } from './column'

/** A spreadsheet would carry such a cell out as a formula (D5). */
export const escapeCell = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const write = (rows: readonly (readonly string[])[]): string => stringify(rows.map((row) => row.map(escapeCell)), { bom: true, record_delimiter: '\r\n' })

const headings = (columns: readonly Column[], locale: Locale): string[] => columns.map(({ heading }) => heading[locale])

export const templateText = (columns: readonly Column[], locale: Locale): string => write([headings(columns, locale)])

export type RefusedRow = { readonly cells: Readonly<Record<string, string>>; readonly faults: string }

/** The rows that were not taken, as they were, with what is wrong; corrected, the file can be sent again. */
export const errorText = (columns: readonly Column[], locale: Locale, rows: readonly RefusedRow[]): string =>
  write([
    [...headings(columns, locale), locale === 'en' ? 'What to correct' : '需要更正'],
    ...rows.map(({ cells, faults }) => [...columns.map((column) => wordOf(column, cells[column.field] ?? '', locale)), faults]),
  ])
