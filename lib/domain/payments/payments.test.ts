import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { applications, ledger } from '@/db/province/schema/applications'
import { paymentOrders, payments, refunds } from '@/db/province/schema/payments'
import { productionItems } from '@/db/province/schema/production'
import { notices } from '@/db/province/schema/people'
import { licences } from '@/db/province/schema/register'
import { DAY, HOUR, machineNow, MINUTE } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import type { PaymentsPort } from '@/lib/ports/payments/contract'
import { asStaff, codesOf, submitted, valueOf } from '../applications/application-test-world'
import { moveApplication } from '../applications/move-application'
import { takeApplication } from '../applications/take-application'
import { testWorld } from '../test-world'
import { workIn } from '../jobs/work'
import { lookForPayment } from './look-for-payment'
import { recordPayment } from './record-payment'
import { requestPayment } from './request-payment'
import { newOrderNumber, provinceOfNumber } from './order-rows'
import { systemAt } from './system-at'
import { takeCallback } from './take-callback'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const db = async () => (await world.databases.province('32')).read
const statusOf = async (id: string) => (await (await db()).select().from(applications).where(eq(applications.id, id)))[0]?.status
const balances = async (id: string) => {
  const rows = await (await db()).select().from(ledger).where(eq(ledger.applicationId, id))
  const sums: Record<string, number> = {}
  for (const { account, amountFen } of rows) sums[account] = (sums[account] ?? 0) + amountFen
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
}

/** An application that waits to be paid: 10.00 yuan, collected at the office. */
const approved = async () => {
  const one = await submitted(world)
  const reviewer = asStaff(world, world.staff('reviewer'))
  valueOf(await moveApplication(reviewer, { applicationId: one.applicationId, transition: 'approve', revision: one.revision }))
  return { ...one, revision: one.revision + 1 }
}

const asked = async (provider: 'wechat' | 'alipay' = 'wechat') => {
  const one = await approved()
  const { orderId } = valueOf(await requestPayment(one.ctx, { applicationId: one.applicationId, provider }))
  await world.settle()
  const [order] = await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, orderId))
  if (!order) throw new Error('no order')
  return { ...one, order }
}

const tell = async (order: { number: string; provider: 'wechat' | 'alipay'; amountFen: number }, transactionId: string, amountFen = order.amountFen) =>
  valueOf(await recordPayment(await systemAt('32', 'test'), { provider: order.provider, orderNumber: order.number, transactionId, amountFen, paidAt: machineNow() })).use

const runJob = async (kind: string, applicationOrOrder: string) => {
  const rows = await (await db()).select().from(jobs).where(and(eq(jobs.kind, kind), eq(jobs.state, 'waiting')))
  const row = rows.find(({ payload }) => payload.includes(applicationOrOrder))
  if (!row) throw new Error(`no job ${kind}`)
  await workIn('32')({ id: row.id, kind: row.kind, payload: JSON.parse(row.payload), dueAt: row.dueAt })
  return row
}

test.each([['32'], ['32-2015']])('a number of province %s says so and fits both providers', (province) => {
  const ctx = world.context()
  const number = newOrderNumber({ ...ctx, place: { ...ctx.place, province } })
  expect(number).toMatch(/^[A-Za-z0-9_]{6,32}$/)
  expect(provinceOfNumber(number)).toBe(province)
})

