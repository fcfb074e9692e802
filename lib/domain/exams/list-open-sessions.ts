import { and, asc, count, gt, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import { TEST_SUBJECTS } from '@/lib/policy/exams/test-subjects'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'
import { query } from '../query'
import { hasClass } from './list-plan'
import { sessionColumns, sessionView, type SessionView } from './session-view'

/** A session that takes bookings, and how many have named it first. */
export type OpenSession = SessionView & { readonly requests: number }

/** Ten days of a large city. */
const MOST = 400

/** What can be booked of a subject for a class today, the earliest first (EXM-16). Public, as the plan is. */
export const listOpenSessions = query({
  name: 'exam.list-open-sessions',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({ place: z.string().max(20), subject: z.enum(TEST_SUBJECTS), licenceClass: z.enum(LICENCE_CLASSES) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: { place, subject, licenceClass } }): Promise<readonly OpenSession[]> {
    const rows = await db.select(sessionColumns).from(examSessions)
      .innerJoin(examSites, eq(examSites.id, examSessions.siteId))
      .leftJoin(examVehicles, eq(examVehicles.id, examSessions.vehicleId))
      .where(and(
        eq(examSessions.place, place), eq(examSessions.state, 'published'), eq(examSessions.subject, subject), hasClass(licenceClass),
        lte(examSessions.opensAt, ctx.now), gt(examSessions.closesAt, ctx.now),
      ))
      .orderBy(asc(examSessions.testOn), asc(examSessions.startTime), asc(examSessions.id)).limit(MOST)
    const counted = await db.select({ sessionId: examWishes.sessionId, n: count() }).from(examWishes)
      .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
      .where(and(inArray(examWishes.sessionId, rows.map(({ session }) => session.id)), eq(examWishes.preference, 1), eq(examBookings.state, 'accepted')))
      .groupBy(examWishes.sessionId)
    const requests = new Map(counted.map(({ sessionId, n }) => [sessionId, n]))
    return rows.map((row) => ({ ...sessionView(row, ctx.now), requests: requests.get(row.session.id) ?? 0 }))
  },
})
