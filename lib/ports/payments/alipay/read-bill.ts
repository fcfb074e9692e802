import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { fenOf } from '@/lib/kernel/money'
import { instantOfCivilSecond } from '../civil-time'
import type { StatementOutcome, StatementRow } from '../contract'

/** Every value ends with a tabulator, so that spreadsheets leave long numbers alone. */
const line = z.object({
  支付宝交易号: z.string().min(1),
  商户订单号: z.string().min(1),
  业务类型: z.enum(['交易', '退款']),
  完成时间: z.string(),
  '订单金额（元）': z.string(),
  '退款批次号/请求号': z.string(),
})
const lines = z.array(line)

const rowOf = (of: z.output<typeof line>): StatementRow | null => {
  const [orderNumber, transactionId] = [of.商户订单号, of.支付宝交易号]
  const at = instantOfCivilSecond(of.完成时间)
  const fen = fenOf(of['订单金额（元）'])
  if (at === null || fen === null) return null
  if (of.业务类型 === '交易') return fen > 0 ? { kind: 'payment', orderNumber, transactionId, amount: fen, paidAt: at } : null
  // What went back stands with a minus.
  const refundNumber = of['退款批次号/请求号']
  return fen < 0 && refundNumber ? { kind: 'refund', orderNumber, transactionId, refundNumber, amount: -fen, at, state: 'refunded' } : null
}

const countIn = (text: string, kind: string): number => Number(new RegExp(`^#${kind}合计：(\\d+)笔`, 'm').exec(text)?.[1] ?? NaN)

const count = (rows: readonly StatementRow[], kind: StatementRow['kind']): number => rows.filter((row) => row.kind === kind).length

/** The bill of one day: notes begin with `#`, and the last of them count the lines. */
export const readBill = (text: string): StatementOutcome => {
  const table = text.split(/\r?\n/).filter((one) => one !== '' && !one.startsWith('#')).join('\n')
  let raw: unknown
  try {
    raw = parse(table, { columns: (names: string[]) => names.map((name) => name.trim()), trim: true, relax_quotes: true, bom: true })
  } catch {
    return { kind: 'damaged', reason: 'form' }
  }
  const parsed = lines.safeParse(raw)
  if (!parsed.success) return { kind: 'damaged', reason: 'row' }
  const rows = parsed.data.map(rowOf).filter((row) => row !== null)
  if (rows.length !== parsed.data.length) return { kind: 'damaged', reason: 'row' }
  const fits = countIn(text, '交易') === count(rows, 'payment') && countIn(text, '退款') === count(rows, 'refund')
  return fits ? { kind: 'statement', rows } : { kind: 'damaged', reason: 'sums' }
}