describe('asking for a code', () => {
  test('the provider gives it after the commit; asked again it is the same order (H3)', async () => {
    const { order, ctx, applicationId } = await asked()
    expect(order).toMatchObject({ state: 'open', amountFen: 1_000, codeUrl: `weixin://wxpay/bizpayurl?pr=${order.number}` })
    expect(order.number).toMatch(/^p32_[0-9A-Z]{22}$/)
    expect(valueOf(await requestPayment(ctx, { applicationId, provider: 'wechat' })).orderId).toBe(order.id)
    expect(world.providers.wechat.orders.get(order.number)?.description).toMatch(/^驾驶证遗失补证 32-2026-\d{6}$/)
  })

  test('another provider closes the first order, here and there', async () => {
    const { order, ctx, applicationId } = await asked()
    const { orderId } = valueOf(await requestPayment(ctx, { applicationId, provider: 'alipay' }))
    await world.settle()
    expect(orderId).not.toBe(order.id)
    expect(world.providers.wechat.closed.has(order.number)).toBe(true)
  })

  test('a hundred presses at once make one order', async () => {
    const { ctx, applicationId } = await approved()
    const answers = await Promise.all(Array.from({ length: 100 }, () => requestPayment(ctx, { applicationId, provider: 'wechat' })))
    expect(new Set(answers.map((each) => valueOf(each).orderId)).size).toBe(1)
  })

  test('nothing is due before the approval, and nobody pays for a stranger’s application here (B4)', async () => {
    const early = await submitted(world)
    expect(codesOf(await requestPayment(early.ctx, { applicationId: early.applicationId, provider: 'wechat' }))).toEqual(['payment.nothing-due'])
    const stranger = world.context({ actor: (await world.person()).citizen() })
    const { applicationId } = await approved()
    expect(codesOf(await requestPayment(stranger, { applicationId, provider: 'wechat' }))).toEqual(['not-found'])
  })
})

