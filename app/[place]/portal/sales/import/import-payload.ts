import { z } from 'zod'
import { MOST_ROWS, saleRow, type SaleLine } from '@/lib/domain/sales/report-sales'

const lines = z.array(saleRow).min(1).max(MOST_ROWS)
const refusedLines = z.array(z.strictObject({ row: saleRow, faults: z.string().max(2000) })).min(1).max(MOST_ROWS)

const accepted = z
  .array(saleRow.pick({ line: true, vin: true, invoiceNumber: true, buyerName: true }).extend({
    key: z.string().max(40), saleId: z.string().max(40), receiptNumber: z.string().max(60), version: z.int(),
  }))
  .min(1)
  .max(MOST_ROWS)

const parsed = <T>(schema: z.ZodType<T>, text: unknown): T | null => {
  if (typeof text !== 'string' || text.length > 1_000_000) return null
  try {
    const checked = schema.safeParse(JSON.parse(text))
    return checked.success ? checked.data : null
  } catch {
    return null
  }
}

/** What came back from the browser is input like any other. */
export const readLines = (text: unknown): SaleLine[] | null => parsed(lines, text)
export const readAccepted = (text: unknown) => parsed(accepted, text)
export const readRefused = (text: unknown) => parsed(refusedLines, text)
