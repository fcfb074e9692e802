import { civilDate, instantOfText, isCivilDate, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { fenOf, type Fen } from '@/lib/kernel/money'
import { problem, type Problem } from '@/lib/kernel/problem'

export const BANK_FILE_HEAD = 'OPEN122-BANK 1'
export const MOST_BANK_BYTES = 100_000
/** A file is taken in whole in one transaction, so it is short; a bank with a longer day writes several. */
export const MOST_BANK_LINES = 1_000

export type BankLine = { readonly line: number; readonly serial: string; readonly number: string; readonly amountFen: Fen; readonly paidAt: Instant }
export type BankFile = { readonly bank: string; readonly day: CivilDate; readonly lines: readonly BankLine[]; readonly signed: string; readonly signature: string }
export type ReadBankFile = { readonly problem: Problem } | { readonly file: BankFile }

const SIGNATURE = 'SIGNATURE '
const HEAD = new RegExp(`^${BANK_FILE_HEAD} ([a-z0-9-]{2,40}) (\\d{4}-\\d{2}-\\d{2}) (\\d{1,6})$`)
const LINE = /^([0-9A-Za-z-]{1,40}),([0-9A-Za-z]{1,20}),(\d{1,7}(?:\.\d{1,2})?),(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00)$/

const lineOf = (text: string, line: number, day: CivilDate): BankLine | null => {
  const [, serial = '', number = '', amount = '', time = ''] = LINE.exec(text) ?? []
  const amountFen = fenOf(amount)
  const paidAt = instantOfText(time)
  if (!amountFen || paidAt === null || civilDate(paidAt) !== day) return null
  return { line, serial, number, amountFen, paidAt }
}

/** The first line whose serial stands further up. */
const firstDoubled = (lines: readonly BankLine[]): BankLine | undefined => {
  const seen = new Set<string>()
  return lines.find(({ serial }) => seen.size === seen.add(serial).size)
}

/**
 * What a bank took at its counters on a day: a head with bank, day and count; a line a payment, `serial,number of the decision,yuan,time`;
 * and the Ed25519 signature over every byte before its line. Whose signature it is, the register says.
 */
export const readBankFile = (text: string): ReadBankFile => {
  if (text.length > MOST_BANK_BYTES) return { problem: problem('bank-file.too-long') }
  const at = text.lastIndexOf(`\n${SIGNATURE}`)
  const signed = text.slice(0, at + 1)
  const signature = text.slice(at + 1 + SIGNATURE.length).trim()
  const [head = '', ...rows] = signed.split('\n').slice(0, -1)
  const [, bank = '', day = '', count = ''] = HEAD.exec(head) ?? []
  if (at < 0 || bank === '' || !isCivilDate(day)) return { problem: problem('bank-file.not-a-file') }
  if (rows.length === 0 || rows.length > MOST_BANK_LINES || rows.length !== Number(count)) return { problem: problem('bank-file.lines', undefined, { most: MOST_BANK_LINES }) }
  const lines = rows.map((row, i) => lineOf(row, i + 2, day))
  const wrong = lines.findIndex((line) => line === null)
  if (wrong >= 0) return { problem: problem('bank-file.line', undefined, { line: wrong + 2 }) }
  const found = lines.filter((line) => line !== null)
  const doubled = firstDoubled(found)
  if (doubled) return { problem: problem('bank-file.line-twice', undefined, { line: doubled.line }) }
  return { file: { bank, day, lines: found, signed, signature } }
}