describe('money that comes in', () => {
  test('paid: the ledger balances, the register changes, production is ordered (FEE, H6, LIC-15)', async () => {
    const { order, applicationId, licenceId } = await asked()
    expect(await tell(order, 'tx-paid')).toBe('settled')
    expect(await statusOf(applicationId)).toBe('in-production')
    expect(await balances(applicationId)).toEqual({ 'provider:wechat': 1_000, 'fees:B12': -1_000 })
    const items = await (await db()).select().from(productionItems).where(eq(productionItems.applicationId, applicationId))
    expect(items).toMatchObject([{ kind: 'driving-licence', state: 'waiting', subjectId: licenceId }])
  })

  test('told ten times at once it is one payment', async () => {
    const { order, applicationId } = await asked()
    const uses = await Promise.all(Array.from({ length: 10 }, () => tell(order, 'tx-many')))
    expect(uses.filter((use) => use === 'settled')).toHaveLength(1)
    expect(uses.filter((use) => use !== 'settled' && use !== 'known')).toEqual([])
    expect(await (await db()).select().from(payments).where(eq(payments.orderId, order.id))).toHaveLength(1)
    expect(await balances(applicationId)).toEqual({ 'provider:wechat': 1_000, 'fees:B12': -1_000 })
  })

  test('paid twice: the second goes back and the books are even', async () => {
    const { order, applicationId } = await asked()
    await tell(order, 'tx-first')
    expect(await tell(order, 'tx-second')).toBe('twice')
    await world.settle()
    expect(world.providers.wechat.refunds.at(-1)).toMatchObject({ amount: 1_000, payment: { transactionId: 'tx-second' } })
    expect(await balances(applicationId)).toEqual({ 'provider:wechat': 1_000, 'fees:B12': -1_000 })
  })

  test('a wrong amount pays nothing and goes back; the next asking gives a new code, for the old one is spent', async () => {
    const { order, applicationId, ctx } = await asked()
    expect(await tell(order, 'tx-wrong', 999)).toBe('amount')
    await world.settle()
    expect(await statusOf(applicationId)).toBe('awaiting-payment')
    expect(await balances(applicationId)).toEqual({})
    const again = valueOf(await requestPayment(ctx, { applicationId, provider: 'wechat' }))
    expect(again.orderId).not.toBe(order.id)
  })

  test('late: after the application lapsed it goes back; after the code was closed in time it still pays', async () => {
    const late = await asked()
    await runJob('payment.lapse', late.applicationId)
    expect(await statusOf(late.applicationId)).toBe('lapsed')
    await world.settle()
    expect(world.providers.wechat.closed.has(late.order.number)).toBe(true)
    expect(await tell(late.order, 'tx-late')).toBe('late')

    const closed = await asked()
    valueOf(await requestPayment(closed.ctx, { applicationId: closed.applicationId, provider: 'alipay' }))
    expect(await tell(closed.order, 'tx-crossed')).toBe('settled')
    expect(await statusOf(closed.applicationId)).toBe('in-production')
  })

  test('paid by a code that was given up for another: the other can no longer be paid', async () => {
    const { applicationId, ctx, order } = await asked()
    const { orderId } = valueOf(await requestPayment(ctx, { applicationId, provider: 'alipay' }))
    await world.settle()
    expect(await tell(order, 'tx-given-up')).toBe('settled')
    await world.settle()
    const [other] = await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, orderId))
    expect(other?.state).toBe('closed')
    expect(world.providers.alipay.closed.has(other?.number ?? '')).toBe(true)
  })

  test('the register no longer allows it: the money goes back and the application stays where it is', async () => {
    const { order, applicationId, licenceId } = await asked()
    await (await world.databases.province('32')).write((tx) => tx.update(licences).set({ status: 'D' }).where(eq(licences.id, licenceId)).returning({ id: licences.id }))
    expect(await tell(order, 'tx-barred')).toBe('refused')
    await world.settle()
    expect(await statusOf(applicationId)).toBe('awaiting-payment')
    expect(await balances(applicationId)).toEqual({})
  })

  test('a refund the provider keeps for a while is asked again; one that fails stays visible', async () => {
    const { order } = await asked()
    await tell(order, 'tx-a')
    world.providers.wechat.state.refunds = 'underway'
    await tell(order, 'tx-b')
    await world.settle()
    const refund = async () => {
      const [row] = await (await db()).select({ refund: refunds }).from(refunds).innerJoin(payments, eq(payments.id, refunds.paymentId)).where(eq(payments.providerNumber, 'tx-b'))
      return row?.refund.state
    }
    expect(await refund()).toBe('wanted')
    world.providers.wechat.state.refunds = 'refunded'
  })

  test('[D6] a provider that calls out a refund of the other one ends nothing; its own it does', async () => {
    const { order } = await asked()
    await tell(order, 'tx-c')
    world.providers.wechat.state.refunds = 'underway'
    await tell(order, 'tx-d')
    await world.settle()
    const refund = async () => {
      const [row] = await (await db()).select({ refund: refunds }).from(refunds).innerJoin(payments, eq(payments.id, refunds.paymentId)).where(eq(payments.providerNumber, 'tx-d'))
      return row?.refund
    }
    const refundNumber = (await refund())?.number ?? ''
    const signed: PaymentsPort['readCallback'] = () => ({ kind: 'event', id: 'evt', event: { type: 'refund', orderNumber: order.number, refundNumber, state: 'refunded' } })
    for (const provider of ['alipay', 'wechat'] as const) world.providers[provider].port.readCallback = signed
    const message = { body: '', headers: new Headers() }
    expect((await takeCallback('alipay', message)).status).toBe(401)
    expect((await refund())?.state).toBe('wanted')
    expect((await takeCallback('wechat', message)).status).toBe(200)
    expect((await refund())?.state).toBe('done')
    world.providers.wechat.state.refunds = 'refunded'
  })
})

