import { and, asc, count, gte, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { people } from '@/db/province/schema/people'
import { addDays } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { maskDocument, maskName } from '@/lib/kernel/text'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'
import { loadSessionViews, type SessionView } from './session-view'

const DAYS_AFTER = 3
const MOST = 200
const PAGE = 50

/** Sessions whose outcome is public: from the closing to the third day after the test (G22). */
export const listRankedSessions = query({
  name: 'exam.list-ranked-sessions',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<readonly (SessionView & { readonly allotted: number })[]> {
    const rows = await db.select({ id: examSessions.id, allotted: examSessions.allotted }).from(examSessions)
      .where(and(eq(examSessions.place, ctx.place.code), eq(examSessions.state, 'ranked'), gte(examSessions.testOn, addDays(ctx.today, -DAYS_AFTER))))
      .orderBy(asc(examSessions.testOn), asc(examSessions.startTime)).limit(MOST)
    const views = await loadSessionViews(db, rows.map(({ id }) => id), ctx.now)
    return rows.flatMap(({ id, allotted }) => { const view = views.get(id); return view ? [{ ...view, allotted }] : [] })
  },
})

export type BookingResults = { readonly rows: readonly BookingResult[]; readonly total: number; readonly page: number; readonly pages: number }
export type BookingResult = { readonly bookingId: string; readonly rank: number; readonly name: string; readonly document: string; readonly isGiven: boolean }

/** Who applied for a ranked session and what they got, masked (G22). */
export const listBookingResults = query({
  name: 'exam.list-booking-results',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40), page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { sessionId, page } }): Promise<BookingResults | null> {
    const [session] = await db.select({ id: examSessions.id }).from(examSessions)
      .where(and(eq(examSessions.id, sessionId), eq(examSessions.place, ctx.place.code), eq(examSessions.state, 'ranked'), gte(examSessions.testOn, addDays(ctx.today, -DAYS_AFTER))))
    if (!session) return null
    const wanted = and(eq(examWishes.sessionId, sessionId), isNotNull(examWishes.rank))
    const rows = await db.select({ rank: examWishes.rank, booking: examBookings, person: people }).from(examWishes)
      .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
      .innerJoin(people, eq(people.id, examBookings.personId))
      .where(wanted).orderBy(asc(examWishes.rank)).limit(PAGE).offset((page - 1) * PAGE)
    const [all] = await db.select({ n: count() }).from(examWishes).where(wanted)
    const total = all?.n ?? 0
    return {
      rows: rows.map(({ rank, booking, person }) => ({
        bookingId: booking.id, rank: rank ?? 0, isGiven: booking.sessionId === sessionId,
        name: maskName(open(ctx.keys, 'people.name', person.id, person.nameSealed)), document: maskDocument(open(ctx.keys, 'people.document', person.id, person.documentSealed)),
      })),
      total, page, pages: pagesOf(total, PAGE),
    }
  },
})
