import type { Fen } from '@/lib/kernel/money'
import type { StatementRow } from '@/lib/ports/payments/contract'

type Line = { readonly orderNumber: string; readonly amount: Fen }

export type Book = {
  readonly payments: ReadonlyMap<string, Line>
  /** `null`: known here, and no money has gone back yet. */
  readonly refunds: ReadonlyMap<string, { readonly orderNumber: string; readonly amount: Fen | null }>
}

export type Finding = {
  readonly kind: 'missing-here' | 'missing-there' | 'amount' | 'refund'
  readonly providerNumber: string
  readonly orderNumber: string
  readonly ourFen: Fen | null
  readonly theirFen: Fen | null
}

type Pair = Omit<Finding, 'kind'> & { readonly of: 'payment' | 'refund' }

const kindOf = ({ of, ourFen, theirFen }: Pair): Finding['kind'] => {
  if (of === 'refund') return 'refund'
  if (ourFen === null) return 'missing-here'
  return theirFen === null ? 'missing-there' : 'amount'
}

type RefundRow = Extract<StatementRow, { kind: 'refund' }>

/**
 * A row says how the refund stood when it was listed, and never comes again: one that was under way or had failed then may have
 * arrived since, so only what arrived speaks of money.
 */
const refundInStatement = ({ state, amount }: RefundRow, here: Fen | null): Fen | null => (state === 'refunded' ? amount : here)

const pairsOf = (ours: Book, theirs: readonly StatementRow[]): Pair[] => {
  const listed = theirs.map((row): Pair => {
    if (row.kind === 'payment')
      return { of: 'payment', providerNumber: row.transactionId, orderNumber: row.orderNumber, ourFen: ours.payments.get(row.transactionId)?.amount ?? null, theirFen: row.amount }
    const here = ours.refunds.get(row.refundNumber)?.amount ?? null
    return { of: 'refund', providerNumber: row.refundNumber, orderNumber: row.orderNumber, ourFen: here, theirFen: refundInStatement(row, here) }
  })
  const named = new Set(listed.map(({ providerNumber }) => providerNumber))
  const unlisted = (of: Pair['of'], book: Book['refunds']): Pair[] =>
    [...book].flatMap(([providerNumber, { orderNumber, amount }]) => (named.has(providerNumber) || amount === null ? [] : [{ of, providerNumber, orderNumber, ourFen: amount, theirFen: null }]))
  return [...listed, ...unlisted('payment', ours.payments), ...unlisted('refund', ours.refunds)]
}

const sumOf = (pairs: readonly Pair[], side: 'ourFen' | 'theirFen'): Fen =>
  pairs.reduce((sum, pair) => sum + (pair.of === 'payment' ? 1 : -1) * (pair[side] ?? 0), 0)

/** Line by line under the provider's numbers: both sums, and every difference once. */
export const compareBooks = (ours: Book, theirs: readonly StatementRow[]): { readonly ourFen: Fen; readonly theirFen: Fen; readonly findings: readonly Finding[] } => {
  const pairs = pairsOf(ours, theirs)
  const findings = pairs.filter(({ ourFen, theirFen }) => ourFen !== theirFen).map(({ of, ...pair }) => ({ kind: kindOf({ of, ...pair }), ...pair }))
  return { ourFen: sumOf(pairs, 'ourFen'), theirFen: sumOf(pairs, 'theirFen'), findings }
}
