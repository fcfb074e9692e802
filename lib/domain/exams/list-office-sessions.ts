import { and, asc, count, desc, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings, examResults, examWishes } from '@/db/province/schema/exam-bookings'
import { examExaminers, examSessions, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import { learners } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import type { Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { isPassTakenAway, type BookingState } from './booking-view'
import { sessionColumns, sessionView, type SessionView } from './session-view'

const PAGE = 20
const MOST = 500

export const SESSION_STATES = ['planned', 'published', 'ranked', 'cancelled'] as const

export type OfficeSession = SessionView & { readonly revision: number; readonly allotted: number; readonly requests: number; readonly startsAt: number }
export type OfficeSessions = Page<OfficeSession>

const LATEST_FIRST = [desc(examSessions.testOn), desc(examSessions.startTime), desc(examSessions.id)]

/** Rows with what was asked for each of them. */
const sessionsWhere = async (db: Db, now: Instant, wanted: SQL | undefined): Promise<readonly OfficeSession[]> => {
  const rows = await db.select(sessionColumns).from(examSessions)
    .innerJoin(examSites, eq(examSites.id, examSessions.siteId))
    .leftJoin(examVehicles, eq(examVehicles.id, examSessions.vehicleId))
    .where(wanted).orderBy(...LATEST_FIRST)
  const counted = await db.select({ sessionId: examWishes.sessionId, n: count() }).from(examWishes)
    .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
    .where(and(inArray(examWishes.sessionId, rows.map(({ session }) => session.id)), inArray(examBookings.state, ['accepted', 'allotted'])))
    .groupBy(examWishes.sessionId)
  const requests = new Map(counted.map(({ sessionId, n }) => [sessionId, n]))
  return rows.map((row) => ({
    ...sessionView(row, now), revision: row.session.revision, allotted: row.session.allotted, requests: requests.get(row.session.id) ?? 0, startsAt: row.session.startsAt,
  }))
}

/** The plan of a place with what the public does not see yet, the latest tests first. */
export const listOfficeSessions = query({
  name: 'exam.list-office-sessions',
  action: 'exam.read-office',
  level: 'province',
  input: z.strictObject({ state: z.enum(SESSION_STATES).optional().catch(undefined), page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { state, page } }): Promise<OfficeSessions> {
    const wanted = and(eq(examSessions.place, ctx.place.code), state && eq(examSessions.state, state))
    const { ids, counted } = await findPage(db, examSessions, { where: wanted, order: LATEST_FIRST, page, size: PAGE })
    return { ...counted, rows: await sessionsWhere(db, ctx.now, inArray(examSessions.id, ids)) }
  },
})

/** One of them; another place's is not there (B4). */
export const findOfficeSession = query({
  name: 'exam.find-office-session',
  action: 'exam.read-office',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { sessionId } }): Promise<OfficeSession | null> {
    const [found] = await sessionsWhere(db, ctx.now, and(eq(examSessions.place, ctx.place.code), eq(examSessions.id, sessionId)))
    return found ?? null
  },
})

export type SessionBooking = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly state: BookingState
  readonly preference: number
  readonly rank: number | null
  readonly isGiven: boolean
  /** The class that the training of this test brought, where it did. */
  readonly licensed: string | null
}

/** Somebody came and was tested; whether well or not. */
export const wasSat = (state: BookingState): boolean => state === 'passed' || state === 'failed'

/** Who named a session, and who has a place in it; names masked, as in every list. */
export const listSessionBookings = query({
  name: 'exam.list-session-bookings',
  action: 'exam.read-office',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { sessionId } }): Promise<readonly SessionBooking[]> {
    const rows = await db.select({ wish: examWishes, booking: examBookings, sealed: people.nameSealed, result: examResults, learner: { state: learners.state, licenceClass: learners.licenceClass } }).from(examWishes)
      .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
      .innerJoin(people, eq(people.id, examBookings.personId))
      .innerJoin(learners, eq(learners.id, examBookings.learnerId))
      .leftJoin(examResults, eq(examResults.bookingId, examBookings.id))
      .where(and(eq(examWishes.sessionId, sessionId), eq(examBookings.place, ctx.place.code))).orderBy(asc(examWishes.rank), asc(examBookings.number)).limit(MOST)
    return rows.map(({ wish, booking, sealed, result, learner }) => ({
      id: booking.id, number: booking.number, name: maskName(open(ctx.keys, 'people.name', booking.personId, sealed)), state: result && isPassTakenAway(result) ? 'result-void' : booking.state,
      preference: wish.preference, rank: wish.rank, isGiven: booking.sessionId === sessionId, licensed: learner.state === 'licensed' ? learner.licenceClass : null,
    }))
  },
})

export type Examiner = { readonly id: string; readonly number: string; readonly subjects: string; readonly classes: string; readonly dailyMax: number }

/** Who may be put on duty; by number, as in publications (G25). */
export const listExaminers = query({
  name: 'exam.list-examiners',
  action: 'exam.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<readonly Examiner[]> {
    const rows = await db.select().from(examExaminers).where(and(eq(examExaminers.place, ctx.place.code), eq(examExaminers.state, 'active'))).orderBy(asc(examExaminers.number))
    return rows.map(({ id, number, subjects, classes, dailyMax }) => ({ id, number, subjects, classes, dailyMax }))
  },
})
