import { and, eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audit, jobs } from '@/db/common/schema'
import { paymentOrders, payments, reconciliationFindings, reconciliations, refunds } from '@/db/province/schema/payments'
import { addDays, civilDate, DAY, HOUR, instantOf, machineNow, MINUTE } from '@/lib/kernel/clock'
import type { StatementRow } from '@/lib/ports/payments/contract'
import { asStaff, codesOf, submitted, valueOf } from '../applications/application-test-world'
import { moveApplication } from '../applications/move-application'
import { testWorld } from '../test-world'
import { compareDayAgain } from './compare-day-again'
import { explainFinding } from './explain-finding'
import { finishRefund } from './finish-refund'
import { findDesk } from './find-desk'
import { recordPayment } from './record-payment'
import { reconcile } from './reconcile'
import { scheduleReconciliations } from './reconciliation-days'
import { requestPayment } from './request-payment'
import { retryRefund } from './retry-refund'
import { systemAt } from './system-at'

const YESTERDAY = addDays(civilDate(machineNow()), -1)
const NOON = instantOf(YESTERDAY, '12:00')

let world: Awaited<ReturnType<typeof testWorld>>
/** Payments are never deleted: each test has a day of its own. */
beforeEach(async () => void (world = await testWorld()))
afterEach(() => world.close())

const db = async () => (await world.databases.province('32')).read
const system = () => systemAt('32', 'job:payment.reconcile')
const administrator = () => asStaff(world, world.staff('administrator'))
const run = async (turn = 0) => reconcile(await system(), { provider: 'wechat', day: YESTERDAY, turn })
const statement = (...rows: StatementRow[]) => void (world.providers.wechat.state.statement = { kind: 'statement', rows })
const findings = async () => (await db()).select().from(reconciliationFindings)
const compared = async () => (await (await db()).select().from(reconciliations)).map(({ day, provider, rows, ourFen, theirFen }) => ({ day, provider, rows, ourFen, theirFen }))

let serial = 0
/** An order of yesterday, open at WeChat Pay. */
const ordered = async () => {
  const one = await submitted(world)
  valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId: one.applicationId, transition: 'approve', revision: one.revision }))
  const { orderId } = valueOf(await requestPayment(one.ctx, { applicationId: one.applicationId, provider: 'wechat' }))
  await world.settle()
  const handle = await world.databases.province('32')
  await handle.write((tx) => tx.update(paymentOrders).set({ createdAt: NOON }).where(eq(paymentOrders.id, orderId)))
  const [order] = await handle.read.select().from(paymentOrders).where(eq(paymentOrders.id, orderId))
  if (!order) throw new Error('no order')
  return { ...one, order }
}
type Order = Awaited<ReturnType<typeof ordered>>['order']

const tell = async (order: Order, paidAt = NOON) => {
  const transactionId = `tx-${++serial}`
  valueOf(await recordPayment(await system(), { provider: 'wechat', orderNumber: order.number, transactionId, amountFen: order.amountFen, paidAt }))
  return transactionId
}
const paidRow = (order: Order, transactionId: string, amount = order.amountFen): StatementRow => ({ kind: 'payment', orderNumber: order.number, transactionId, amount, paidAt: NOON })

/** Paid twice; the second is on its way back since `wantedAt`. */
const refunded = async (wantedAt: number) => {
  const { order, ...rest } = await ordered()
  const settled = await tell(order)
  world.providers.wechat.state.refunds = 'underway'
  const surplus = await tell(order)
  await world.settle()
  const handle = await world.databases.province('32')
  const [row] = await handle.read.select({ refund: refunds }).from(refunds).innerJoin(payments, eq(payments.id, refunds.paymentId)).where(eq(payments.providerNumber, surplus))
  if (!row) throw new Error('no refund')
  await handle.write((tx) => tx.update(refunds).set({ wantedAt }).where(eq(refunds.id, row.refund.id)))
  const finish = async (endedAt: number) => {
    await finishRefund('32', { refundId: row.refund.id, state: 'done' })
    await handle.write((tx) => tx.update(refunds).set({ endedAt }).where(eq(refunds.id, row.refund.id)))
  }
  const listed = (state: 'refunded' | 'underway'): StatementRow =>
    ({ kind: 'refund', orderNumber: order.number, transactionId: surplus, refundNumber: row.refund.number, amount: order.amountFen, at: wantedAt, state })
  return { ...rest, order, refund: row.refund, finish, listed, rows: [paidRow(order, settled), paidRow(order, surplus)] }
}

