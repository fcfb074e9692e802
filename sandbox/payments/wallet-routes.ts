import { goTo, json, page, type Reply } from '../http/reply'
import { formOf, get, jsonOf, post, type Exchange, type Handler, type Route } from '../http/route'
import { linkIn } from '../page/language'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { faultsInput, isProvider, payInput } from './faults'
import { stateOf, type Order } from './orders'
import { orderState, payPage } from './pay-page'
import { walletLive, walletPage } from './wallet-page'
import { WORDS } from './words'

const notFound = (): Reply => json({ error: 'not-found' }, 404)

const faultsFrom = (form: URLSearchParams) => faultsInput.safeParse({
  down: form.get('down') === 'yes',
  ...Object.fromEntries(['news', 'refunds', 'statement', 'answers'].map((name) => [name, form.get(name) ?? undefined])),
  ...Object.fromEntries(['newsSeconds', 'refundSeconds', 'slowSeconds'].map((name) => [name, Number(form.get(name) ?? 0)])),
})

const payFrom = (form: URLSearchParams) => payInput.safeParse({
  how: form.get('how') ?? undefined,
  amount: form.get('amount') ? Number(form.get('amount')) : undefined,
  news: form.get('news') || undefined,
})

/** What is told about an order over HTTP; its notify address stays between the two. */
const orderView = (order: Order) => {
  const { provider, number, amount, description, expiresAt, token, payments, refunds } = order
  return { provider, number, amount, description, expiresAt, payPath: `/wallet/pay/${token}`, state: stateOf(order), payments, refunds }
}

/** For people: the list, the payer's page and the providers' moods. */
export const walletRoutes = ({ config, payments }: Sandbox): readonly Route[] => {
  const { orders, courier } = payments
  const frame = ({ lang, url }: Exchange) => ({ lang, url, appUrl: config.appUrl, title: WORDS.title })
  const onToken = (handle: (exchange: Exchange, order: Order) => Reply | Promise<Reply>): Handler => (exchange) => {
    const order = orders.byToken(exchange.params.token ?? '')
    return order ? handle(exchange, order) : notFound()
  }
  const backTo = ({ lang }: Exchange, order: Order, mark = ''): Reply => goTo(linkIn(lang, `/wallet/pay/${order.token}${mark}`))

  return [
    get('/wallet', (exchange) => page(layout({ ...frame(exchange), lead: WORDS.lead }, walletPage(payments, exchange.lang)))),
    get('/wallet/live', ({ lang }) => page(walletLive(payments, lang))),
    // To open the page is to have scanned the code: one provider has no trade before.
    get('/wallet/pay/:token', onToken((exchange, order) => {
      const circumstances = { hasFailed: exchange.url.searchParams.has('failed'), isHeld: courier.isHolding(order.number) }
      return page(layout(frame(exchange), payPage(orders.scan(order), circumstances, exchange.lang)))
    })),
    get('/wallet/pay/:token/state', onToken(({ lang }, order) => page(orderState(order, lang)))),
    post('/wallet/pay/:token', onToken((exchange, order) => {
      const parsed = payFrom(formOf(exchange))
      const outcome = parsed.success ? payments.pay(order, parsed.data) : 'failed'
      return backTo(exchange, order, outcome === 'failed' ? '?failed=1' : '')
    })),
    post('/wallet/pay/:token/release', onToken(async (exchange, order) => {
      await courier.release(order.number)
      return backTo(exchange, order)
    })),
    post('/wallet/faults/:provider', (exchange) => {
      const { provider } = exchange.params
      const parsed = faultsFrom(formOf(exchange))
      if (isProvider(provider) && parsed.success) payments.setFaults(provider, parsed.data)
      return goTo(linkIn(exchange.lang, '/wallet'))
    }),
  ]
}

/** For tests: the same over JSON. */
export const walletApiRoutes = ({ payments }: Sandbox): readonly Route[] => {
  const { orders, courier } = payments
  const onNumber = (handle: (exchange: Exchange, order: Order) => Reply | Promise<Reply>): Handler => (exchange) => {
    const order = orders.byNumber(exchange.params.number ?? '')
    return order ? handle(exchange, order) : notFound()
  }
  return [
    get('/api/wallet/orders', () => json({ orders: orders.all().slice(0, 200).map(orderView) })),
    get('/api/wallet/orders/:number', onNumber((_, order) => json(orderView(order)))),
    post('/api/wallet/orders/:number/pay', onNumber((exchange, order) => {
      const parsed = payInput.safeParse(jsonOf(exchange))
      if (!parsed.success) return json({ error: 'pay' }, 422)
      const outcome = payments.pay(order, parsed.data)
      return json({ outcome }, outcome === 'paid' || outcome === 'failed' ? 200 : 409)
    })),
    post('/api/wallet/orders/:number/release', onNumber(async (_, order) => {
      await courier.release(order.number)
      return json({ ok: true })
    })),
    get('/api/wallet/news', () => json({ news: courier.notes() })),
    get('/api/wallet/faults/:provider', ({ params: { provider } }) => (isProvider(provider) ? json(payments.faultsOf(provider)) : notFound())),
    post('/api/wallet/faults/:provider', (exchange) => {
      const { provider } = exchange.params
      const parsed = faultsInput.safeParse(jsonOf(exchange))
      if (!isProvider(provider)) return notFound()
      if (!parsed.success) return json({ error: 'faults' }, 422)
      payments.setFaults(provider, parsed.data)
      return json(payments.faultsOf(provider))
    }),
  ]
}
