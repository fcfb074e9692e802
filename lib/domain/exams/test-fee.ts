import { and, count, lt } from 'drizzle-orm'
import { eq, inArray, ne } from '@/db/conditions'
import { ledger } from '@/db/province/schema/applications'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { paymentOrders } from '@/db/province/schema/payments'
import type { Db, Tx } from '@/db/handle'
import { civilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { testFee, testFeeKey } from '@/lib/policy/fees'
import { transfer } from '../ledger/transfer'
import { issuePaper } from '../papers/issue-paper'
import { revokePaper } from '../papers/revoke-paper'
import { closeOrder } from '../payments/close-order'
import { giveBackSettled } from '../payments/give-back-settled'
import { endOrder, LIVE, type OrderRow } from '../payments/order-rows'
import type { Payable } from '../payments/payable'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'
import { findBookingRow, type BookingRow } from './booking-rows'
import { findLearner } from './learning'
import { testFeeTransfer } from './test-fee-transfer'

export const isTestFeePaid = async (db: Db, bookingId: string): Promise<boolean> => {
  const [row] = await db.select({ id: ledger.id }).from(ledger).where(eq(ledger.transferId, testFeeTransfer(bookingId))).limit(1)
  return row !== undefined
}

/** Tests of the subject that this training has used up, missed ones too; the one that is paid for is the next (FEE-06). */
const heldBefore = async (db: Db, { id, learnerId, subject, submittedAt }: BookingRow): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(examBookings).where(and(
    eq(examBookings.learnerId, learnerId), eq(examBookings.subject, subject), ne(examBookings.id, id), lt(examBookings.submittedAt, submittedAt), inArray(examBookings.state, ['passed', 'failed', 'absent']),
  ))
  return row?.n ?? 0
}

/** By the table of the day it was booked; null: nothing is asked for online. */
export const feeOfBooking = async (db: Db, ctx: Context, booking: BookingRow): Promise<Fen | null> => {
  const learner = await findLearner(db, booking.learnerId)
  const key = learner && testFeeKey(booking.subject, learner.licenceClass)
  if (!key) return null
  const place = (await findPlace(booking.place)) ?? ctx.place
  return testFee(key, 1 + (await heldBefore(db, booking)), civilDate(booking.submittedAt), momentAt(place, ctx))
}

/** From the day a place is given to the end of the day of the test; who has not paid by then pays at the site. */
export const payableUntil = async (db: Db, { state, sessionId }: BookingRow): Promise<CivilDate | null> => {
  if (state !== 'allotted' || sessionId === null) return null
  const [session] = await db.select({ testOn: examSessions.testOn }).from(examSessions).where(eq(examSessions.id, sessionId))
  return session?.testOn ?? null
}

export const ordersOfBooking = (db: Db, bookingId: string, states?: readonly OrderRow['state'][]): Promise<OrderRow[]> =>
  db.select().from(paymentOrders).where(and(eq(paymentOrders.bookingId, bookingId), states && inArray(paymentOrders.state, [...states]))).orderBy(paymentOrders.createdAt)

/** Nobody is to pay any more by a code that is still open. */
export const closeOrdersOfBooking = async (tx: Tx, ctx: Context, bookingId: string): Promise<void> => {
  for (const order of await ordersOfBooking(tx, bookingId, LIVE)) await closeOrder(tx, ctx, order)
}

const bookingOf = async (db: Db, { bookingId }: OrderRow): Promise<BookingRow | null> => (bookingId === null ? null : findBookingRow(db, bookingId))

/** The fee of a place that was given (FEE-06). */
export const testFeePayable: Payable = {
  async standing(tx, ctx, order, paidOn) {
    const booking = await bookingOf(tx, order)
    if (!booking) return { surplus: 'late' }
    if (await isTestFeePaid(tx, booking.id)) return { surplus: 'twice' }
    const until = await payableUntil(tx, booking)
    const dueFen = await feeOfBooking(tx, ctx, booking)
    return until !== null && paidOn <= until && dueFen !== null ? { dueFen } : { surplus: 'late' }
  },
  async settle(tx, ctx, order) {
    const booking = await bookingOf(tx, order)
    if (!booking) return false
    await transfer(tx, ctx, { id: testFeeTransfer(booking.id), legs: [[`provider:${order.provider}`, order.amountFen], [`test-fees:${booking.place}`, -order.amountFen]], applicationId: null, reason: 'test-fee' })
    // A code closed here may have been paid at the provider a moment before.
    await endOrder(tx, ctx, order.id, 'paid', ['wanted', 'open', 'closed'])
    await closeOrdersOfBooking(tx, ctx, booking.id)
    await issuePaper(tx, ctx, { kind: 'test-fee-receipt', number: `${booking.number}-F`, subjectId: booking.id, validUntil: null })
    return true
  },
  async description(db, order) {
    const booking = await bookingOf(db, order)
    return booking ? `驾驶人考试费 ${SUBJECT_WORDS[booking.subject]['zh-Hans']} ${booking.number}` : '驾驶人考试费'
  },
}

/** A place that is given back or taken away is not charged: nobody can pay it any more, and what was paid goes back, once. Whoever does not come has used it up. */
export const returnTestFee = async (tx: Tx, ctx: Context, bookingId: string): Promise<void> => {
  await closeOrdersOfBooking(tx, ctx, bookingId)
  const [order] = await ordersOfBooking(tx, bookingId, ['paid'])
  const legs = order ? await tx.select().from(ledger).where(eq(ledger.transferId, testFeeTransfer(bookingId))) : []
  if (!order || !legs.length) return
  await revokePaper(tx, ctx, { kind: 'test-fee-receipt', subjectId: bookingId }, 'not-held')
  const account = await giveBackSettled(tx, ctx, order, { reason: 'not-held', bookingId, amountFen: order.amountFen })
  await transfer(tx, ctx, {
    id: `test-fee-back:${bookingId}`, applicationId: null, reason: 'not-held', legs: legs.map(({ account: of, amountFen }) => [amountFen > 0 ? account : of, -amountFen]),
  })
}
