import { eq, inArray, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { audit } from '@/db/common/schema'
import { ledger } from '@/db/province/schema/applications'
import { paymentOrders, refunds } from '@/db/province/schema/payments'
import { papers } from '@/db/province/schema/production'
import { pointBookings, violationDecisions, violations } from '@/db/province/schema/violations'
import { addDays, civilDate, endOfDay, machineNow, MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findPaper } from '../papers/find-paper'
import { recordPayment } from '../payments/record-payment'
import { systemAt } from '../payments/system-at'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { decided, revoked } from './fine-test-world'
import { findFinesOrder, lookForFinesPayment } from './find-fines-order'
import { listOwnDecisions, listUnpaidFines } from './list-own-fines'
import { askForFine, findAskedFine } from './look-up-fine'
import { requestFines, requestOthersFine } from './request-fines'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(async () => {
  const databases = await openForReading(world.databases.config)
  const found = (await verifyDatabases(databases, machineNow())).filter(({ check }) => /^(fines|fine orders|payments|refunds|orders|ledger):/.test(check))
  await databases.close()
  await world.close()
  expect(found).toEqual([])
})

const db = async () => (await world.databases.province('32')).read
const today = civilDate(machineNow())
const NONE = { violationId: '' }
const ago = (days: number) => addDays(today, -days)

const somebody = async (level: 'L1' | 'L2' = 'L1') => {
  const person = await world.person()
  return { personId: person.id, ctx: world.context({ actor: person.citizen(level) }) }
}

/** A person with fines served so many days ago. */
const fined = async (...servedDaysAgo: number[]) => {
  const who = await somebody()
  const decisions: Awaited<ReturnType<typeof decided>>[] = []
  for (const days of servedDaysAgo) decisions.push(await decided(world, { personId: who.personId, servedOn: ago(days) }))
  return { ...who, decisions, ids: decisions.map(({ id }) => id).join() }
}

const ask = async (ctx: Context, decisions: string, provider: 'wechat' | 'alipay' = 'wechat') => {
  const { orderId } = valueOf(await requestFines(ctx, { decisions, provider }))
  await world.settle()
  const [order] = await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, orderId))
  if (!order) throw new Error('no order')
  return order
}
type Order = Awaited<ReturnType<typeof ask>>

const tell = async (order: Order, transactionId: string, { amountFen = order.amountFen, paidAt = machineNow(), ctx }: { amountFen?: number; paidAt?: number; ctx?: Context } = {}) =>
  valueOf(await recordPayment(ctx ?? (await systemAt('32', 'test')), { provider: order.provider, orderNumber: order.number, transactionId, amountFen, paidAt })).use

const decisionOf = async (id: string) => (await (await db()).select().from(violationDecisions).where(eq(violationDecisions.id, id)))[0]
const receiptOf = async (id: string) => (await (await db()).select().from(papers).where(eq(papers.subjectId, id)))[0]
const books = async (...ids: string[]) => {
  const rows = await (await db()).select().from(ledger).where(inArray(ledger.transferId, ids.flatMap((id) => [`fine:${id}`, `fine-back:${id}`])))
  const sums: Record<string, number> = {}
  for (const { account, amountFen } of rows) sums[account] = (sums[account] ?? 0) + amountFen
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
}

describe('what is due (VIO-17 to VIO-19)', () => {
  test.each([[15, 20_000, 0, 20_600], [16, 20_600, 1, 21_200], [48, 39_800, 33, 40_000], [49, 40_000, 34, 40_000], [400, 40_000, 385, 40_000]])(
    'served %i days ago: %i fen today, %i days late, tomorrow %i', async (servedAgo, totalFen, late, tomorrowFen) => {
      const { ctx } = await fined(servedAgo)
      expect(valueOf(await listUnpaidFines(ctx, {}))).toMatchObject([{ totalFen, daysLate: late, tomorrowFen, state: 'unpaid' }])
    })

  test('only one’s own, the most urgent first; a warning and a revoked decision owe nothing', async () => {
    const { ctx, personId, decisions: [old, young] } = await fined(30, 2)
    await decided(world, { personId, servedOn: today, fineFen: 0 })
    await revoked(world, await decided(world, { personId, servedOn: today }))
    expect(valueOf(await listUnpaidFines(ctx, {})).map(({ id }) => id)).toEqual([old?.id, young?.id])
    expect(valueOf(await listOwnDecisions(ctx, {})).rows.map(({ state }) => state).toSorted()).toEqual(['revoked', 'unpaid', 'unpaid', 'warning'])
    expect(valueOf(await listUnpaidFines((await somebody()).ctx, {}))).toEqual([])
    expect(codesOf(await listUnpaidFines(world.context(), {}))).toEqual(['not-allowed'])
  })
})

