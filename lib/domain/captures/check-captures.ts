import { isUtf8 } from 'node:buffer'
import type { Instant } from '@/lib/kernel/clock'
import { done, problem, refuse, type Problem, type Result } from '@/lib/kernel/problem'
import { captureReader } from '@/lib/policy/violations/captured-record'
import type { RuleMoment } from '@/lib/policy/rule-versions'
import { csvLines } from '../sheets/csv-lines'
import { columnOrder, writtenRecord, type ColumnOrder } from './capture-columns'

export const MOST_FILE_BYTES = 16_000_000
export const MOST_LINES = 100_000
/** More faults than anybody reads; how many there are is counted. */
const MOST_FAULTS = 300
/** Others get their turn after so many lines. */
const LINES_A_BREATH = 2_000

export type LineFault = { readonly line: number; readonly start: number; readonly end: number; readonly problems: readonly Problem[] }
export type CheckedFile = { readonly lines: number; readonly faulty: number; readonly faults: readonly LineFault[]; readonly begins: number }

const MARK = Buffer.from('\uFEFF')

/** As UTF-8 without its mark; offices' spreadsheets still write GB 18030. Null: neither. */
export const asUtf8 = (file: Buffer): Buffer | null => {
  if (file.includes(0)) return null
  if (isUtf8(file)) return file.subarray(0, MARK.length).equals(MARK) ? file.subarray(MARK.length) : file
  try {
    return Buffer.from(new TextDecoder('gb18030', { fatal: true }).decode(file))
  } catch {
    return null
  }
}

export type FileHead = { readonly order: ColumnOrder; readonly begins: number }

/** The columns of a file, and the byte where its records begin. */
export const readHead = (bytes: Buffer): Result<FileHead> => {
  const [first] = csvLines(bytes, 0, 1)
  const order = columnOrder(first?.cells ?? null)
  return order.ok ? done({ order: order.value, begins: first?.end ?? 0 }) : order
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Every line of a file judged, none kept: what is wrong with which cell, and which line says again what another said (VIO-19). */
export const checkCaptures = async (bytes: Buffer, now: Instant, moment: RuleMoment): Promise<Result<CheckedFile>> => {
  const head = readHead(bytes)
  if (!head.ok) return head
  const { order, begins } = head.value
  const read = captureReader(now, moment)
  const seen = new Map<string, number>()
  const faults: LineFault[] = []
  let [lines, faulty] = [0, 0]
  const note = (at: Omit<LineFault, 'problems'>, problems: readonly Problem[]) => {
    faulty++
    if (faults.length < MOST_FAULTS) faults.push({ ...at, problems })
  }
  for (const { line, start, end, cells } of csvLines(bytes, begins, 2)) {
    if (++lines > MOST_LINES) return refuse(problem('file.too-many-rows', 'file', { most: MOST_LINES }))
    if (lines % LINES_A_BREATH === 0) await breath()
    const record = cells ? read(writtenRecord(cells, order)) : refuse(problem('captures.no-line', 'plateType'))
    if (!record.ok) {
      note({ line, start, end }, record.problems)
      continue
    }
    const { plateType, plate, code, at } = record.value
    const key = `${plateType}${plate}${code}${at}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else note({ line, start, end }, [problem('captures.line-twice', 'plate', { first })])
  }
  return lines === 0 ? refuse(problem('file.no-rows', 'file')) : done({ lines, faulty, faults, begins })
}