describe('a day against the provider’s statement', () => {
  test('FEE the same on both sides: sums, no finding, one row of the audit', async () => {
    const { order } = await ordered()
    statement(paidRow(order, await tell(order)))
    await run()
    expect(await compared()).toEqual([{ day: YESTERDAY, provider: 'wechat', rows: 1, ourFen: 1_000, theirFen: 1_000 }])
    expect(await findings()).toEqual([])
    expect(await (await db()).select().from(audit).where(and(eq(audit.intent, 'payment.reconcile'), eq(audit.subject, `wechat:${YESTERDAY}`)))).not.toEqual([])
  })

  test('FEE money nobody told us of is taken in and sends the application on; an unknown order stays a finding', async () => {
    const { order, applicationId } = await ordered()
    statement(paidRow(order, 'tx-untold'), { kind: 'payment', orderNumber: 'p32_NEVERSEEN', transactionId: 'tx-strange', amount: 700, paidAt: NOON })
    await run()
    expect(await (await db()).select().from(payments).where(eq(payments.providerNumber, 'tx-untold'))).toMatchObject([{ use: 'settled', orderId: order.id }])
    expect(await findings()).toMatchObject([{ kind: 'missing-here', providerNumber: 'tx-strange', orderNumber: 'p32_NEVERSEEN', theirFen: 700, state: 'open' }])
    expect(applicationId).toMatch(/^app_/)
  })

  test('rows of other provinces are not ours', async () => {
    statement({ kind: 'payment', orderNumber: 'p35_OTHER', transactionId: 'tx-35', amount: 700, paidAt: NOON })
    await run()
    expect(await compared()).toMatchObject([{ rows: 0, ourFen: 0, theirFen: 0 }])
  })

  test('compared again, what no longer differs is off the desk, and what was explained stays', async () => {
    const { order } = await ordered()
    const [first, second] = [await tell(order), await tell(order)]
    statement()
    await run()
    const open = await findings()
    expect(open.map(({ kind }) => kind)).toEqual(['missing-there', 'missing-there'])
    const explained = open.find(({ providerNumber }) => providerNumber === second)
    valueOf(await explainFinding(administrator(), { findingId: explained?.id, explanation: '账单漏行，已与支付机构核实。' }))
    statement(paidRow(order, first))
    await run()
    expect((await findings()).map(({ providerNumber, state }) => [providerNumber, state])).toEqual([[second, 'explained']])
  })
})

describe('refunds across midnight', () => {
  test('asked for before midnight and arrived after it, listed on its way: no finding on either day', async () => {
    const { finish, listed, rows } = await refunded(NOON)
    await finish(machineNow())
    statement(...rows, listed('underway'))
    await run()
    expect(await findings()).toEqual([])
    expect(await compared()).toMatchObject([{ ourFen: 1_000, theirFen: 1_000 }])
  })

  test('heard of after midnight, listed the day before: the earlier statement is looked into', async () => {
    const { finish, listed, rows } = await refunded(NOON - DAY)
    await finish(NOON)
    const before = addDays(YESTERDAY, -1)
    const own = world.providers.wechat.port.downloadStatement
    world.providers.wechat.port.downloadStatement = async (day) => ({ kind: 'statement', rows: day === before ? [listed('underway')] : rows })
    await run()
    expect(await findings()).toEqual([])
    world.providers.wechat.port.downloadStatement = async () => ({ kind: 'statement', rows })
    await run()
    expect((await findings()).map(({ kind }) => kind)).toEqual(['refund'])
    world.providers.wechat.port.downloadStatement = own
  })

  test('a refund still on its way is asked for again under its own number, however long the outbox has been silent', async () => {
    const { order, refund } = await refunded(machineNow() - 5 * HOUR)
    world.providers.wechat.state.refunds = 'refunded'
    statement()
    await run()
    await world.settle()
    const [row] = await (await db()).select().from(refunds).where(eq(refunds.id, refund.id))
    expect(row?.state).toBe('done')
    expect(world.providers.wechat.refunds.filter(({ payment }) => payment.orderNumber === order.number)).toHaveLength(1)
  })
})