describe('several fines in one order (C02)', () => {
  test('one payment settles all: account of the fines, receipts with the numbers, records closed, points told', async () => {
    const who = await somebody()
    const licenceId = await world.licence({ personId: who.personId })
    const one = await decided(world, { ...who, servedOn: ago(3), points: 3, licenceId })
    const two = await decided(world, { ...who, servedOn: ago(20), fineFen: 10_000, place: 'szv' })
    const order = await ask(who.ctx, `${one.id},${two.id}`)
    expect(order.amountFen).toBe(20_000 + 10_000 + 5 * 300)
    expect(world.providers.wechat.orders.get(order.number)?.description).toMatch(/^交通违法罚款 \d{15}等2份决定$/)
    expect(await tell(order, 'f-all')).toBe('settled')
    expect(await books(one.id, two.id)).toEqual({ 'provider:wechat': 31_500, 'fines:has': -20_000, 'fines:szv': -11_500 })
    expect(await decisionOf(two.id)).toMatchObject({ paidOn: today, surchargeFen: 1_500, revision: 2 })
    expect((await (await db()).select().from(violations).where(eq(violations.id, one.violationId)))[0]?.state).toBe('paid')
    expect((await (await db()).select().from(pointBookings).where(eq(pointBookings.decision, one.id)))[0]).toMatchObject({ paidOn: today, revision: 2 })
    const paper = await receiptOf(two.id)
    expect(paper).toMatchObject({ kind: 'fine-receipt', number: `${two.number}-P` })
    expect(valueOf(await findPaper(who.ctx, { paperId: paper?.id ?? '' }))).toMatchObject({ isOutdated: false, facts: { violationDecision: two.number, fine: '10000', surcharge: '1500', totalFen: '11500' } })
    expect(valueOf(await findPaper((await somebody()).ctx, { paperId: paper?.id ?? '' }))).toBeNull()
    expect(valueOf(await listOwnDecisions(who.ctx, {})).rows.map(({ papers: [issued] }) => issued?.kind)).toEqual(['fine-receipt', 'fine-receipt'])
  })

  test('some of them; asked again it is the same order, other ones or another provider close it', async () => {
    const { ctx, decisions: [one, two] } = await fined(1, 1)
    const first = await ask(ctx, one?.id ?? '')
    expect((await ask(ctx, one?.id ?? '')).id).toBe(first.id)
    const both = await ask(ctx, `${two?.id},${one?.id}`)
    expect((await ask(ctx, `${one?.id},${two?.id}`)).id).toBe(both.id)
    expect(world.providers.wechat.closed.has(first.number)).toBe(true)
    expect(await tell(first, 'f-closed-one')).toBe('settled')
    expect((await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, both.id)))[0]?.state).toBe('closed')
    expect(await tell(both, 'f-both')).toBe('amount')
    expect(await books(one?.id ?? '', two?.id ?? '')).toEqual({ 'provider:wechat': 20_000, 'fines:has': -20_000 })
  })

  test('a hundred presses at once make one order that lives', async () => {
    const { ctx, ids, decisions } = await fined(1, 1, 1)
    const answers = await Promise.all(Array.from({ length: 100 }, () => requestFines(ctx, { decisions: ids, provider: 'wechat' })))
    expect(new Set(answers.map((each) => valueOf(each).orderId)).size).toBe(1)
    expect(decisions).toHaveLength(3)
  })

  test('nobody else’s, no made-up ids, none, nothing paid (B4)', async () => {
    const { ctx, ids } = await fined(1)
    const stranger = (await somebody()).ctx
    expect(codesOf(await requestFines(stranger, { decisions: ids, provider: 'wechat' }))).toEqual(['not-found'])
    expect(codesOf(await requestFines(ctx, { decisions: `${ids},vdn_forged`, provider: 'wechat' }))).toEqual(['not-found'])
    expect(codesOf(await requestFines(ctx, { decisions: '-1', provider: 'wechat' }))).toEqual(['not-found'])
    expect(codesOf(await requestFines(ctx, { decisions: '', provider: 'wechat' }))).toEqual(['fine.none-chosen'])
    expect(codesOf(await requestFines(ctx, { decisions: Array.from({ length: 51 }, (_, i) => i).join(), provider: 'wechat' }))).toEqual(['fine.too-many'])
    await tell(await ask(ctx, ids), 'f-once')
    expect(codesOf(await requestFines(ctx, { decisions: ids, provider: 'wechat' }))).toEqual(['fine.nothing-due'])
    const [entry] = await (await db()).select().from(audit).where(eq(audit.intent, 'fine.request')).limit(1)
    expect(entry?.outcome).toBe('done')
  })

  test('an order is seen by who asked for it, and asked about; to a stranger it is not there', async () => {
    const { ctx, ids, decisions } = await fined(1)
    const order = await ask(ctx, ids)
    expect(valueOf(await findFinesOrder(ctx, { orderId: order.id }))).toMatchObject({ amountFen: 20_000, count: 1, fines: [{ number: decisions[0]?.number }], order: { state: 'open' } })
    const stranger = (await somebody()).ctx
    expect(valueOf(await findFinesOrder(stranger, { orderId: order.id }))).toBeNull()
    expect(codesOf(await lookForFinesPayment(stranger, { orderId: order.id }))).toEqual(['not-found'])
    world.providers.wechat.paid.set(order.number, { orderNumber: order.number, transactionId: 'f-said', amount: order.amountFen, paidAt: machineNow() })
    valueOf(await lookForFinesPayment(ctx, { orderId: order.id }))
    expect(valueOf(await findFinesOrder(ctx, { orderId: order.id }))?.order.state).toBe('paid')
  })
})

