import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { paymentOrders } from '@/db/province/schema/payments'
import { papers } from '@/db/province/schema/production'
import type { Db } from '@/db/handle'
import { actorId, personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Fen } from '@/lib/kernel/money'
import { problem } from '@/lib/kernel/problem'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { PROVIDERS } from '@/lib/ports/payments/contract'
import { command, done, refuse, type Command, type Outcome } from '../command'
import { newOrderNumber } from '../payments/order-rows'
import { isOpen, orderView, refundsOf, type OrderView, type RefundView } from '../payments/order-view'
import { payIn } from '../payments/pay-in'
import { beginOrder, ORDER_LIFE } from '../payments/request-payment'
import { provinceHandle } from '../platform'
import { query } from '../query'
import { aboutOwn, itemLevel } from '../visits/item-level'
import { findBookingRow, type BookingRow } from './booking-rows'
import { closeOrdersOfBooking, feeOfBooking, isTestFeePaid, ordersOfBooking, payableUntil } from './test-fee'

/** A code for the fee of a place one was given (C07). Asked again it is the same order; another provider closes the first. */
export const requestTestFee = command({
  name: 'test-fee.request',
  action: 'payment.request',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40), provider: z.enum(PROVIDERS) }),
  load: ({ tx, input: { bookingId } }) => findBookingRow(tx, bookingId),
  about: ({ place, personId }, { ctx }) => ({ province: ctx.place.province, place, personId, level: itemLevel(ctx, 'C07') }),
  async run({ tx, ctx, input: { provider }, subject: booking }): Promise<Outcome<{ bookingId: string }>> {
    const until = await payableUntil(tx, booking)
    const amountFen = await feeOfBooking(tx, ctx, booking)
    if (amountFen === null || until === null || until < ctx.today || (await isTestFeePaid(tx, booking.id))) return refuse(problem('payment.nothing-due'))
    const about = { subject: booking.id, onBehalfOf: booking.personId }
    const live = (await ordersOfBooking(tx, booking.id)).find((order) => order.provider === provider && isOpen(orderView(ctx, order)))
    if (live) return done({ bookingId: booking.id }, { ...about, detail: { order: live.number, again: true } })
    await closeOrdersOfBooking(tx, ctx, booking.id)
    const [order] = await tx.insert(paymentOrders).values({
      id: newId('pay', ctx.machineNow), number: newOrderNumber(ctx), place: booking.place, payable: 'test-fee', bookingId: booking.id, askedBy: actorId(ctx.actor), provider, amountFen,
      state: 'wanted', createdAt: ctx.machineNow, expiresAt: ctx.machineNow + ORDER_LIFE,
    }).onConflictDoNothing().returning()
    if (!order) return refuse(problem('application.changed-meanwhile'))
    await beginOrder(tx, ctx, order)
    return done({ bookingId: booking.id }, { ...about, detail: { order: order.number, provider, amountFen } })
  },
})

export type TestFeeView = {
  readonly bookingId: string
  readonly number: string
  readonly subject: TestSubject
  readonly feeFen: Fen
  readonly state: 'due' | 'paid' | 'returned' | 'at-the-site'
  /** The day of the test, while a place is given. */
  readonly testOn: CivilDate | null
  readonly order: OrderView | null
  readonly refunds: readonly RefundView[]
  readonly paperId: string | null
}

const stateOf = (isPaid: boolean, isRevoked: boolean, isDue: boolean): TestFeeView['state'] => {
  if (isPaid) return isRevoked ? 'returned' : 'paid'
  return isDue ? 'due' : 'at-the-site'
}

/** Null: nothing is, or was, asked for. */
const feeView = async (db: Db, ctx: Context, booking: BookingRow): Promise<TestFeeView | null> => {
  const orders = await ordersOfBooking(db, booking.id)
  const testOn = await payableUntil(db, booking)
  const feeFen = await feeOfBooking(db, ctx, booking)
  if (feeFen === null || (testOn === null && orders.length === 0)) return null
  const [paper] = await db.select().from(papers).where(eq(papers.subjectId, booking.id)).limit(1)
  const refunds = await Promise.all(orders.map(({ id }) => refundsOf(db, { orderId: id })))
  const order = orders.find(({ state }) => state === 'paid') ?? orders.at(-1)
  return {
    bookingId: booking.id, number: booking.number, subject: booking.subject, feeFen, testOn, order: order ? orderView(ctx, order) : null, refunds: refunds.flat(), paperId: paper?.id ?? null,
    state: stateOf(await isTestFeePaid(db, booking.id), paper !== undefined && paper.revokedOn !== null, testOn !== null && testOn >= ctx.today),
  }
}

/** Fees of one's own driving tests in this province: what can be paid, what was, what went back (C07). */
export const listTestFees = query({
  name: 'test-fee.list',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40).optional() }),
  about: ({ ctx }) => aboutOwn(ctx, 'C07'),
  async run({ db, ctx, input: { bookingId } }): Promise<readonly TestFeeView[]> {
    const rows = await db.select().from(examBookings).where(eq(examBookings.personId, personOf(ctx.actor, ctx.place.province) ?? '')).orderBy(asc(examBookings.submittedAt))
    const asked = rows.filter(({ id, state }) => (bookingId === undefined ? state !== 'accepted' : id === bookingId))
    const views: (TestFeeView | null)[] = []
    for (const row of asked) views.push(await feeView(db, ctx, row))
    return views.filter((view) => view !== null).toSorted((a, b) => Number(b.state === 'due') - Number(a.state === 'due'))
  },
})

/** "I have paid": the provider is asked now (see `lookForPayment`). */
export const lookForTestFee: Command<null> = async (ctx, raw) => {
  const found = await listTestFees(ctx, raw)
  if (!found.ok) return found
  const [view] = found.value
  if (!view) return { ok: false, problems: [problem('not-found')] }
  const { province } = ctx.place
  for (const order of await ordersOfBooking((await provinceHandle(province)).read, view.bookingId, ['open'])) await payIn(province, order)
  return { ok: true, value: null }
}
