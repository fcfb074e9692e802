import { civilDate, instantOfText, instantOfWallTime, type Instant } from '@/lib/kernel/clock'
import { fenOf, type Fen } from '@/lib/kernel/money'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { parsePlateNumber } from '../identifiers/plate-number'
import type { RuleMoment } from '../rule-versions'
import { recordJudge } from './record-entry'
import { findViolationCode, possiblePoints } from './violation-codes'

export const CAPTURE_FIELDS = ['plateType', 'plate', 'code', 'at', 'road', 'speed', 'speedLimit', 'fine', 'points'] as const
export type CaptureField = (typeof CAPTURE_FIELDS)[number]

/** A record as it was written, each cell as text; empty where nothing was said. */
export type WrittenRecord = Readonly<Record<CaptureField, string>>

export type CapturedRecord = {
  readonly plateType: string
  readonly plate: string
  readonly code: string
  readonly at: Instant
  readonly road: string
  readonly speed: number | null
  readonly speedLimit: number | null
  readonly fineFen: Fen
  readonly points: number
}

const LONGEST_ROAD = 60

type Cell<V> = { readonly value: V } | { readonly wrong: Problem }

const plateCell = (text: string, type: string): Cell<string> => {
  const read = parsePlateNumber(text, type)
  const [wrong = problem('plate-number.invalid')] = read.ok ? [] : read.problems
  return read.ok ? { value: read.value } : { wrong: { ...wrong, field: wrong.code === 'plate-number.wrong-type' ? 'plateType' : 'plate' } }
}

const momentCell = (text: string): Cell<Instant> => {
  const value = instantOfWallTime(text) ?? instantOfText(text)
  return value === null ? { wrong: problem('violation-record.no-moment', 'at') } : { value }
}

const roadCell = (text: string): Cell<string> =>
  text !== '' && [...text].length <= LONGEST_ROAD && !/\p{Cc}/u.test(text) ? { value: text } : { wrong: problem('violation-record.no-road', 'road', { most: LONGEST_ROAD }) }

const countCell = (text: string, field: CaptureField): Cell<number | null> => {
  if (text === '') return { value: null }
  return /^\d{1,3}$/.test(text) ? { value: Number(text) } : { wrong: problem('violation-record.no-number', field) }
}

/** Left out, it is the amount of the place's table (VIO-12). */
const fineCell = (text: string, code: string): Cell<Fen> => {
  const value = text === '' ? findViolationCode(code)?.exampleFen ?? null : fenOf(text)
  return value === null || value < 0 ? { wrong: problem('violation-record.no-fine', 'fine') } : { value }
}

/** Left out, it is what the law says, where it says one thing. */
const pointsCell = (text: string, code: string, at: Instant, fineFen: Fen): Cell<number> => {
  const given = countCell(text, 'points')
  if ('wrong' in given || given.value !== null) return 'wrong' in given ? given : { value: given.value ?? 0 }
  if (fineFen === 0) return { value: 0 }
  const found = findViolationCode(code)
  const [only, ...more] = found ? possiblePoints(found, civilDate(at)) : []
  return only === undefined || more.length ? { wrong: problem('violation-record.no-points', 'points') } : { value: only }
}

/** Reads and judges records, cell by cell, as devices and offices write them (VIO-01, VIO-12, VIO-19). */
export const captureReader = (now: Instant, moment: RuleMoment) => {
  const judge = recordJudge(now, moment)
  return (written: WrittenRecord): Result<CapturedRecord> => {
    const { plateType, code } = written
    const plate = plateCell(written.plate, plateType)
    const at = momentCell(written.at)
    const road = roadCell(written.road)
    const speed = countCell(written.speed, 'speed')
    const speedLimit = countCell(written.speedLimit, 'speedLimit')
    const found = findViolationCode(code)
    const isCameras = found !== null && found.capture !== 'on-site'
    const fine = isCameras ? fineCell(written.fine, code) : { value: 0 }
    const points = 'value' in at && 'value' in fine && isCameras ? pointsCell(written.points, code, at.value, fine.value) : { value: 0 }
    const cells = [plate, at, road, speed, speedLimit, fine, points]
    const wrong = cells.flatMap((cell) => ('wrong' in cell ? [cell.wrong] : []))
    const read = { code, at: 'value' in at ? at.value : now, fineFen: 'value' in fine ? fine.value : 0, points: 'value' in points ? points.value : 0 }
    const judged = judge(read)
    // Fine and points are judged when all that decides them could be read.
    const isSound = ('value' in at && 'value' in fine && 'value' in points) || judged?.field === 'code' || judged?.field === 'at'
    if (judged && isSound) wrong.push(judged)
    if (wrong.length || !('value' in plate) || !('value' in road) || !('value' in speed) || !('value' in speedLimit)) return { ok: false, problems: wrong }
    return { ok: true, value: { plateType, plate: plate.value, road: road.value, speed: speed.value, speedLimit: speedLimit.value, ...read } }
  }
}