describe('money that does not fit goes back by itself (VIO-23)', () => {
  test('twice, and of another amount', async () => {
    const { ctx, ids } = await fined(1)
    const order = await ask(ctx, ids)
    expect(await tell(order, 'f-less', { amountFen: 19_999 })).toBe('amount')
    const again = await ask(ctx, ids)
    expect(again.id).not.toBe(order.id)
    const uses = await Promise.all([tell(again, 'f-a'), tell(again, 'f-a'), tell(again, 'f-b')])
    expect(uses.toSorted()).toEqual(['known', 'settled', 'twice'])
    await world.settle()
    expect(world.providers.wechat.refunds.filter(({ payment }) => payment.orderNumber === again.number)).toHaveLength(1)
    expect(await books(ids)).toEqual({ 'provider:wechat': 20_000, 'fines:has': -20_000 })
    expect(valueOf(await findFinesOrder(ctx, { orderId: again.id }))?.refunds).toMatchObject([{ amountFen: 20_000, reason: 'twice', state: 'done' }])
  })

  test('across midnight: paid before it and told after it, it is the day of payment that counts; paid after it, the sum has grown', async () => {
    const { ctx, ids } = await fined(15)
    const order = await ask(ctx, ids)
    const tomorrow = addDays(today, 1)
    const next: Context = { ...(await systemAt('32', 'test')), now: endOfDay(today) + MINUTE, machineNow: endOfDay(today) + MINUTE, today: tomorrow }
    expect(await tell(order, 'f-after-midnight', { paidAt: next.machineNow, ctx: next })).toBe('amount')
    const second = await ask(ctx, ids)
    expect(await tell(second, 'f-before-midnight', { paidAt: endOfDay(today) - MINUTE, ctx: next })).toBe('settled')
    expect(await decisionOf(ids)).toMatchObject({ paidOn: today, surchargeFen: 0 })
  })

  test('the code of a fine that grows tomorrow ends with the day, others live half an hour', async () => {
    const { personId } = await somebody()
    const at = `${today} 23:50`
    const ctx = world.context({ actor: { kind: 'citizen', accountId: 'acc-late', sessionId: 'ses', level: 'L1', people: { 32: personId }, freshAt: 1 }, at })
    const late = await decided(world, { personId, servedOn: ago(20) })
    const young = await decided(world, { personId, servedOn: ago(1) })
    const life = (order: Order) => order.expiresAt - order.createdAt
    expect(life(await ask(ctx, late.id))).toBe(10 * MINUTE)
    expect(life(await ask(ctx, young.id))).toBe(30 * MINUTE)
  })

  test('revoked while the payment is in flight: the code is closed, the money goes back; one of two revoked, all of it', async () => {
    const alone = await fined(1)
    const order = await ask(alone.ctx, alone.ids)
    await revoked(world, alone.decisions[0] ?? NONE)
    await world.settle()
    expect(world.providers.wechat.closed.has(order.number)).toBe(true)
    expect(await tell(order, 'f-flying')).toBe('revoked')

    const two = await fined(1, 1)
    const both = await ask(two.ctx, two.ids)
    await revoked(world, two.decisions[0] ?? NONE)
    expect(await tell(both, 'f-flying-both')).toBe('amount')
    await world.settle()
    expect(world.providers.wechat.refunds.filter(({ payment }) => [order.number, both.number].includes(payment.orderNumber)).map(({ amount }) => amount)).toEqual([20_000, 40_000])
    expect(valueOf(await listUnpaidFines(two.ctx, {})).map(({ id }) => id)).toEqual([two.decisions[1]?.id])
  })
})

