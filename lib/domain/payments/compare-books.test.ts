import { expect, test } from 'vitest'
import type { StatementRow } from '@/lib/ports/payments/contract'
import { compareBooks, type Book, type Finding } from './compare-books'

const ORDER = 'p32_ORDER'
const paid = (transactionId: string, amount: number): StatementRow => ({ kind: 'payment', orderNumber: ORDER, transactionId, amount, paidAt: 0 })
const back = (refundNumber: string, amount: number, state: 'refunded' | 'underway' | 'failed' = 'refunded'): StatementRow =>
  ({ kind: 'refund', orderNumber: ORDER, transactionId: 'tx', refundNumber, amount, at: 0, state })
const book = (payments: Readonly<Record<string, number>>, refunds: Readonly<Record<string, number | null>> = {}): Book => ({
  payments: new Map(Object.entries(payments).map(([number, amount]) => [number, { orderNumber: ORDER, amount }])),
  refunds: new Map(Object.entries(refunds).map(([number, amount]) => [number, { orderNumber: ORDER, amount }])),
})
const finding = (kind: Finding['kind'], providerNumber: string, ourFen: number | null, theirFen: number | null): Finding =>
  ({ kind, providerNumber, orderNumber: ORDER, ourFen, theirFen })

test.each<[string, Book, StatementRow[], [number, number], Finding[]]>([
  ['nothing on either side', book({}), [], [0, 0], []],
  ['the same on both', book({ a: 1000, b: 500 }, { r: 500 }), [paid('a', 1000), paid('b', 500), back('r', 500)], [1000, 1000], []],
  ['a payment we never heard of', book({}), [paid('a', 1000)], [0, 1000], [finding('missing-here', 'a', null, 1000)]],
  ['a payment only we know', book({ a: 1000 }), [], [1000, 0], [finding('missing-there', 'a', 1000, null)]],
  ['another amount', book({ a: 1000 }), [paid('a', 999)], [1000, 999], [finding('amount', 'a', 1000, 999)]],
  ['a refund of another amount', book({}, { r: 500 }), [back('r', 400)], [-500, -400], [finding('refund', 'r', 500, 400)]],
  ['a refund that arrived there and not here', book({}, { r: null }), [back('r', 500)], [0, -500], [finding('refund', 'r', null, 500)]],
  ['a refund nobody asked for here', book({}), [back('r', 500)], [0, -500], [finding('refund', 'r', null, 500)]],
  ['a refund that was to have arrived and is not listed', book({}, { r: 500 }), [], [-500, 0], [finding('refund', 'r', 500, null)]],
  ['a refund asked for and on its way on both sides', book({}, { r: null }), [back('r', 500, 'underway')], [0, 0], []],
  ['a refund listed as on its way that has arrived since', book({}, { r: 500 }), [back('r', 500, 'underway')], [-500, -500], []],
  ['a refund listed as failed that somebody brought about since', book({}, { r: 500 }), [back('r', 500, 'failed')], [-500, -500], []],
])('FEE %s', (_what, ours, theirs, sums, findings) => {
  const compared = compareBooks(ours, theirs)
  expect([compared.ourFen, compared.theirFen]).toEqual(sums)
  expect(compared.findings).toEqual(findings)
})
