import { and, gt, lt, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examOffers, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { findBookingRow } from './booking-rows'
import { bookingTarget } from './booking-target'
import { takingProblems } from './may-take-place'
import { offerNext } from './offer-place'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'

export type OfferRow = typeof examOffers.$inferSelect

const findOffer = async (tx: Tx, offerId: string): Promise<OfferRow | null> => {
  const [row] = await tx.select().from(examOffers).where(eq(examOffers.id, offerId))
  return row ?? null
}

/** Ends an open offer; of two that answer at once one does. */
const endOffer = async (tx: Tx, ctx: Context, offerId: string, state: 'accepted' | 'declined' | 'withdrawn'): Promise<boolean> => {
  const ended = await tx.update(examOffers).set({ state, endedAt: ctx.now })
    .where(and(eq(examOffers.id, offerId), eq(examOffers.state, 'open'), gt(examOffers.endsAt, ctx.now))).returning({ id: examOffers.id })
  return ended.length === 1
}

/** The booking lives again, unless its person has booked the subject anew meanwhile. */
const revive = async (tx: Tx, { bookingId, sessionId, rank }: OfferRow) => {
  const other = alias(examBookings, 'other')
  const [row] = await tx.update(examBookings).set({ state: 'allotted', sessionId, rank, endedAt: null, revision: sql`${examBookings.revision} + 1` })
    .where(and(
      eq(examBookings.id, bookingId), eq(examBookings.state, 'not-allotted'),
      notExists(tx.select({ one: sql`1` }).from(other)
        .where(and(sql`"other"."person_id" = "exam_bookings"."person_id"`, sql`"other"."subject" = "exam_bookings"."subject"`, inArray(other.state, ['accepted', 'allotted'])))),
    ))
    .returning()
  return row ?? null
}

const takePlace = async (tx: Tx, sessionId: string): Promise<boolean> => {
  const taken = await tx.update(examSessions).set({ allotted: sql`${examSessions.allotted} + 1` })
    .where(and(eq(examSessions.id, sessionId), eq(examSessions.state, 'ranked'), lt(examSessions.allotted, examSessions.capacity))).returning({ id: examSessions.id })
  return taken.length === 1
}

/** The law is that of the day of the answer. */
const barring = async (tx: Tx, ctx: Context, { bookingId, sessionId }: OfferRow): Promise<readonly Problem[]> => {
  const before = await findBookingRow(tx, bookingId)
  const [session] = await tx.select().from(examSessions).where(eq(examSessions.id, sessionId))
  return before && session ? takingProblems(tx, ctx, before, session) : [problem('offer.ended')]
}

const spec = {
  action: 'exam.change',
  level: 'province',
  input: z.strictObject({ offerId: z.string().max(40) }),
  load: ({ tx, input: { offerId } }: { readonly tx: Tx; readonly input: { readonly offerId: string } }) => findOffer(tx, offerId),
  about: (offer: OfferRow, { ctx }: { readonly ctx: Context }) => bookingTarget(ctx, offer),
} as const

/** A freed place is taken while the offer stands (EXM-22). */
export const acceptOffer = command({
  ...spec,
  name: 'exam.accept-offer',
  async run({ tx, ctx, subject: offer }) {
    if (!(await endOffer(tx, ctx, offer.id, 'accepted'))) return refuse(problem('offer.ended'))
    const barred = await barring(tx, ctx, offer)
    if (barred.length) return refuse(...barred)
    const booking = await revive(tx, offer)
    if (!booking) return refuse(problem('test.booked-already'))
    if (!(await takePlace(tx, offer.sessionId))) return refuse(problem('offer.ended'))
    const wished = and(eq(examWishes.bookingId, booking.id), eq(examWishes.sessionId, offer.sessionId))
    const [wish] = await tx.select({ rank: examWishes.rank }).from(examWishes).where(wished)
    await tellBooking(tx, ctx, booking, 'F27', `offer:${offer.id}`, { ...(await sessionWords(tx, offer.sessionId)), ...OFFER_TAKEN, rank: String(wish?.rank ?? offer.rank) })
    return done({ bookingId: booking.id, sessionId: offer.sessionId }, { subject: booking.id, onBehalfOf: booking.personId, detail: { offer: offer.id, session: offer.sessionId } })
  },
})

const OFFER_TAKEN = {
  resultText: { 'zh-Hans': '成功（递补）', en: 'a place was given (freed by somebody else)' },
  resultHint: { 'zh-Hans': '请带身份证明准时参加。', en: 'Bring your identity document and be on time.' },
}

/** Costs nothing; the next of the list is asked at once (EXM-22). */
export const declineOffer = command({
  ...spec,
  name: 'exam.decline-offer',
  async run({ tx, ctx, subject: offer }) {
    if (!(await endOffer(tx, ctx, offer.id, 'declined'))) return refuse(problem('offer.ended'))
    const [session] = await tx.select().from(examSessions).where(eq(examSessions.id, offer.sessionId))
    if (session?.state === 'ranked') await offerNext(tx, ctx, { session, freedBy: offer.freedBy })
    return done({ offerId: offer.id }, { subject: offer.bookingId, onBehalfOf: offer.personId, detail: { offer: offer.id } })
  },
})