describe('a statement that cannot be had', () => {
  const waiting = async () =>
    (await (await db()).select().from(jobs).where(and(eq(jobs.kind, 'payment.reconcile'), eq(jobs.state, 'waiting')))).map(({ payload, dueAt }) => ({ ...JSON.parse(payload), dueAt }))

  test.each(['not-ready', 'damaged', 'unavailable'] as const)('%s: asked for again in an hour, for a day; nothing is booked', async (kind) => {
    world.providers.wechat.state.statement = kind === 'not-ready' ? { kind } : { kind, reason: 'test' }
    await run(3)
    expect(await compared()).toEqual([])
    expect(await waiting()).toEqual(expect.arrayContaining([expect.objectContaining({ provider: 'wechat', day: YESTERDAY, turn: 4 })]))
    await run(24)
    expect(await waiting()).not.toEqual(expect.arrayContaining([expect.objectContaining({ turn: 25 })]))
  })

  test('absent: believed after an hour where nothing stands here, after a day where something does', async () => {
    await run(0)
    expect(await compared()).toEqual([])
    await run(1)
    expect(await compared()).toMatchObject([{ rows: 0, ourFen: 0 }])
    const { order } = await ordered()
    await tell(order)
    await (await world.databases.province('32')).write((tx) => tx.delete(reconciliations))
    await run(1)
    expect(await compared()).toEqual([])
    await run(24)
    expect(await findings()).toMatchObject([{ kind: 'missing-there' }])
  })

  test('a day never compared stands on the desk, and may be asked for', async () => {
    await ordered()
    const days = async () => valueOf(await findDesk(administrator(), {})).days.filter(({ day }) => day === YESTERDAY)
    expect(await days()).toMatchObject([{ provider: 'alipay', compared: null }, { provider: 'wechat', compared: null }])
    valueOf(await compareDayAgain(administrator(), { provider: 'wechat', day: YESTERDAY }))
    expect(codesOf(await compareDayAgain(administrator(), { provider: 'wechat', day: civilDate(machineNow()) }))).toEqual(['payment.day-not-over'])
    statement()
    await run()
    expect(await days()).toMatchObject([{ provider: 'alipay', compared: null }, { provider: 'wechat', compared: { rows: 0 } }])
  })

  test('every day since the first order is asked for once, and today’s for tomorrow at ten of the provider’s clock', async () => {
    await ordered()
    const handle = await world.databases.province('32')
    await handle.write((tx) => tx.delete(jobs).where(eq(jobs.kind, 'payment.reconcile')))
    const ctx = await system()
    for (let start = 0; start < 3; start++) await handle.write((tx) => scheduleReconciliations(tx, ctx))
    const today = civilDate(ctx.machineNow)
    expect((await waiting()).map(({ provider, day }) => `${day} ${provider}`).toSorted()).toEqual(
      [YESTERDAY, today].flatMap((day) => ['alipay', 'wechat'].map((provider) => `${day} ${provider}`)),
    )
    const due = (await waiting()).find(({ day }) => day === today)?.dueAt ?? 0
    expect(Math.abs(due - ctx.now - (instantOf(addDays(today, 1), '10:00') - ctx.machineNow))).toBeLessThan(MINUTE)
  })

  test('a business clock that ran ahead waits for the provider’s day to end', async () => {
    const today = civilDate(machineNow())
    await reconcile(await system(), { provider: 'wechat', day: today, turn: 0 })
    expect(await compared()).toEqual([])
    expect(await waiting()).toEqual(expect.arrayContaining([expect.objectContaining({ provider: 'wechat', day: today, turn: 0 })]))
  })
})

describe('the desk', () => {
  const oneFinding = async () => {
    const { order } = await ordered()
    await tell(order)
    statement()
    await run()
    const [found] = await findings()
    if (!found) throw new Error('no finding')
    return found
  }
  const explanation = '机构账单缺一笔，已电话核实。'

  test('an explanation is sealed, names who gave it, and is given once', async () => {
    const { id } = await oneFinding()
    const one = administrator()
    expect(codesOf(await explainFinding(one, { findingId: id, explanation: '短' }))).toEqual(['payment.explanation-too-short'])
    valueOf(await explainFinding(one, { findingId: id, explanation }, { idempotencyKey: 'key-1' }))
    valueOf(await explainFinding(one, { findingId: id, explanation }, { idempotencyKey: 'key-1' }))
    expect(codesOf(await explainFinding(administrator(), { findingId: id, explanation }))).toEqual(['payment.explained-already'])
    const [row] = await findings()
    expect(row).toMatchObject({ state: 'explained', explainedBy: 'accountId' in one.actor ? one.actor.accountId : '' })
    expect(row?.explanationSealed).not.toContain('核实')
    expect(valueOf(await findDesk(one, {})).findings).toEqual([])
  })

  test.each(['window-clerk', 'reviewer', 'planner'] as const)('[B2] a %s has nothing to do there', async (role) => {
    const { id } = await oneFinding()
    const other = asStaff(world, world.staff(role))
    expect(codesOf(await findDesk(other, {}))).toEqual(['not-allowed'])
    expect(codesOf(await explainFinding(other, { findingId: id, explanation }))).toEqual(['not-allowed'])
  })

  test('a refund that failed is asked for again, and a second press moves no money', async () => {
    const { refund, order } = await refunded(NOON)
    await finishRefund('32', { refundId: refund.id, state: 'failed' })
    expect(valueOf(await findDesk(administrator(), {})).refunds).toMatchObject([{ id: refund.id, state: 'failed', reason: 'twice', amountFen: 1_000 }])
    world.providers.wechat.state.refunds = 'refunded'
    const one = administrator()
    valueOf(await retryRefund(one, { refundId: refund.id }))
    valueOf(await retryRefund(one, { refundId: refund.id }))
    await world.settle()
    expect(await (await db()).select().from(refunds).where(inArray(refunds.state, ['wanted', 'failed']))).toEqual([])
    expect(world.providers.wechat.refunds.filter(({ payment }) => payment.orderNumber === order.number)).toHaveLength(1)
    expect(valueOf(await findDesk(administrator(), {})).refunds).toEqual([])
    expect(codesOf(await retryRefund(asStaff(world, world.staff('window-clerk')), { refundId: refund.id }))).toEqual(['not-allowed'])
  })
})
