import type { sheetStocks } from '../schema/vehicle-papers'
import { seededId, type SeedTerms } from './seed-terms'

const EACH = 200

/** Sheets for the windows of the place, then for each of its dealers. */
export const sheetStockRows = (terms: SeedTerms, dealers: readonly string[]): (typeof sheetStocks.$inferInsert)[] =>
  ['office', ...dealers].map((organisationId, n) => ({
    id: seededId(terms, 'sht', organisationId), place: terms.place.code, organisationId,
    firstSheet: n * EACH + 1, lastSheet: (n + 1) * EACH, nextSheet: n * EACH + 1, handedOutBy: 'demo', handedOutAt: terms.now,
  }))
