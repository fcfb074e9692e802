import { isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { Scores } from '@/lib/policy/exams/results'

export const RESULT_FILE_HEAD = 'OPEN122-RESULTS 1'
export const MOST_RESULT_BYTES = 500_000
const MOST_LINES = 5_000

export type ResultLine = { readonly line: number; readonly number: string; readonly scores: Scores | null }
export type ResultFile = { readonly siteId: string; readonly serial: number; readonly day: CivilDate; readonly lines: readonly ResultLine[]; readonly signed: string; readonly signature: string }
export type ReadFile = { readonly problem: Problem } | { readonly file: ResultFile }

const SIGNATURE = 'SIGNATURE '
const HEAD = new RegExp(`^${RESULT_FILE_HEAD} (exi_[0-9A-Z]{26}) ([1-9]\\d{0,8}) (\\d{4}-\\d{2}-\\d{2})$`)
const SCORE = '(100|[1-9]?\\d)'
const LINE = new RegExp(`^(\\d{2}-\\d{4}-T\\d{6,}),(?:(absent)|${SCORE}(?:,${SCORE})?)$`)

const lineOf = (text: string, line: number): ResultLine | null => {
  const [, number = '', absent, first, second] = LINE.exec(text) ?? []
  if (number === '') return null
  return { line, number, scores: absent ? null : { first: Number(first), second: second === undefined ? null : Number(second) } }
}

/**
 * A file of a test site: a head with site, serial and day; a line a booking, `32-2026-T000123,85`, with the re-sit `,70,90`, or
 * `,absent`; and the Ed25519 signature over every byte before its line. Whose signature it is, the register says.
 */
export const readResultFile = (text: string): ReadFile => {
  if (text.length > MOST_RESULT_BYTES) return { problem: problem('results.too-long') }
  const at = text.lastIndexOf(`\n${SIGNATURE}`)
  const signed = text.slice(0, at + 1)
  const signature = text.slice(at + 1 + SIGNATURE.length).trim()
  const [head = '', ...rows] = signed.split('\n').slice(0, -1)
  const [, siteId = '', serial = '', day = ''] = HEAD.exec(head) ?? []
  if (at < 0 || siteId === '' || !isCivilDate(day)) return { problem: problem('results.not-a-file') }
  if (rows.length === 0 || rows.length > MOST_LINES) return { problem: problem('results.no-lines') }
  const lines = rows.map((row, i) => lineOf(row, i + 2))
  const wrong = lines.findIndex((line) => line === null)
  if (wrong >= 0) return { problem: problem('results.line', undefined, { line: wrong + 2 }) }
  const found = lines.filter((line) => line !== null)
  const doubled = found.find(({ number }, i) => found.findIndex((each) => each.number === number) !== i)
  if (doubled) return { problem: problem('results.line-twice', undefined, { line: doubled.line }) }
  return { file: { siteId, serial: Number(serial), day, lines: found, signed, signature } }
}
