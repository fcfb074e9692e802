import { generateKeyPairSync, randomInt, type KeyObject } from 'node:crypto'
import { now } from '../clock'
import { alipayErrand } from './alipay/notification'
import { createCourier, type Errand } from './courier'
import { NO_FAULTS, type Faults, type News, type PayInput, type Provider } from './faults'
import type { PaymentKeys } from './keys'
import { createOrders, newTransactionId, returnedOf, stateOf, type Order, type Payment, type Refund } from './orders'
import { wechatErrand } from './wechat/notification'

/** What happened to an order, as its provider will tell it. */
export type Told = { readonly order: Order; readonly payment: Payment; readonly refund?: Refund }

export type Paid = 'paid' | 'failed' | 'closed' | 'expired' | 'already-paid'

export type Returned = Refund | 'not-there' | 'too-much' | 'number-used' | 'no-money' | 'not-allowed'

export type RefundOrder = { readonly number: string; readonly transactionId: string; readonly amount: number }

export type Payments = ReturnType<typeof createPayments>

const refundId = (): string => `5030${Array.from({ length: 20 }, () => randomInt(10)).join('')}`

export const createPayments = (keys: PaymentKeys) => {
  const orders = createOrders()
  const courier = createCourier()
  const faults: Record<Provider, Faults> = { wechat: NO_FAULTS, alipay: NO_FAULTS }
  let stranger: KeyObject | undefined
  const strangersKey = (): KeyObject => (stranger ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)

  const errandOf = (told: Told): Errand => (told.order.provider === 'wechat' ? wechatErrand(keys.wechat, strangersKey, told) : alipayErrand(keys.alipay, strangersKey, told))

  const tell = (told: Told, news?: News): void => {
    const set = faults[told.order.provider]
    courier.take(errandOf(told), news ?? set.news, set.newsSeconds)
  }

  const take = (order: Order, amount: number, news?: News): void => {
    const payment = { transactionId: newTransactionId(order.provider), amount, at: now() }
    tell({ order: orders.addPayment(order, payment), payment }, news)
  }

  const settle = (order: Order, payment: Payment, refund: Refund): Refund => {
    const fails = faults[order.provider].refunds === 'fail'
    const settled: Refund = { ...refund, state: fails ? 'failed' : 'done', doneAt: fails ? null : now() }
    const standing = orders.putRefund(order, settled)
    // Alipay tells of money that moved; that a refund came to nothing is learned by asking again.
    if (!fails || order.provider === 'wechat') tell({ order: standing, payment, refund: settled })
    return settled
  }

  const begin = (order: Order, payment: Payment, { number, amount, transactionId }: RefundOrder): Refund => {
    const refund: Refund = { number, id: refundId(), transactionId, amount, at: now(), state: 'underway', doneAt: null }
    orders.putRefund(order, refund)
    const { refunds, refundSeconds } = faults[order.provider]
    // The one provider pays back while one waits, the other always afterwards.
    if (order.provider === 'alipay' && refunds !== 'slow') return settle(order, payment, refund)
    courier.later(refunds === 'slow' ? refundSeconds * 1_000 : 0, () => void settle(order, payment, refund))
    return refund
  }

  return {
    keys,
    orders,
    courier,
    faultsOf: (provider: Provider): Faults => faults[provider],
    setFaults: (provider: Provider, next: Partial<Faults>): void => void (faults[provider] = { ...faults[provider], ...next }),

    /** `late` takes the money although the time is over; a real payer had begun before. */
    pay(found: Order, { how, amount, news }: PayInput): Paid {
      const order = orders.scan(found)
      const state = stateOf(order)
      if (state === 'paid' || state === 'refunded') return 'already-paid'
      if (how !== 'late' && state !== 'open') return state
      if (how === 'fails') return 'failed'
      const wrong = amount ?? (order.amount > 1 ? order.amount - 1 : 2)
      take(order, how === 'wrong-amount' ? wrong : order.amount, news)
      if (how === 'twice') take(order, order.amount, news)
      return 'paid'
    },

    /** The same number asks for the same refund: it is repeated only when it failed. */
    refund(provider: Provider, asked: RefundOrder): Returned {
      const order = orders.byTransaction(provider, asked.transactionId)
      const payment = order?.payments.find(({ transactionId }) => transactionId === asked.transactionId)
      if (!order || !payment) return 'not-there'
      const holder = orders.byRefund(provider, asked.number)
      const earlier = holder?.refunds.find(({ number }) => number === asked.number)
      if (earlier && (earlier.transactionId !== asked.transactionId || earlier.amount !== asked.amount)) return 'number-used'
      if (earlier && earlier.state !== 'failed') return earlier
      if (faults[provider].refunds === 'no-money') return 'no-money'
      if (provider === 'alipay' && faults[provider].refunds === 'fail') return 'not-allowed'
      if (returnedOf(order, asked.transactionId) + asked.amount > payment.amount) return 'too-much'
      return begin(order, payment, asked)
    },

    stop: courier.stop,
  }
}
