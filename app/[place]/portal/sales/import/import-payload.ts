import { z } from 'zod'
import { saleRow, type SaleLine } from '@/lib/domain/sales/report-sales'
import { MOST_ROWS } from '@/lib/domain/sheets/read-rows'
import { parsedJson } from '../../import/refused-rows'

const lines = z.array(saleRow).min(1).max(MOST_ROWS)
const accepted = z
  .array(saleRow.pick({ line: true, vin: true, invoiceNumber: true, buyerName: true }).extend({
    key: z.string().max(40), saleId: z.string().max(40), receiptNumber: z.string().max(60), version: z.int(),
  }))
  .min(1)
  .max(MOST_ROWS)

/** What came back from the browser is input like any other. */
export const readLines = (text: unknown): SaleLine[] | null => parsedJson(lines, text)
export const readAccepted = (text: unknown) => parsedJson(accepted, text)
