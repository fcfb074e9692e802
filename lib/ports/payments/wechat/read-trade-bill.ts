import { fenOf } from '@/lib/kernel/money'
import { instantOfCivilSecond } from '../civil-time'
import type { StatementOutcome, StatementRow } from '../contract'

const COUNT = '总交易单数'

type Line = ReadonlyMap<string, string>

/** Every value begins with a backtick, so a comma inside one does not end it. */
const valuesOf = (line: string): readonly string[] => line.replace(/^`/, '').split(',`')

const lineOf = (names: readonly string[], line: string): Line => {
  const values = valuesOf(line)
  return new Map(names.map((name, index) => [name, (values[index] ?? '').trim()]))
}

const REFUND_STATES = { SUCCESS: 'refunded', PROCESSING: 'underway', FAIL: 'failed', CHANGE: 'failed' } as const

const refundStateOf = (text: string) => Object.entries(REFUND_STATES).find(([name]) => name === text)?.[1]

const rowOf = (line: Line, merchantId: string): StatementRow | null => {
  const at = instantOfCivilSecond(line.get('交易时间') ?? '')
  const orderNumber = line.get('商户订单号')
  const transactionId = line.get('微信订单号')
  if (at === null || !orderNumber || !transactionId || line.get('商户号') !== merchantId) return null
  if (line.get('交易状态') === 'SUCCESS') {
    const amount = fenOf(line.get('订单金额') ?? '')
    return amount === null || amount <= 0 ? null : { kind: 'payment', orderNumber, transactionId, amount, paidAt: at }
  }
  const state = refundStateOf(line.get('退款状态') ?? '')
  const amount = fenOf(line.get('申请退款金额') ?? '')
  const refundNumber = line.get('商户退款单号')
  if (line.get('交易状态') !== 'REFUND' || !state || !refundNumber || amount === null || amount <= 0) return null
  return { kind: 'refund', orderNumber, transactionId, refundNumber, amount, at, state }
}

const sumOf = (lines: readonly Line[], name: string): number => lines.reduce((sum, line) => sum + (fenOf(line.get(name) ?? '') ?? NaN), 0)

/** A line less, and the sums at the foot tell. */
const fits = (lines: readonly Line[], foot: Line): boolean =>
  foot.get(COUNT) === String(lines.length) &&
  fenOf(foot.get('订单总金额') ?? '') === sumOf(lines, '订单金额') &&
  fenOf(foot.get('申请退款总金额') ?? '') === sumOf(lines, '申请退款金额')

const namesIn = (line: string): readonly string[] => line.split(',').map((name) => name.trim())

/** The trade bill of one day: a head, a line a payment or refund, and two lines of sums. */
export const readTradeBill = (text: string, merchantId: string): StatementOutcome => {
  const [head, ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter(Boolean)
  const end = rest.findIndex((line) => line.startsWith(COUNT))
  const [sumNames, sums] = rest.slice(end)
  if (head === undefined || end < 0 || sumNames === undefined || sums === undefined) return { kind: 'damaged', reason: 'form' }

  const names = namesIn(head)
  const lines = rest.slice(0, end).map((line) => lineOf(names, line))
  if (!fits(lines, lineOf(namesIn(sumNames), sums))) return { kind: 'damaged', reason: 'sums' }
  const rows = lines.map((line) => rowOf(line, merchantId)).filter((row) => row !== null)
  return rows.length === lines.length ? { kind: 'statement', rows } : { kind: 'damaged', reason: 'row' }
}
