import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { CAPTURE_FIELDS, type CaptureField, type WrittenRecord } from '@/lib/policy/violations/captured-record'
import { escapeCell } from '../sheets/sheet-text'

/** Headings of a file of records in both languages; the names of the fields are understood too. */
export const CAPTURE_HEADINGS: Readonly<Record<CaptureField, { readonly 'zh-Hans': string; readonly en: string }>> = {
  plateType: { 'zh-Hans': '号牌种类', en: 'Plate type' },
  plate: { 'zh-Hans': '号牌号码', en: 'Plate' },
  code: { 'zh-Hans': '违法代码', en: 'Code' },
  at: { 'zh-Hans': '违法时间', en: 'Time' },
  road: { 'zh-Hans': '违法地点', en: 'Road' },
  speed: { 'zh-Hans': '实测速度', en: 'Speed' },
  speedLimit: { 'zh-Hans': '限速', en: 'Speed limit' },
  fine: { 'zh-Hans': '罚款（元）', en: 'Fine (yuan)' },
  points: { 'zh-Hans': '记分', en: 'Points' },
}

const OPTIONAL: readonly CaptureField[] = ['speed', 'speedLimit', 'fine', 'points']

/** Where each field stands in a line; -1 where the file has no such column. */
export type ColumnOrder = Readonly<Record<CaptureField, number>>

export const columnOrder = (head: readonly string[] | null): Result<ColumnOrder> => {
  const found = (head ?? []).map((cell) => cell.toLowerCase())
  const placeOf = (field: CaptureField) => found.findIndex((cell) => [field, ...Object.values(CAPTURE_HEADINGS[field])].some((name) => name.toLowerCase() === cell))
  const order = Object.fromEntries(CAPTURE_FIELDS.map((field) => [field, placeOf(field)]))
  const missing = CAPTURE_FIELDS.filter((field) => order[field] === -1 && !OPTIONAL.includes(field))
  if (missing.length) return refuse(problem('file.columns-missing', 'file', { columns: missing.map((field) => CAPTURE_HEADINGS[field]['zh-Hans']).join('、') }))
  const { plateType = -1, plate = -1, code = -1, at = -1, road = -1, speed = -1, speedLimit = -1, fine = -1, points = -1 } = order
  return done({ plateType, plate, code, at, road, speed, speedLimit, fine, points })
}

/** Of a cell no more than a record can hold is looked at. */
const LONGEST_CELL = 200

export const writtenRecord = (cells: readonly string[], order: ColumnOrder): WrittenRecord => {
  const cell = (field: CaptureField) => cells[order[field]]?.slice(0, LONGEST_CELL) ?? ''
  return {
    plateType: cell('plateType'), plate: cell('plate'), code: cell('code'), at: cell('at'), road: cell('road'), speed: cell('speed'), speedLimit: cell('speedLimit'),
    fine: cell('fine'), points: cell('points'),
  }
}

const EXAMPLE = ['02', '苏H12345', '1039', '2026-11-20 09:30:05', '演示大道与样例路口', '', '', '50', '0']

/** An empty file with its headings and a line to go by. */
export const captureTemplate = (locale: 'zh-Hans' | 'en'): string =>
  `\uFEFF${[CAPTURE_FIELDS.map((field) => CAPTURE_HEADINGS[field][locale]), EXAMPLE].map((row) => row.map(escapeCell).join(',')).join('\r\n')}\r\n`
