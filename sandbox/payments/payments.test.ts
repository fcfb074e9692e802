import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { civilDate, machineNow, MINUTE } from '@/lib/kernel/clock'
import type { NewOrder, Payment, PaymentProvider } from '@/lib/ports/payments/contract'
import { runMerchant, type Merchant } from './test-merchant'

let merchant: Merchant
let count = 0

beforeAll(async () => {
  merchant = await runMerchant()
})
afterAll(() => merchant.close())

const USUAL = { down: false, slowSeconds: 0, answers: 'usual', news: 'usual', refunds: 'usual', statement: 'usual' }

afterEach(async () => {
  await merchant.sandbox.tell('/api/wallet/faults/wechat', USUAL)
  await merchant.sandbox.tell('/api/wallet/faults/alipay', USUAL)
})

const newOrder = (changes: Partial<NewOrder> = {}): NewOrder => ({
  orderNumber: `p32_TEST${String(++count).padStart(6, '0')}`,
  amount: 1_000,
  description: '补领机动车驾驶证工本费',
  expiresAt: machineNow() + 10 * MINUTE,
  ...changes,
})

describe.each<PaymentProvider>(['wechat', 'alipay'])('FEE orders at %s', (provider) => {
  const port = () => merchant.ports[provider]
  const wallet = (orderNumber: string, content: object = {}) => merchant.sandbox.tell(`/api/wallet/orders/${orderNumber}/pay`, content)
  const set = (faults: object) => merchant.sandbox.tell(`/api/wallet/faults/${provider}`, faults)

  const placed = async (changes: Partial<NewOrder> = {}): Promise<NewOrder> => {
    const order = newOrder(changes)
    expect(await port().createOrder(order)).toMatchObject({ kind: 'created' })
    return order
  }

  /** Paid without news, as the provider tells it when asked. */
  const paid = async (changes: Partial<NewOrder> = {}): Promise<Payment> => {
    const { orderNumber } = await placed(changes)
    expect(await wallet(orderNumber, { news: 'lost' })).toBe(200)
    const state = await port().findOrder(orderNumber)
    if (state.kind !== 'paid') throw new Error(`the order is ${state.kind}`)
    return state.payment
  }

  it('makes one order of one number, however often it is sent, and refuses another content', async () => {
    const order = newOrder()
    const first = await port().createOrder(order)
    expect(first).toMatchObject({ kind: 'created', code: expect.stringContaining('/wallet/pay/') })
    expect(await port().createOrder(order)).toEqual(first)
    expect(await port().createOrder({ ...order, amount: order.amount + 1 })).toEqual({ kind: 'used' })
  })

  it('the code opens a page that shows what is paid, and a payment there is told by a signed callback', async () => {
    const order = newOrder()
    const created = await port().createOrder(order)
    if (created.kind !== 'created') throw new Error(created.kind)
    const markup = await (await fetch(created.code)).text()
    expect(markup).toContain('补领机动车驾驶证工本费')
    expect(markup).toContain('¥10.00')

    const from = merchant.readings.length
    await fetch(created.code, { method: 'POST', body: new URLSearchParams({ how: 'usual' }), redirect: 'manual' })
    const [told] = await merchant.told(1, from)
    expect(told).toMatchObject({ kind: 'event', event: { type: 'paid', payment: { orderNumber: order.orderNumber, amount: 1_000 } } })
    const state = await port().findOrder(order.orderNumber)
    expect(state).toMatchObject({ kind: 'paid', payment: { amount: 1_000 } })
    expect(told).toMatchObject({ event: { payment: 'payment' in state ? state.payment : null } })
    expect(await port().createOrder(order)).toEqual({ kind: 'paid' })
    expect(await port().closeOrder(order.orderNumber)).toEqual({ kind: 'paid' })
  })

  it('a name with signs that a provider refuses is written otherwise, and paid', async () => {
    const { orderNumber } = await placed({ description: '降低准驾车型/驾驶证信息变更换证 320899202611200001' })
    expect(await wallet(orderNumber)).toBe(200)
  })

  it('never: an order nobody pays stays open until it is closed, and a closed one takes no money', async () => {
    const { orderNumber, ...rest } = await placed()
    expect(await port().findOrder(orderNumber)).toEqual({ kind: provider === 'wechat' ? 'not-paid' : 'absent' })
    await fetch(merchant.sandbox.url + (await payPath(orderNumber)))
    expect(await port().findOrder(orderNumber)).toEqual({ kind: 'not-paid' })
    expect(await port().closeOrder(orderNumber)).toEqual({ kind: 'closed' })
    expect(await port().closeOrder(orderNumber)).toEqual({ kind: 'closed' })
    expect(await port().findOrder(orderNumber)).toEqual({ kind: 'closed' })
    expect(await wallet(orderNumber)).toBe(409)
    expect(await port().createOrder({ orderNumber, ...rest })).toEqual({ kind: 'closed' })
  })

  it('knows no order that was never sent', async () => {
    expect(await port().findOrder('p32_NOBODY')).toEqual({ kind: 'absent' })
    expect(await port().closeOrder('p32_NOBODY')).toEqual({ kind: 'absent' })
    expect(await port().findRefund({ refundNumber: 'r32_NOBODY', payment: { orderNumber: 'p32_NOBODY', transactionId: '42' } })).toEqual({ kind: 'absent' })
  })

  it('late: money arrives for an order that is closed', async () => {
    const { orderNumber } = await placed()
    await fetch(merchant.sandbox.url + (await payPath(orderNumber)))
    await port().closeOrder(orderNumber)
    const from = merchant.readings.length
    expect(await wallet(orderNumber, { how: 'late' })).toBe(200)
    expect(await merchant.told(1, from)).toMatchObject([{ event: { type: 'paid', payment: { orderNumber, amount: 1_000 } } }])
    expect(await port().findOrder(orderNumber)).toMatchObject({ kind: 'paid' })
  })

  it('twice: two payments have two numbers', async () => {
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    await wallet(orderNumber, { how: 'twice' })
    const told = await merchant.told(2, from)
    const numbers = told.map((reading) => (reading.kind === 'event' && reading.event.type === 'paid' ? reading.event.payment.transactionId : ''))
    expect(new Set(numbers).size).toBe(2)
    expect(numbers).not.toContain('')
  })

  it('wrong amount: what was really paid is told', async () => {
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    await wallet(orderNumber, { how: 'wrong-amount', amount: 1 })
    expect(await merchant.told(1, from)).toMatchObject([{ event: { type: 'paid', payment: { amount: 1 } } }])
    expect(await port().findOrder(orderNumber)).toMatchObject({ kind: 'paid', payment: { amount: 1 } })
  })

  it('a payment that fails leaves the order to be paid', async () => {
    const { orderNumber } = await placed()
    expect(await wallet(orderNumber, { how: 'fails' })).toBe(200)
    expect(await port().findOrder(orderNumber)).toEqual({ kind: 'not-paid' })
    expect(await wallet(orderNumber)).toBe(200)
  })

  it('[H6] a callback lost is found by asking', async () => {
    const from = merchant.readings.length
    const payment = await paid()
    expect(payment.amount).toBe(1_000)
    expect(merchant.readings.length).toBe(from)
  })

  it('[H6] a callback refused comes again, the same by its id', async () => {
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    merchant.refuseNext(1)
    await wallet(orderNumber)
    const [first, second] = await merchant.told(2, from)
    expect(second).toEqual(first)
  })

  it('[H6] a callback doubled is the same by its id', async () => {
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    await wallet(orderNumber, { news: 'twice' })
    const [first, second] = await merchant.told(2, from)
    expect(first).toMatchObject({ kind: 'event', event: { type: 'paid' } })
    expect(second).toEqual(first)
  })

  it('[H6] news out of order: the refund is told before the payment', async () => {
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    await wallet(orderNumber, { news: 'held' })
    const state = await port().findOrder(orderNumber)
    if (state.kind !== 'paid') throw new Error(state.kind)
    await port().refund({ refundNumber: `r${orderNumber}`, payment: state.payment, amount: 1_000, reason: '超过缴费期限' })
    expect(await merchant.told(2, from)).toMatchObject([{ event: { type: 'refund', refundNumber: `r${orderNumber}` } }, { event: { type: 'paid' } }])
  })

  it('a callback delayed arrives in the end', async () => {
    await set({ newsSeconds: 0 })
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    await wallet(orderNumber, { news: 'late' })
    expect(await merchant.told(1, from)).toMatchObject([{ event: { type: 'paid' } }])
  })

  it('[D6] a forged callback is seen to be one', async () => {
    const { orderNumber } = await placed()
    const from = merchant.readings.length
    await wallet(orderNumber, { news: 'forged' })
    expect(await merchant.told(1, from)).toEqual([{ kind: 'forged', reason: 'wrong-signature' }])
  })

  it('provider down: nothing is known, and the same calls succeed afterwards', async () => {
    const payment = await paid()
    const order = newOrder()
    await set({ down: true })
    const refund = { refundNumber: `r${order.orderNumber}`, payment, amount: 1, reason: '退款' }
    const outcomes = [port().createOrder(order), port().findOrder(order.orderNumber), port().closeOrder(order.orderNumber), port().refund(refund), port().findRefund(refund), port().downloadStatement('2026-11-20')]
    for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('status-503') })
    await set({ down: false })
    expect(await port().createOrder(order)).toMatchObject({ kind: 'created' })
    expect(await port().refund(refund)).toMatchObject({ kind: provider === 'wechat' ? 'underway' : 'refunded' })
  })

  it.each(['unsigned', 'forged'])('[D6] an answer that is %s says nothing, though it did something', async (answers) => {
    const order = newOrder()
    await set({ answers })
    expect(await port().createOrder(order)).toMatchObject({ kind: 'unavailable' })
    await set({ answers: 'usual' })
    expect(await port().createOrder(order)).toMatchObject({ kind: 'created' })
  })

  it('[D6] does nothing for a merchant whose key is another', async () => {
    const stranger = merchant.connect({
      WECHAT_PAY_PRIVATE_KEY: merchant.keys.alipayMerchant.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
      ALIPAY_PRIVATE_KEY: merchant.keys.wechatMerchant.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    })
    const order = newOrder()
    expect(await stranger[provider].createOrder(order)).toMatchObject({ kind: 'unavailable' })
    expect(await port().findOrder(order.orderNumber)).toEqual({ kind: 'absent' })
  })

  it('refunds in parts, never twice for one number, never more than was paid', async () => {
    const payment = await paid({ amount: 3_000 })
    const refund = { refundNumber: `r1${payment.orderNumber}`, payment, amount: 1_000, reason: '申请已撤销' }
    const from = merchant.readings.length
    await port().refund(refund)
    expect(await merchant.told(1, from)).toMatchObject([{ event: { type: 'refund', refundNumber: refund.refundNumber, orderNumber: payment.orderNumber, state: 'refunded' } }])
    expect(await port().findRefund(refund)).toMatchObject({ kind: 'refunded', amount: 1_000, refundedAt: expect.any(Number) })
    expect(await port().refund(refund)).toMatchObject({ kind: 'refunded', amount: 1_000 })
    expect(await port().refund({ ...refund, amount: 999 })).toMatchObject({ kind: 'refused' })
    expect(await port().refund({ ...refund, refundNumber: `r2${payment.orderNumber}`, amount: 2_001 })).toMatchObject({ kind: 'refused' })
    expect(await port().findOrder(payment.orderNumber)).toMatchObject({ kind: provider === 'wechat' ? 'refunded' : 'paid' })

    await port().refund({ ...refund, refundNumber: `r3${payment.orderNumber}`, amount: 2_000 })
    expect(await port().findOrder(payment.orderNumber)).toMatchObject({ kind: 'refunded', payment: { amount: 3_000 } })
  })

  it('a slow refund is under way until it has arrived', async () => {
    const payment = await paid()
    await set({ refunds: 'slow', refundSeconds: 1 })
    const refund = { refundNumber: `r${payment.orderNumber}`, payment, amount: 1_000, reason: '退款' }
    const from = merchant.readings.length
    expect(await port().refund(refund)).toEqual({ kind: 'underway' })
    expect(await port().findRefund(refund)).toEqual({ kind: 'underway' })
    await merchant.told(1, from)
    expect(await port().findRefund(refund)).toMatchObject({ kind: 'refunded', amount: 1_000 })
  })

  it('a refund that fails is told, and the same number may be tried again', async () => {
    const payment = await paid()
    await set({ refunds: 'fail' })
    const refund = { refundNumber: `r${payment.orderNumber}`, payment, amount: 1_000, reason: '退款' }
    const from = merchant.readings.length
    const first = await port().refund(refund)
    if (provider === 'wechat') {
      expect(first).toEqual({ kind: 'underway' })
      expect(await merchant.told(1, from)).toMatchObject([{ event: { type: 'refund', state: 'failed' } }])
      expect(await port().findRefund(refund)).toEqual({ kind: 'failed', reason: 'ABNORMAL' })
    } else expect(first).toEqual({ kind: 'refused', reason: 'ACQ.TRADE_NOT_ALLOW_REFUND' })

    await set({ refunds: 'no-money' })
    expect(await port().refund(refund)).toEqual({ kind: 'no-money' })
    await set({ refunds: 'usual' })
    const now = merchant.readings.length
    await port().refund(refund)
    await merchant.told(1, now)
    expect(await port().findRefund(refund)).toMatchObject({ kind: 'refunded', amount: 1_000 })
  })

  it('a refund under way that comes to nothing is never told as money that went back', async () => {
    const payment = await paid()
    await set({ refunds: 'slow', refundSeconds: 1 })
    const refund = { refundNumber: `r${payment.orderNumber}`, payment, amount: 1_000, reason: '退款' }
    const from = merchant.readings.length
    expect(await port().refund(refund)).toEqual({ kind: 'underway' })
    await set({ refunds: 'fail' })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const told = merchant.readings.slice(from)
    expect(JSON.stringify(told)).not.toContain('"refunded"')
    await set({ refunds: 'usual' })
    await port().refund(refund)
    await merchant.told(told.length + 1, from)
    expect(await port().findRefund(refund)).toMatchObject({ kind: 'refunded', amount: 1_000 })
  })

  it('[H6] the statement of a day tells every payment and refund; a late or damaged one is none', async () => {
    const payment = await paid({ amount: 2_500, description: '机动车号牌，反光 汽车' })
    const refund = { refundNumber: `r${payment.orderNumber}`, payment, amount: 700, reason: '退款' }
    const from = merchant.readings.length
    await port().refund(refund)
    await merchant.told(1, from)

    const day = civilDate(payment.paidAt)
    const whole = await port().downloadStatement(day)
    if (whole.kind !== 'statement') throw new Error(JSON.stringify(whole))
    expect(whole.rows.filter(({ orderNumber }) => orderNumber === payment.orderNumber)).toEqual([
      { kind: 'payment', ...payment },
      { kind: 'refund', orderNumber: payment.orderNumber, transactionId: payment.transactionId, refundNumber: refund.refundNumber, amount: 700, at: expect.any(Number), state: 'refunded' },
    ])

    await set({ statement: 'row-missing' })
    const short = await port().downloadStatement(day)
    expect(short.kind === 'statement' && short.rows.length).toBe(whole.rows.length - 1)
    await set({ statement: 'damaged' })
    expect(await port().downloadStatement(day)).toMatchObject({ kind: 'damaged', reason: provider === 'wechat' ? 'hash' : 'file' })
    await set({ statement: 'late' })
    expect(await port().downloadStatement(day)).toEqual({ kind: provider === 'wechat' ? 'not-ready' : 'absent' })
    await set({ statement: 'usual' })
    expect(await port().downloadStatement('2015-10-29')).toEqual({ kind: 'absent' })
  })

  it('[C2] the wallet takes no orders from a foreign page, and shows faults set by a person', async () => {
    const { orderNumber } = await placed()
    const foreign = await fetch(`${merchant.sandbox.url}/api/wallet/orders/${orderNumber}/pay`, { method: 'POST', body: '{}', headers: { Origin: 'http://evil.example' } })
    expect(foreign.status).toBe(403)
    await fetch(`${merchant.sandbox.url}/wallet/faults/${provider}`, { method: 'POST', body: new URLSearchParams({ news: 'lost', refunds: 'slow', newsSeconds: '3', refundSeconds: '4', slowSeconds: '0' }), redirect: 'manual' })
    expect(await merchant.sandbox.read(`/api/wallet/faults/${provider}`)).toMatchObject({ down: false, news: 'lost', newsSeconds: 3, refunds: 'slow', refundSeconds: 4 })
    expect(await set({ news: 'wonderful' })).toBe(422)
  })

  const payPath = async (orderNumber: string): Promise<string> => {
    const read = await merchant.sandbox.read(`/api/wallet/orders/${orderNumber}`)
    return typeof read === 'object' && read !== null && 'payPath' in read ? String(read.payPath) : ''
  }
})

describe('[D6] WeChat Pay asks for a fresh call', () => {
  it('a clock six minutes off is refused on both sides', async () => {
    const late = merchant.connect({}, { machineNow: () => machineNow() - 6 * MINUTE }).wechat
    expect(await late.createOrder(newOrder())).toMatchObject({ kind: 'unavailable' })
  })

  it('a call that was heard once is refused the second time', async () => {
    const repeating = merchant.connect({}, { random: { token: () => 'always-the-same' } }).wechat
    expect(await repeating.findOrder('p32_NOBODY')).toEqual({ kind: 'absent' })
    expect(await repeating.findOrder('p32_NOBODY')).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('status-401') })
  })
})
