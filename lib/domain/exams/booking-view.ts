import { and, asc, desc, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings, examOffers, examResults, examWishes } from '@/db/province/schema/exam-bookings'
import { statement } from '@/db/statement'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { lastWindowDay } from '@/lib/policy/exams/closing'
import type { QueueKey } from '@/lib/policy/exams/queue-key'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { loadCalendar } from '../register/load-calendar'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'
import type { BookingRow } from './booking-rows'
import { findLearner } from './learning'
import { keyOf, rankNow } from './queue'
import { loadSessionViews, type SessionView } from './session-view'

/** As its row, but for a pass that was taken away, which is shown as that (EXM-09, EXM-25). */
export type BookingState = BookingRow['state'] | 'result-void'

export type WishView = {
  readonly preference: number
  readonly session: SessionView
  /** In that session's list: as it stands now for the first choice, as it was ranked from the closing on. */
  readonly rank: number | null
}

export type BookingView = {
  readonly id: string
  readonly number: string
  readonly learnerId: string
  readonly licenceClass: string
  readonly place: string
  readonly subject: TestSubject
  readonly state: BookingState
  readonly submittedAt: Instant
  readonly closesAt: Instant
  readonly endedAt: Instant | null
  readonly wasMoved: boolean
  readonly revision: number
  /** Until closing it may be changed and cancelled by oneself (EXM-12). */
  readonly isOpen: boolean
  readonly wishes: readonly WishView[]
  /** What was given, from the closing on. */
  readonly given: SessionView | null
  /** By what it is, or was, sorted (EXM-17). */
  readonly queue: QueueKey
  /** The last day on which the window cancels what was given; null where nothing was. */
  readonly lastWindowDay: CivilDate | null
  readonly offer: { readonly id: string; readonly session: SessionView; readonly rank: number; readonly endsAt: Instant } | null
  readonly result: { readonly outcome: 'passed' | 'failed' | 'absent'; readonly firstScore: number | null; readonly secondScore: number | null; readonly takenOn: CivilDate } | null
}

const offerOf = async (db: Db, ctx: Context, bookingId: string): Promise<BookingView['offer']> => {
  const [open] = await db.select().from(examOffers).where(and(eq(examOffers.bookingId, bookingId), eq(examOffers.state, 'open')))
  if (!open || open.endsAt <= ctx.now) return null
  const session = (await loadSessionViews(db, [open.sessionId], ctx.now)).get(open.sessionId)
  return session ? { id: open.id, session, rank: open.rank, endsAt: open.endsAt } : null
}

export const isPassTakenAway = ({ outcome, voidedAt }: Pick<typeof examResults.$inferSelect, 'outcome' | 'voidedAt'>): boolean => outcome === 'passed' && voidedAt !== null

const resultOf = async (db: Db, { id, state }: BookingRow): Promise<Pick<BookingView, 'state' | 'result'>> => {
  const [row] = await db.select().from(examResults).where(eq(examResults.bookingId, id))
  if (!row) return { state, result: null }
  if (isPassTakenAway(row)) return { state: 'result-void', result: null }
  return { state, result: { outcome: row.outcome, firstScore: row.firstScore, secondScore: row.secondScore, takenOn: row.takenOn } }
}

const windowDayOf = async (db: Db, ctx: Context, row: BookingRow, given: SessionView | null): Promise<CivilDate | null> => {
  if (row.state !== 'allotted' || !given) return null
  const place = (await findPlace(row.place)) ?? ctx.place
  return lastWindowDay(given.testOn, await loadCalendar(db), momentAt(place, ctx))
}

/** One booking as its person, the window and the school may see it. */
export const bookingView = async (db: Db, ctx: Context, row: BookingRow): Promise<BookingView | null> => {
  const learner = await findLearner(db, row.learnerId)
  if (!learner) return null
  const wished = await db.select().from(examWishes).where(eq(examWishes.bookingId, row.id)).orderBy(asc(examWishes.preference))
  const sessions = await loadSessionViews(db, [...wished.map(({ sessionId }) => sessionId), ...(row.sessionId ? [row.sessionId] : [])], ctx.now)
  const isWaiting = row.state === 'accepted' && row.rank === null
  const wishes: WishView[] = []
  for (const { preference, sessionId, rank } of wished) {
    const session = sessions.get(sessionId)
    const standing = isWaiting && preference === 1 ? await rankNow(db, { sessionId, learner, submittedAt: row.submittedAt }) : rank
    if (session) wishes.push({ preference, session, rank: standing })
  }
  const given = row.sessionId !== null && row.state !== 'accepted' && row.state !== 'not-allotted' ? (sessions.get(row.sessionId) ?? null) : null
  return {
    id: row.id, number: row.number, learnerId: row.learnerId, licenceClass: learner.licenceClass, place: row.place, subject: row.subject,
    submittedAt: row.submittedAt, closesAt: row.closesAt, endedAt: row.endedAt, wasMoved: row.wasMoved, revision: row.revision,
    isOpen: row.state === 'accepted' && ctx.now < row.closesAt,
    wishes,
    given,
    queue: row.queueAt !== null && row.queueReason !== null ? { at: row.queueAt, reason: row.queueReason } : keyOf(learner),
    lastWindowDay: await windowDayOf(db, ctx, row, given),
    offer: await offerOf(db, ctx, row.id),
    ...(await resultOf(db, row)),
  }
}

const newest = statement((db) =>
  db.select().from(examBookings).where(eq(examBookings.personId, sql.placeholder('personId')))
    .orderBy(desc(examBookings.submittedAt), desc(examBookings.id)).limit(sql.placeholder('most')).prepare(),
)

/** The newest first. */
export const bookingsOf = async (db: Db, ctx: Context, personId: string, most: number): Promise<readonly BookingView[]> => {
  const rows = await newest(db).all({ personId, most })
  const views: (BookingView | null)[] = []
  for (const row of rows) views.push(await bookingView(db, ctx, row))
  return views.filter((view) => view !== null)
}
