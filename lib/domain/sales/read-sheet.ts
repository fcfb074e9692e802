import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { civilDate } from '@/lib/kernel/clock'
import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { MOST_ROWS, type SaleLine } from './report-sales'
import { SALE_FIELDS, type SaleField } from './sale-input'
import { codeOf, dayOf } from './sale-words'
import { isSafeWorkbook } from './zip-limits'

export const MOST_BYTES = 200_000
const MOST_COLUMNS = 30

/** Headings of the template, in both languages. */
export const HEADINGS: Readonly<Record<SaleField, readonly [zh: string, en: string]>> = {
  vin: ['车辆识别代号', 'VIN'],
  model: ['厂牌型号', 'Model'],
  colour: ['车身颜色', 'Colour'],
  plateType: ['号牌种类', 'Plate type'],
  buyerName: ['购买人', 'Buyer'],
  documentKind: ['证件种类', 'Document'],
  documentNumber: ['证件号码', 'Document number'],
  country: ['签发国', 'Country'],
  buyerPhone: ['购买人手机', 'Phone'],
  invoiceNumber: ['发票号码', 'Invoice number'],
  invoiceOn: ['开票日期', 'Invoice date'],
}

const OPTIONAL: readonly SaleField[] = ['country', 'buyerPhone']

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

const headingOf = (cell: string): SaleField | undefined => {
  const heading = cell.trim().toLowerCase()
  return SALE_FIELDS.find((field) => field.toLowerCase() === heading || HEADINGS[field].some((each) => each.toLowerCase() === heading))
}

const lineOf = (columns: readonly (SaleField | undefined)[], cells: readonly string[], line: number): SaleLine => {
  const row: Record<SaleField, string> = {
    vin: '', model: '', colour: '', plateType: '', buyerName: '', documentKind: '', documentNumber: '', country: '', buyerPhone: '', invoiceNumber: '', invoiceOn: '',
  }
  columns.forEach((field, index) => {
    if (field) row[field] = (cells[index] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim().slice(0, 200)
  })
  return { ...row, documentKind: codeOf('documentKind', row.documentKind), plateType: codeOf('plateType', row.plateType), invoiceOn: dayOf(row.invoiceOn), line }
}

/** Rows of a dealer's file by what it is, not by what it is called (D3, D4). */
export const readSheet = async (file: Buffer): Promise<Result<SaleLine[]>> => {
  if (file.length === 0) return refuse(problem('sheet.missing', 'file'))
  if (file.length > MOST_BYTES) return refuse(problem('sheet.too-large', 'file', { most: MOST_BYTES / 1000 }))
  const cells = isWorkbook(file) ? await cellsOfWorkbook(file) : cellsOfCsv(file)
  if (!cells) return refuse(problem('file.unreadable', 'file'))
  const [head = [], ...body] = cells
  const columns = head.map(headingOf)
  const missing = SALE_FIELDS.filter((field) => !columns.includes(field) && !OPTIONAL.includes(field))
  if (missing.length) return refuse(problem('file.columns-missing', 'file', { columns: missing.map((field) => HEADINGS[field][0]).join('、') }))
  const rows = body.map((row, index) => lineOf(columns, row, index + 2)).filter((row) => SALE_FIELDS.some((field) => row[field]))
  if (rows.length === 0) return refuse(problem('file.no-rows', 'file'))
  return rows.length > MOST_ROWS ? refuse(problem('file.too-many-rows', 'file', { most: MOST_ROWS })) : done(rows)
}
