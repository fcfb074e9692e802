import { z } from 'zod'
import { MOST_ROWS } from '@/lib/domain/sheets/read-rows'
import type { RefusedRow } from '@/lib/domain/sheets/sheet-text'

/** More than a full sheet of the longest cells is none of ours. */
const MOST_TEXT = 1_000_000

export const parsedJson = <T>(schema: z.ZodType<T>, text: unknown): T | null => {
  if (typeof text !== 'string' || text.length > MOST_TEXT) return null
  try {
    const checked = schema.safeParse(JSON.parse(text))
    return checked.success ? checked.data : null
  } catch {
    return null
  }
}

export const sheetCells = z.record(z.string().max(60), z.string().max(200))
const refused = z.array(z.strictObject({ cells: sheetCells, faults: z.string().max(2000) })).min(1).max(MOST_ROWS)

/** What came back from the browser is input like any other. */
export const readRefused = (text: unknown): RefusedRow[] | null => parsedJson(refused, text)

/** Kept by the page alone, for the file of what to correct; null when nothing is wrong. */
export const refusedRows = (rows: readonly { readonly cells: RefusedRow['cells']; readonly faults: readonly string[] }[]): string | null => {
  const bad = rows.filter(({ faults }) => faults.length).map(({ cells, faults }) => ({ cells, faults: faults.join('；') }))
  return bad.length ? JSON.stringify(bad) : null
}
