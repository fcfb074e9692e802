import { asStaff } from '@/lib/domain/applications/application-test-world'
import { moveApplication } from '@/lib/domain/applications/move-application'
import { lookForPayment } from '@/lib/domain/payments/look-for-payment'
import { findOrder, type OrderRow } from '@/lib/domain/payments/order-rows'
import { requestPayment } from '@/lib/domain/payments/request-payment'
import { platform } from '@/lib/domain/platform'
import { PROVIDERS, type PaymentProvider } from '@/lib/ports/payments/contract'
import type { News } from '@/sandbox/payments/faults'
import type { World } from '../log-in'
import type { Waiting } from './cases'
import { anyOf, pause, weighted } from './chance'
import type { Outside } from './outside'

type Till = { readonly world: World; readonly outside: Outside }
type Way = { readonly name: string; readonly weight: number; walk(one: Waiting, order: OrderRow, till: Till): Promise<unknown> }

const NEWS: readonly { readonly weight: number; readonly news: News }[] = [
  { weight: 60, news: 'usual' }, { weight: 10, news: 'lost' }, { weight: 10, news: 'late' }, { weight: 10, news: 'twice' }, { weight: 5, news: 'held' }, { weight: 5, news: 'forged' },
]
const anyNews = (): News => weighted(NEWS).news

/** Waits for the code as a payer does, and gives up while a provider is down. */
const TURNS = 40
const PATIENCE = 50

const withCode = async ({ world }: Till, id: string): Promise<OrderRow | null> => {
  const { read } = await world.databases.province('32')
  for (let turn = 0; turn < TURNS; turn++) {
    const order = await findOrder(read, { id })
    if (order?.state !== 'wanted') return order
    await pause(PATIENCE)
  }
  return null
}

export const orderAt = async (till: Till, { ctx, applicationId }: Waiting, provider: PaymentProvider): Promise<OrderRow | null> => {
  const asked = await requestPayment(ctx(), { applicationId, provider })
  return asked.ok ? withCode(till, asked.value.orderId) : null
}

const other = ({ provider }: OrderRow): PaymentProvider => (provider === 'wechat' ? 'alipay' : 'wechat')

const withdraw = ({ ctx, applicationId, revision }: Waiting) => moveApplication(ctx(), { applicationId, transition: 'withdraw', revision })
const payAtWindow = ({ world }: Till, { applicationId, revision }: Waiting) =>
  moveApplication(asStaff(world, world.staff('window-clerk')), { applicationId, transition: 'pay-at-window', revision })

/** A stranger who knows the number and has no key. */
const forge = async ({ outside }: Till, { provider, number, amountFen }: OrderRow): Promise<void> => {
  const body = provider === 'wechat'
    ? JSON.stringify({ id: '1', event_type: 'TRANSACTION.SUCCESS', resource: { ciphertext: 'AAAA', nonce: 'AAAA', associated_data: 'transaction' } })
    : new URLSearchParams({ out_trade_no: number, trade_no: '1', trade_status: 'TRADE_SUCCESS', total_amount: (amountFen / 100).toFixed(2), sign: 'AAAA', sign_type: 'RSA2' }).toString()
  const answer = await fetch(outside.doorOf(provider), { method: 'POST', body, headers: { 'content-type': provider === 'wechat' ? 'application/json' : 'application/x-www-form-urlencoded' } })
  const { taken } = platform().ports.payments[provider].callbackAnswers
  if (answer.status === taken.status && (await answer.text()) === taken.body) throw new Error('a forged callback was taken')
}

/** What people do with a code; refusals among it are answers, not faults. */
const WAYS: readonly Way[] = [
  { name: 'pays', weight: 50, walk: (_, { number }, { outside }) => outside.pay(number, { how: 'usual', news: anyNews() }) },
  { name: 'pays twice', weight: 6, walk: (_, { number }, { outside }) => outside.pay(number, { how: 'twice', news: anyNews() }) },
  {
    name: 'pays another amount, then rightly', weight: 6,
    async walk(one, order, till) {
      await till.outside.pay(order.number, { how: 'wrong-amount', news: 'usual' })
      await pause(2 * PATIENCE)
      const again = await orderAt(till, one, order.provider)
      if (again) await till.outside.pay(again.number, { how: 'usual', news: anyNews() })
    },
  },
  { name: 'pays another amount', weight: 2, walk: (_, { number }, { outside }) => outside.pay(number, { how: 'wrong-amount', amount: 1, news: anyNews() }) },
  {
    name: 'fails, then pays', weight: 4,
    async walk(_, { number }, { outside }) {
      await outside.pay(number, { how: 'fails' })
      await outside.pay(number, { how: 'usual', news: anyNews() })
    },
  },
  {
    name: 'pays after withdrawing', weight: 4,
    async walk(one, { number }, { outside }) {
      await withdraw(one)
      await outside.pay(number, { how: 'late', news: anyNews() })
    },
  },
  { name: 'pays and withdraws at once', weight: 4, walk: (one, { number }, { outside }) => Promise.all([withdraw(one), outside.pay(number, { how: 'late', news: 'usual' })]) },
  { name: 'pays at the window and by phone at once', weight: 4, walk: (one, { number }, till) => Promise.all([payAtWindow(till, one), till.outside.pay(number, { how: 'late', news: anyNews() })]) },
  {
    name: 'changes the provider and pays both', weight: 4,
    async walk(one, order, till) {
      const second = await orderAt(till, one, other(order))
      await till.outside.pay(order.number, { how: 'late', news: anyNews() })
      if (second) await till.outside.pay(second.number, { how: 'usual', news: anyNews() })
    },
  },
  {
    name: 'pays, hears nothing and asks', weight: 5,
    async walk({ ctx, applicationId }, { number }, { outside }) {
      await outside.pay(number, { how: 'usual', news: 'lost' })
      await lookForPayment(ctx(), { applicationId })
    },
  },
  {
    name: 'pays while a stranger forges', weight: 3,
    walk: (_, order, till) => Promise.all([forge(till, order), till.outside.pay(order.number, { how: 'usual', news: anyNews() })]),
  },
  { name: 'is late by the clock', weight: 4, walk: async () => undefined },
  { name: 'never pays', weight: 4, walk: async () => undefined },
]

export type Walked = { readonly way: string; readonly one: Waiting; readonly order: OrderRow | null }

/** One application, from the wish to pay to what its payer then does. */
export const walkOneWay = async (till: Till, one: Waiting): Promise<Walked> => {
  const way = weighted(WAYS)
  const order = await orderAt(till, one, anyOf(PROVIDERS))
  if (order) await way.walk(one, order, till)
  return { way: order ? way.name : 'has no code: the provider is down', one, order }
}

/** Who had no code comes again when the weather is fair: the same order, or one at the other provider. */
export const comeBack = async (till: Till, { one }: Walked): Promise<Walked> => {
  const order = await orderAt(till, one, anyOf(PROVIDERS))
  if (order) await till.outside.pay(order.number, { how: 'usual', news: anyNews() })
  return { way: order ? 'has no code, comes back and pays' : 'has no code at all', one, order }
}
