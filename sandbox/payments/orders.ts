import { randomBytes, randomInt } from 'node:crypto'
import { civilSecond, now } from '../clock'
import type { Provider } from './faults'

export type Payment = { readonly transactionId: string; readonly amount: number; readonly at: number }

export type Refund = {
  readonly number: string
  readonly id: string
  readonly transactionId: string
  readonly amount: number
  readonly at: number
  readonly state: 'underway' | 'done' | 'failed'
  readonly doneAt: number | null
}

export type NewOrder = {
  readonly provider: Provider
  readonly number: string
  readonly amount: number
  readonly description: string
  readonly expiresAt: number
  readonly notifyUrl: string
}

export type Order = NewOrder & {
  /** Names the order in its code, so that nobody finds another's by counting. */
  readonly token: string
  readonly createdAt: number
  /** One provider has no trade until somebody has looked at its code. */
  readonly scanned: boolean
  readonly closed: boolean
  readonly payments: readonly Payment[]
  readonly refunds: readonly Refund[]
}

const KEPT = 20_000

const sameContent = (a: NewOrder, b: NewOrder): boolean =>
  a.amount === b.amount && a.description === b.description && a.expiresAt === b.expiresAt && a.notifyUrl === b.notifyUrl

/** `4200…` or `2026112022…`: a day, and digits enough to be unique. */
export const newTransactionId = (provider: Provider): string => {
  const day = civilSecond(now()).slice(0, 10).replaceAll('-', '')
  const tail = Array.from({ length: 14 }, () => randomInt(10)).join('')
  return provider === 'wechat' ? `4200${day}${tail}22` : `${day}2200${tail}`
}

export const stateOf = (order: Order): 'paid' | 'refunded' | 'closed' | 'expired' | 'open' => {
  if (order.refunds.some(({ state }) => state !== 'failed')) return 'refunded'
  if (order.payments.length > 0) return 'paid'
  if (order.closed) return 'closed'
  return now() > order.expiresAt ? 'expired' : 'open'
}

export const returnedOf = (order: Order, transactionId: string): number =>
  order.refunds.filter((refund) => refund.state !== 'failed' && refund.transactionId === transactionId).reduce((sum, { amount }) => sum + amount, 0)

export type Orders = ReturnType<typeof createOrders>

/** The books of both providers: orders under the merchant's numbers, with what was paid and what went back. */
export const createOrders = () => {
  const orders = new Map<string, Order>()
  /** Every other name an order goes by: of its code, of its payments, of its refunds. */
  const names = new Map<string, string>()
  const keyOf = ({ provider, number }: Pick<NewOrder, 'provider' | 'number'>): string => `${provider} ${number}`

  const put = (order: Order): Order => {
    orders.set(keyOf(order), order)
    const [oldest] = orders.keys()
    if (orders.size > KEPT && oldest !== undefined) orders.delete(oldest)
    return order
  }
  const name = (order: Order, kind: string, text: string): void => void names.set(`${kind} ${text}`, keyOf(order))
  const named = (kind: string, text: string): Order | undefined => orders.get(names.get(`${kind} ${text}`) ?? '')
  /** The order as it stands now: what was read before may be old. */
  const current = (order: Order): Order => orders.get(keyOf(order)) ?? order
  const find = (provider: Provider, number: string): Order | undefined => orders.get(keyOf({ provider, number }))

  return {
    find,
    all: (): readonly Order[] => [...orders.values()].reverse(),
    byNumber: (number: string): Order | undefined => find('wechat', number) ?? find('alipay', number),
    byToken: (token: string): Order | undefined => named('token', token),
    byTransaction: (provider: Provider, id: string): Order | undefined => named(`${provider} payment`, id),
    byRefund: (provider: Provider, number: string): Order | undefined => named(`${provider} refund`, number),

    /** The order that stands under this number afterwards, or that it is another one's. */
    place(order: NewOrder): Order | 'used' {
      const earlier = orders.get(keyOf(order))
      if (earlier) return sameContent(earlier, order) ? earlier : 'used'
      const placed = put({ ...order, token: randomBytes(9).toString('base64url'), createdAt: now(), scanned: false, closed: false, payments: [], refunds: [] })
      name(placed, 'token', placed.token)
      return placed
    },
    scan: (order: Order): Order => put({ ...current(order), scanned: true }),
    close: (order: Order): Order => put({ ...current(order), closed: true }),
    addPayment(order: Order, payment: Payment): Order {
      const standing = current(order)
      name(standing, `${order.provider} payment`, payment.transactionId)
      return put({ ...standing, scanned: true, payments: [...standing.payments, payment] })
    },
    putRefund(order: Order, refund: Refund): Order {
      const standing = current(order)
      name(standing, `${order.provider} refund`, refund.number)
      return put({ ...standing, refunds: [...standing.refunds.filter(({ number }) => number !== refund.number), refund] })
    },
  }
}
