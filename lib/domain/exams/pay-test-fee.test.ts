import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { ledger } from '@/db/province/schema/applications'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { paymentOrders } from '@/db/province/schema/payments'
import { instantOf, machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findPaper } from '../papers/find-paper'
import { recordPayment } from '../payments/record-payment'
import { systemAt } from '../payments/system-at'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { cancelAtWindow } from './cancel-at-window'
import { cancelSession } from './cancel-session'
import { examWorld, TEST_ON, type Learner } from './exam-test-world'
import { listTestFees, lookForTestFee, requestTestFee } from './pay-test-fee'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  for (let made = 0; made < 6; made++) waiting.push(await booked())
})
afterAll(async () => {
  const databases = await openForReading(world.databases.config)
  const found = (await verifyDatabases(databases, machineNow())).filter(({ check }) => /^(test fees|payments|refunds|orders|ledger):/.test(check))
  await databases.close()
  await world.close()
  expect(found).toEqual([])
})

const AFTER_CLOSING = '2026-12-16 10:00'
const read = async () => (await exams.province()).read

const booked = async () => {
  const site = await exams.site()
  const sessionId = await exams.session({ siteId: site.id })
  const who = await exams.learner()
  const { bookingId } = await exams.booked(who, 'K2', [sessionId])
  return { who, sessionId, bookingId }
}

const waiting: Awaited<ReturnType<typeof booked>>[] = []

/** The next of those who booked a K2 test of their own; the first test closes all. */
const next = () => {
  const found = waiting.shift()
  if (!found) throw new Error('nobody is left')
  return found
}

const feesOf = async (who: Learner, at = AFTER_CLOSING) => valueOf(await listTestFees(exams.citizen(who, at), {}))

const asked = async (who: Learner, bookingId: string, at = AFTER_CLOSING) => {
  valueOf(await requestTestFee(exams.citizen(who, at), { bookingId, provider: 'wechat' }))
  await world.settle()
  const [order] = await (await read()).select().from(paymentOrders).where(eq(paymentOrders.bookingId, bookingId))
  if (!order) throw new Error('no order')
  return order
}

/** Told by the provider in the business time of the tests. */
const tell = async (order: { number: string; amountFen: number }, transactionId: string, at = AFTER_CLOSING) => {
  const [day = '', time] = at.split(' ')
  const ctx = { ...(await systemAt('32', 'test')), now: instantOf(day, time), today: day }
  return valueOf(await recordPayment(ctx, { provider: 'wechat', orderNumber: order.number, transactionId, amountFen: order.amountFen, paidAt: ctx.machineNow })).use
}

const sumsOf = async (bookingId: string) => {
  const rows = [...(await (await read()).select().from(ledger).where(eq(ledger.transferId, `test-fee:${bookingId}`))), ...(await (await read()).select().from(ledger).where(eq(ledger.transferId, `test-fee-back:${bookingId}`)))]
  const sums: Record<string, number> = {}
  for (const { account, amountFen } of rows) sums[account] = (sums[account] ?? 0) + amountFen
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
}

