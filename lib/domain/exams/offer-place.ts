import { and, asc, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examOffers, examWishes } from '@/db/province/schema/exam-bookings'
import type { examSessions } from '@/db/province/schema/exam-plans'
import { learners } from '@/db/province/schema/licence-papers'
import { civilMinute } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { formatMoment } from '@/lib/messages/format'
import { offerFor } from '@/lib/policy/exams/backfill'
import { loadCalendar } from '../register/load-calendar'
import { momentAt } from '../rule-moment'
import { schedule } from '../scheduling'
import { findPlace } from '../system-context'
import { takingProblems } from './may-take-place'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'

type Freed = { readonly session: typeof examSessions.$inferSelect; readonly freedBy: string }

/** Those of the list that got nothing, were not asked for this place yet, and have not booked the subject anew, the best first. */
const waiting = (tx: Tx, { session, freedBy }: Freed) => {
  const other = alias(examBookings, 'other')
  return tx.select({ booking: examBookings, rank: examWishes.rank }).from(examWishes)
    .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
    .innerJoin(learners, eq(learners.id, examBookings.learnerId))
    .where(and(
      eq(examWishes.sessionId, session.id), eq(examBookings.state, 'not-allotted'), eq(learners.state, 'admitted'),
      notExists(tx.select({ one: sql`1` }).from(examOffers).where(and(eq(examOffers.freedBy, freedBy), eq(examOffers.bookingId, examBookings.id)))),
      // Somebody with another freed place before them is not asked twice at a time.
      notExists(tx.select({ one: sql`1` }).from(examOffers).where(and(eq(examOffers.bookingId, examBookings.id), eq(examOffers.state, 'open')))),
      notExists(tx.select({ one: sql`1` }).from(other)
        .where(and(eq(other.personId, examBookings.personId), eq(other.subject, examBookings.subject), inArray(other.state, ['accepted', 'allotted'])))),
    ))
    .orderBy(asc(examWishes.rank))
}

/** The best of them to whom the place may still be given. */
const nextInList = async (tx: Tx, ctx: Context, freed: Freed) => {
  for (const next of await waiting(tx, freed)) if ((await takingProblems(tx, ctx, next.booking, freed.session)).length === 0) return next
  return null
}

/** Offers a freed place to the next of the ranked list, for twelve hours at most (EXM-22); nothing where the place does not. */
export const offerNext = async (tx: Tx, ctx: Context, freed: Freed): Promise<void> => {
  const { session, freedBy } = freed
  const place = await findPlace(session.place)
  const window = place && offerFor(ctx.now, session.testOn, await loadCalendar(tx), momentAt(place, ctx))
  const next = window && (await nextInList(tx, ctx, freed))
  if (!window || !next) return
  const id = newId('exo', ctx.machineNow)
  await tx.insert(examOffers).values({
    id, place: session.place, sessionId: session.id, freedBy, bookingId: next.booking.id, personId: next.booking.personId, rank: next.rank ?? 0,
    state: 'open', offeredAt: ctx.now, endsAt: window.endsAt,
  })
  await schedule(tx, ctx, { kind: 'exam.lapse-offer', key: `exam.lapse-offer:${id}`, payload: { offerId: id }, dueAt: window.endsAt })
  const until = { 'zh-Hans': formatMoment('zh-Hans', window.endsAt), en: civilMinute(window.endsAt) }
  await tellBooking(tx, ctx, next.booking, 'F27-offer', id, { ...(await sessionWords(tx, session.id)), until })
}
