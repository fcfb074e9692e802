import { civilSecond } from '../clock'
import type { Faults, Provider } from './faults'
import type { Order, Payment, Refund } from './orders'

export type BillRow = { readonly order: Order; readonly payment: Payment; readonly refund: Refund | null; readonly at: number }

/** The one provider lists a refund on the day it was asked for, as it stands; the other on the day it arrived, or not at all. */
const listedAt = ({ provider }: Order, { at, doneAt }: Refund): number | null => (provider === 'wechat' ? at : doneAt)

const rowsOf = (order: Order): readonly BillRow[] => [
  ...order.payments.map((payment) => ({ order, payment, refund: null, at: payment.at })),
  ...order.refunds.flatMap((refund) => {
    const payment = order.payments.find(({ transactionId }) => transactionId === refund.transactionId)
    const at = listedAt(order, refund)
    return payment && at !== null ? [{ order, payment, refund, at }] : []
  }),
]

/** A day's payments and refunds. Today is told as well: a demo does not last until tomorrow morning. */
export const billRows = (orders: readonly Order[], provider: Provider, day: string, { statement }: Faults): readonly BillRow[] => {
  const rows = orders
    .filter((order) => order.provider === provider)
    .flatMap(rowsOf)
    .filter(({ at }) => civilSecond(at).startsWith(day))
    .sort((a, b) => a.at - b.at)
  return statement === 'row-missing' ? rows.slice(1) : rows
}

export const yuan = (fen: number): string => (fen / 100).toFixed(2)