describe('never paid', () => {
  test('a day after the approval the application lapses; while money may come it asks the provider (APP-03)', async () => {
    const { applicationId, ctx } = await approved()
    const row = await runJob('payment.lapse', applicationId)
    expect(row.dueAt - ctx.now).toBeLessThanOrEqual(DAY + MINUTE)
    expect(await statusOf(applicationId)).toBe('lapsed')
  })

  test('and so it does when a clerk has taken it on meanwhile (APP-03)', async () => {
    const { applicationId, revision } = await approved()
    valueOf(await takeApplication(asStaff(world, world.staff('window-clerk')), { applicationId, revision }))
    await runJob('payment.lapse', applicationId)
    expect(await statusOf(applicationId)).toBe('lapsed')
  })

  test('the approval says until when to pay, a reminder comes three hours before, once; who has paid hears nothing (APP-03, NTF-01)', async () => {
    const { applicationId, ctx } = await approved()
    const texts = async () => {
      const rows = await (await db()).select().from(notices).where(eq(notices.subject, applicationId))
      return rows.map(({ id, code, paramsSealed }) => ({ code, params: JSON.stringify(JSON.parse(open(world.keys, 'notices.params', id, paramsSealed))) }))
    }
    expect((await texts()).find(({ params }) => params.includes('待缴费'))?.params).toMatch(/请于\d{4}年\d+月\d+日 \d\d:\d\d前缴费/)
    const job = await runJob('payment.remind', applicationId)
    expect(Math.abs(job.dueAt - ctx.now - 21 * HOUR)).toBeLessThan(MINUTE)
    await runJob('payment.remind', applicationId)
    expect((await texts()).filter(({ code }) => code === 'APP-03')).toHaveLength(1)

    const paid = await asked()
    await tell(paid.order, 'tx-before-the-reminder')
    await runJob('payment.remind', paid.applicationId)
    expect(await (await db()).select().from(notices).where(and(eq(notices.subject, paid.applicationId), eq(notices.code, 'APP-03')))).toEqual([])
  })

  test('a lost callback is found by asking', async () => {
    const { order, applicationId } = await asked()
    world.providers.wechat.paid.set(order.number, { orderNumber: order.number, transactionId: 'tx-lost', amount: order.amountFen, paidAt: machineNow() })
    await runJob('payment.follow', order.id)
    expect(await statusOf(applicationId)).toBe('in-production')
  })

  test('an order closed here is followed as long as it lives: Alipay knows nothing of a code nobody has scanned', async () => {
    const { order, ctx, applicationId } = await asked('alipay')
    valueOf(await requestPayment(ctx, { applicationId, provider: 'wechat' }))
    await world.settle()
    world.providers.alipay.closed.delete(order.number)
    world.providers.alipay.orders.delete(order.number)
    await runJob('payment.follow', order.id)
    world.providers.alipay.paid.set(order.number, { orderNumber: order.number, transactionId: 'tx-after-closing', amount: order.amountFen, paidAt: machineNow() })
    await runJob('payment.follow', `${order.id}","turn":1`)
    expect(await statusOf(applicationId)).toBe('in-production')
  })

  test('one the provider has closed too is not asked about again', async () => {
    const { order, ctx, applicationId } = await asked()
    valueOf(await requestPayment(ctx, { applicationId, provider: 'alipay' }))
    await world.settle()
    await runJob('payment.follow', order.id)
    await expect(runJob('payment.follow', `${order.id}","turn":1`)).rejects.toThrow('no job')
  })

  test('whoever says “I have paid” has the provider asked at once; a stranger has nobody asked (B4)', async () => {
    const { order, applicationId, ctx } = await asked()
    world.providers.wechat.paid.set(order.number, { orderNumber: order.number, transactionId: 'tx-said', amount: order.amountFen, paidAt: machineNow() })
    expect(codesOf(await lookForPayment(world.context({ actor: (await world.person()).citizen() }), { applicationId }))).toEqual(['not-found'])
    expect(await statusOf(applicationId)).toBe('awaiting-payment')
    valueOf(await lookForPayment(ctx, { applicationId }))
    valueOf(await lookForPayment(ctx, { applicationId }))
    expect(await statusOf(applicationId)).toBe('in-production')
  })

  test('withdrawing while it waits closes the order (APP-04)', async () => {
    const { order, applicationId, ctx, revision } = await asked()
    valueOf(await moveApplication(ctx, { applicationId, transition: 'withdraw', revision }))
    await world.settle()
    expect(world.providers.wechat.closed.has(order.number)).toBe(true)
    expect(await statusOf(applicationId)).toBe('withdrawn')
  })

  test('the window takes the fee instead, once (H6)', async () => {
    const { order, applicationId, revision } = await asked()
    const clerk = asStaff(world, world.staff('window-clerk'))
    valueOf(await moveApplication(clerk, { applicationId, transition: 'pay-at-window', revision }))
    expect(await balances(applicationId)).toEqual({ 'till:has': 1_000, 'fees:B12': -1_000 })
    expect(await tell(order, 'tx-after-window')).toBe('twice')
  })
})
