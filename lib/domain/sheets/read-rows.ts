import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { civilDate } from '@/lib/kernel/clock'
import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { answerOf, type Column, type SheetRow } from './column'
import { isSafeWorkbook } from './zip-limits'

/** More rows than this go into a second file. */
export const MOST_ROWS = 500
export const MOST_BYTES = 200_000
const MOST_COLUMNS = 30

/** UTF-8 if it is that, else GB 18030, which offices' spreadsheets still write. */
const textOf = (file: Buffer): string | null => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file)
    } catch {
      continue
    }
  }
  return null
}

const cellsOfCsv = (file: Buffer): string[][] | null => {
  const text = textOf(file)
  if (text === null || text.includes('\u0000')) return null
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, to: MOST_ROWS + 2, max_record_size: 10_000 })
  } catch {
    return null
  }
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? civilDate(cell.getTime()) : String(cell)
}

const cellsOfWorkbook = async (file: Buffer): Promise<string[][] | null> => {
  if (!isSafeWorkbook(file)) return null
  try {
    const [sheet] = await readXlsxFile(file)
    return (sheet?.data ?? []).slice(0, MOST_ROWS + 2).map((row) => row.slice(0, MOST_COLUMNS).map(cellText))
  } catch {
    return null
  }
}

const isWorkbook = (file: Buffer): boolean => file.subarray(0, 2).toString('latin1') === 'PK'

const columnOf = <F extends string>(columns: readonly Column<F>[], cell: string): Column<F> | undefined => {
  const heading = cell.trim().toLowerCase()
  return columns.find(({ field, heading: words }) => [field, ...Object.values(words)].some((each) => each.toLowerCase() === heading))
}

/** Every field of the columns is given, empty where the file has none, which is what the cast states. */
const emptyRow = <F extends string>(columns: readonly Column<F>[]): Record<F, string> => Object.fromEntries(columns.map(({ field }) => [field, ''])) as Record<F, string>

const rowOf = <F extends string>(columns: readonly Column<F>[], heads: readonly (Column<F> | undefined)[], cells: readonly string[], line: number): SheetRow<F> => {
  const filled = emptyRow(columns)
  heads.forEach((column, index) => {
    if (column) filled[column.field] = answerOf(column, (cells[index] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim().slice(0, 200))
  })
  return { line, cells: filled }
}

/** Rows of a file by what it is, not by what it is called (D3, D4). */
export const readRows = async <F extends string>(file: Buffer, columns: readonly Column<F>[]): Promise<Result<SheetRow<F>[]>> => {
  if (file.length === 0) return refuse(problem('sheet.missing', 'file'))
  if (file.length > MOST_BYTES) return refuse(problem('sheet.too-large', 'file', { most: MOST_BYTES / 1000 }))
  const cells = isWorkbook(file) ? await cellsOfWorkbook(file) : cellsOfCsv(file)
  if (!cells) return refuse(problem('file.unreadable', 'file'))
  const [head = [], ...body] = cells
  const heads = head.map((cell) => columnOf(columns, cell))
  const missing = columns.filter((column) => !column.isOptional && !heads.includes(column))
  if (missing.length) return refuse(problem('file.columns-missing', 'file', { columns: missing.map(({ heading }) => heading['zh-Hans']).join('、') }))
  const rows = body.map((row, index) => rowOf(columns, heads, row, index + 2)).filter((row) => columns.some(({ field }) => row.cells[field]))
  if (rows.length === 0) return refuse(problem('file.no-rows', 'file'))
  return rows.length > MOST_ROWS ? refuse(problem('file.too-many-rows', 'file', { most: MOST_ROWS })) : done(rows)
}
