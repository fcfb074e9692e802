import { z } from 'zod'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { sha256 } from '@/lib/kernel/crypto'
import { normaliseText } from '@/lib/kernel/text'
import { MOST_ROWS } from '../sheets/read-rows'
import { reportSale } from './report-sale'
import { parseSale, SALE_FIELDS, saleInput, type SaleInput } from './sale-input'

export const saleRow = saleInput.extend({ line: z.number().int() })
export type SaleLine = z.output<typeof saleRow>

/** The same row twice has the same key, in whatever order or file it stands. */
export const rowKeyOf = (row: SaleInput): string => sha256(JSON.stringify(SALE_FIELDS.map((field) => normaliseText(row[field] ?? '')))).slice(0, 10)

export type CheckedRow = { readonly row: SaleLine; readonly key: string; readonly problems: readonly Problem[]; readonly doubtful: boolean }

const inputOf = ({ line: _line, ...input }: SaleLine): SaleInput => input

const repeats = (rows: readonly SaleLine[], field: 'vin' | 'invoiceNumber', row: SaleLine): boolean =>
  rows.some((other) => other.line < row.line && normaliseText(other[field]) !== '' && normaliseText(other[field]).toUpperCase() === normaliseText(row[field]).toUpperCase())

/** Each cell judged by the same rules as the form; nothing is written (ux.md §3). */
export const checkSales = (ctx: Context, rows: readonly SaleLine[]): CheckedRow[] =>
  rows.map((row) => {
    const parsed = parseSale(ctx, inputOf(row))
    const problems = [
      ...(parsed.ok ? [] : parsed.problems),
      ...(repeats(rows, 'vin', row) ? [problem('sale.row-repeated', 'vin')] : []),
      ...(repeats(rows, 'invoiceNumber', row) ? [problem('sale.row-repeated', 'invoiceNumber')] : []),
    ]
    return { row, key: rowKeyOf(row), problems, doubtful: parsed.ok && parsed.value.vehicle.doubts.length > 0 }
  })

export type RowReport = { readonly row: SaleLine; readonly key: string; readonly saleId: string | null; readonly receiptNumber: string | null; readonly unchanged: boolean; readonly problems: readonly Problem[] }

/** Many single commands with a report, never a second code path (style.md §4). One that is refused stops no other. */
export const reportSales = async (ctx: Context, rows: readonly SaleLine[]): Promise<RowReport[]> => {
  const reports: RowReport[] = []
  for (const { row, key, problems } of checkSales(ctx, rows.slice(0, MOST_ROWS))) {
    if (problems.length) {
      reports.push({ row, key, saleId: null, receiptNumber: null, unchanged: false, problems })
      continue
    }
    const result = await reportSale(ctx, inputOf(row))
    reports.push({
      row, key,
      saleId: result.ok ? result.value.saleId : null,
      receiptNumber: result.ok ? result.value.receiptNumber : null,
      unchanged: result.ok && result.value.unchanged,
      problems: result.ok ? [] : result.problems,
    })
  }
  return reports
}
