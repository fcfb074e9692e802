import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { personOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { auditHead } from '../audit/append-audit'
import { findBookingRow } from '../exams/booking-rows'
import { bookingView, type BookingView } from '../exams/booking-view'
import { proofAddress } from '../papers/proof-token'
import { query } from '../query'

export type TestReceipt = {
  readonly booking: BookingView
  readonly applicant: string
  readonly madeAt: Instant
  /** First 16 hex of the head of the audit chain (D11). */
  readonly auditHead: string
  /** Address with the signed proof, for the QR. */
  readonly proof: string
}

/** Proof of where one's own booking of a driving test stands. */
export const makeTestReceipt = query({
  name: 'receipt.make-test',
  action: 'exam.read-own',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { bookingId } }): Promise<TestReceipt | null> {
    const row = await findBookingRow(db, bookingId)
    const booking = row?.personId === personOf(ctx.actor, ctx.place.province) ? await bookingView(db, ctx, row) : null
    if (!row || !booking) return null
    const [person] = await db.select({ sealed: people.nameSealed }).from(people).where(eq(people.id, row.personId))
    const head = (await auditHead(db)).hash.slice(0, 16)
    return {
      booking,
      applicant: person ? maskName(open(ctx.keys, 'people.name', row.personId, person.sealed)) : '',
      madeAt: ctx.now,
      auditHead: head,
      proof: await proofAddress({ k: 'test', p: row.place, n: row.number, c: row.subject, s: row.state, r: row.revision, t: ctx.now, h: head }),
    }
  },
})
