import { and, gt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { ledger } from '@/db/province/schema/applications'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { civilDate } from '@/lib/kernel/clock'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { testFeeTransfer } from '../../exams/test-fee-transfer'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** What was paid for a place in a driving test, as it went into the books (FEE-06). */
export const testFeeReceiptContent: ReadContent = async (db, ctx, bookingId) => {
  const [row] = await db.select({ booking: examBookings, fen: ledger.amountFen, at: ledger.at }).from(examBookings)
    .innerJoin(ledger, and(eq(ledger.transferId, testFeeTransfer(bookingId)), gt(ledger.amountFen, 0))).where(eq(examBookings.id, bookingId))
  if (!row) return null
  const { booking, fen, at } = row
  const { name } = await holderFacts(db, ctx, booking.personId)
  return {
    owner: { personId: booking.personId, place: booking.place },
    facts: { name, service: 'C07', application: booking.number, subject: SUBJECT_WORDS[booking.subject]['zh-Hans'], paidOn: civilDate(at), feeFen: String(fen), totalFen: String(fen) },
  }
}