test('FEE-06: nothing is due before a place is given; then the table of the first booking, paid once, with its receipt', async () => {
  const one = next()
  expect(await feesOf(one.who, '2026-12-11 10:00')).toEqual([])
  expect(codesOf(await requestTestFee(exams.citizen(one.who), { bookingId: one.bookingId, provider: 'wechat' }))).toEqual(['payment.nothing-due'])
  await exams.close()
  expect(await feesOf(one.who)).toMatchObject([{ bookingId: one.bookingId, feeFen: 28_000, state: 'due', testOn: TEST_ON, order: null }])
  const order = await asked(one.who, one.bookingId)
  expect((await asked(one.who, one.bookingId)).id).toBe(order.id)
  expect(world.providers.wechat.orders.get(order.number)?.description).toContain('驾驶人考试费')
  expect(codesOf(await requestTestFee(exams.citizen(await exams.learner(), AFTER_CLOSING), { bookingId: one.bookingId, provider: 'wechat' }))).toEqual(['not-found'])
  expect((await Promise.all([tell(order, 't-1'), tell(order, 't-1'), tell(order, 't-2')])).toSorted()).toEqual(['known', 'settled', 'twice'])
  expect(await sumsOf(one.bookingId)).toEqual({ 'provider:wechat': 28_000, 'test-fees:has': -28_000 })
  const [view] = await feesOf(one.who)
  expect(view).toMatchObject({ state: 'paid', order: { state: 'paid' }, refunds: [{ reason: 'twice' }] })
  expect(valueOf(await findPaper(exams.citizen(one.who, AFTER_CLOSING), { paperId: view?.paperId ?? '' }))).toMatchObject({ kind: 'test-fee-receipt', isOutdated: false, facts: { feeFen: '28000' } })
  expect(codesOf(await lookForTestFee(exams.citizen(await exams.learner(), AFTER_CLOSING), { bookingId: one.bookingId }))).toEqual(['not-found'])
})

test('a place given back at the window, or a session that is cancelled, is not charged: the money goes back and the receipt is void', async () => {
  const [one, two] = [next(), next()]
  for (const { who, bookingId } of [one, two]) await tell(await asked(who, bookingId), `t-${bookingId}`)
  const row = await exams.bookingRow(one.bookingId)
  valueOf(await cancelAtWindow(exams.office(AFTER_CLOSING, world.staff('window-clerk')), { bookingId: one.bookingId, revision: row.revision, documentSeen: 'yes' }))
  const session = await exams.sessionRow(two.sessionId)
  valueOf(await cancelSession(exams.office(AFTER_CLOSING), { sessionId: two.sessionId, revision: session.revision, reason: '大雾' }))
  await world.settle()
  for (const { who, bookingId } of [one, two]) {
    expect(await sumsOf(bookingId)).toEqual({ 'provider:wechat': 28_000, 'surplus:wechat': -28_000 })
    expect(await feesOf(who)).toMatchObject([{ state: 'returned', refunds: [{ amountFen: 28_000, reason: 'not-held', state: 'done' }] }])
  }
})

test('a payment in flight when the place is given back goes back; after the day of the test the site takes the fee', async () => {
  const [one, two] = [next(), next()]
  const order = await asked(one.who, one.bookingId)
  valueOf(await cancelAtWindow(exams.office(AFTER_CLOSING, world.staff('window-clerk')), { bookingId: one.bookingId, revision: (await exams.bookingRow(one.bookingId)).revision, documentSeen: 'yes' }))
  await world.settle()
  expect(world.providers.wechat.closed.has(order.number)).toBe(true)
  expect(await tell(order, 't-flying')).toBe('late')
  const late = await asked(two.who, two.bookingId)
  expect(await tell(late, 't-next-day', '2026-12-21 09:00')).toBe('late')
  expect(codesOf(await requestTestFee(exams.citizen(two.who, '2026-12-21 09:00'), { bookingId: two.bookingId, provider: 'wechat' }))).toEqual(['payment.nothing-due'])
})

test('the second booking pays half, later ones thirty percent; a subject without a known table nothing', async () => {
  const one = next()
  const [earlier] = await (await read()).select().from(examBookings).where(eq(examBookings.id, one.bookingId))
  if (!earlier) throw new Error('no booking')
  const failed = (nth: number) => ({ ...earlier, id: `exb-failed-${nth}`, number: `FAILED-${nth}`, state: 'failed' as const, submittedAt: earlier.submittedAt - nth })
  const write = async (nth: number) => (await exams.province()).write((tx) => tx.insert(examBookings).values(failed(nth)).returning({ id: examBookings.id }))
  await write(1)
  expect((await feesOf(one.who))[0]?.feeFen).toBe(14_000)
  await write(2)
  expect((await feesOf(one.who))[0]?.feeFen).toBe(8_400)
})
