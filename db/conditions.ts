import * as drizzle from 'drizzle-orm'
import { Column, is, sql, type SQL } from 'drizzle-orm'

/** The value as the statement says it itself, if it is one of those the column's type names. */
const written = (column: unknown, value: unknown): string | null =>
  is(column, Column) && typeof value === 'string' && column.enumValues?.includes(value) ? `'${value.replaceAll("'", "''")}'` : null

const one = (column: unknown, value: unknown): unknown => {
  const text = written(column, value)
  return text === null ? value : sql.raw(text)
}

const several = (column: unknown, values: unknown): unknown => {
  if (!Array.isArray(values) || values.length === 0) return values
  const texts = values.map((value) => written(column, value))
  return texts.includes(null) ? values : sql.raw(`(${texts.join(',')})`)
}

type Compare = (left: unknown, right: unknown) => SQL
const comparing = <O>(operator: O, values: (column: unknown, right: unknown) => unknown): O =>
  ((left: unknown, right: unknown) => (operator as Compare)(left, values(left, right))) as O

/**
 * drizzle's own, but that the states, kinds and outcomes a column's type names stand in the statement instead of being bound. An index of some
 * rows (`WHERE state = 'open'`) then serves it as it stands: one that is told its state is planned anew at every call (6.0 instead of 2.2 µs for a
 * look-up by plate), and what its plan will be cannot be asked beforehand (`testing/statement-walks.ts`).
 */
export const eq = comparing(drizzle.eq, one)
export const ne = comparing(drizzle.ne, one)
export const inArray = comparing(drizzle.inArray, several)
export const notInArray = comparing(drizzle.notInArray, several)