describe('a decision revoked after it was paid (VIO-22, FEE-07)', () => {
  test('its part goes back the way it came, once; the receipt is void, the other fine of the order stands', async () => {
    const { ctx, ids, decisions: [one, two] } = await fined(20, 1)
    const order = await ask(ctx, ids)
    await tell(order, 'f-to-revoke')
    await revoked(world, one ?? NONE)
    await revoked(world, one ?? NONE)
    await world.settle()
    expect(world.providers.wechat.refunds.filter(({ payment }) => payment.orderNumber === order.number)).toMatchObject([{ amount: 23_000, payment: { transactionId: 'f-to-revoke', amount: 43_000 } }])
    expect(await receiptOf(one?.id ?? '')).toMatchObject({ revokedOn: today, revokedFor: 'revoked' })
    expect((await receiptOf(two?.id ?? ''))?.revokedOn).toBeNull()
    expect(await books(one?.id ?? '', two?.id ?? '')).toEqual({ 'provider:wechat': 43_000, 'surplus:wechat': -23_000, 'fines:has': -20_000 })
    const [back] = await (await db()).select().from(refunds).where(eq(refunds.decisionId, one?.id ?? ''))
    expect(back).toMatchObject({ state: 'done', reason: 'revoked' })
    expect(await (await db()).select().from(ledger).where(eq(ledger.transferId, `refund:${back?.id}`))).toHaveLength(2)
    await revoked(world, two ?? NONE)
    await world.settle()
    expect(await books(one?.id ?? '', two?.id ?? '')).toEqual({ 'provider:wechat': 43_000, 'surplus:wechat': -43_000 })
  })
})

describe('paid by somebody else with the number (VIO-21)', () => {
  const found = async (ctx: Context, number: string) => {
    const { token } = valueOf(await askForFine(ctx, { number }))
    return { token, fine: valueOf(await findAskedFine(ctx, { token })) }
  }

  test('sum and place alone; two persons who pay at once: one settles, the other has it back', async () => {
    const { ctx, ids, decisions: [decision] } = await fined(16)
    const payer = (await somebody()).ctx
    const number = decision?.number ?? ''
    const { token, fine } = await found(payer, number)
    expect(fine).toEqual({ kind: 'due', number: `${number.slice(0, 6)}*****${number.slice(-4)}`, totalFen: 20_600, place: { zh: '淮安', en: "Huai'an" } })
    expect(token).not.toContain(number)
    const mine = await ask(ctx, ids)
    const { orderId } = valueOf(await requestOthersFine(payer, { token, provider: 'alipay' }))
    const [theirs] = await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, orderId))
    if (!theirs) throw new Error('no order')
    expect(valueOf(await findFinesOrder(payer, { orderId }))).toMatchObject({ amountFen: 20_600, count: 1, fines: [] })
    expect((await Promise.all([tell(theirs, 'f-theirs'), tell(mine, 'f-mine')])).toSorted()).toEqual(['settled', 'twice'])
    expect(Object.values(await books(ids)).toSorted((a, b) => a - b)).toEqual([-20_600, 20_600])
    expect((await found(payer, number)).fine.kind).toBe('nothing')
    expect(codesOf(await requestOthersFine(payer, { token, provider: 'wechat' }))).toEqual(['fine.nothing-due'])
  })

  test('an unknown number reads like a paid one; a forged, foreign or old address opens nothing', async () => {
    const { decisions: [decision] } = await fined(1)
    const payer = (await somebody()).ctx
    expect((await found(payer, '320800226999999')).fine.kind).toBe('nothing')
    expect(codesOf(await askForFine(payer, { number: '-5' }))).toEqual(['decision-number.invalid'])
    const { token } = await found(payer, decision?.number ?? '')
    expect(valueOf(await findAskedFine(payer, { token: `${token.slice(0, -2)}xx` })).kind).toBe('over')
    expect(valueOf(await findAskedFine({ ...payer, machineNow: payer.machineNow + 11 * MINUTE }, { token })).kind).toBe('over')
    expect(codesOf(await requestOthersFine(payer, { token: 'x', provider: 'wechat' }))).toEqual(['not-found'])
    expect(codesOf(await askForFine(world.context(), { number: decision?.number ?? '' }))).toEqual(['not-allowed'])
  })

  test('numbers cannot be gone through, from wherever', async () => {
    const payer = (await somebody()).ctx
    const answers: string[] = []
    for (let i = 0; i < 12; i++) answers.push(...codesOf(await askForFine({ ...payer, addressKey: `address-${i}` }, { number: `3208002269000${String(i).padStart(2, '0')}` })))
    expect(answers).toEqual(['fine.looked-up-often', 'fine.looked-up-often'])
  })
})

test('no fee account is touched by a fine (FEE-07)', async () => {
  expect(await (await db()).select().from(ledger).where(like(ledger.account, 'fees:%'))).toEqual([])
})
