import { and, count, lt, or, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { queueKey, type QueueKey } from '@/lib/policy/exams/queue-key'
import type { LearnerRow } from './learning'

/** The key of EXM-17 as the database counts by it; `queueKey` says the same of one row. */
const keyColumn = sql<number>`max(coalesce(${learners.lastTestAt}, ${learners.acceptedAt}), coalesce(${learners.lastCancelledAt}, 0), coalesce(${learners.lastAbsentAt}, 0))`

export const keyOf = ({ acceptedAt, lastTestAt, lastCancelledAt, lastAbsentAt }: LearnerRow): QueueKey =>
  queueKey({ acceptedAt: acceptedAt ?? 0, lastTestAt, lastCancelledAt, lastAbsentAt })

type Standing = { readonly sessionId: string; readonly learner: LearnerRow; readonly submittedAt: number }

/** How many stand before, among those whose first wish this session is; whole ties share a rank until closing (F26). */
export const rankNow = async (db: Db, { sessionId, learner, submittedAt }: Standing): Promise<number> => {
  const key = keyOf(learner).at
  const acceptedAt = learner.acceptedAt ?? 0
  const [before] = await db.select({ n: count() }).from(examWishes)
    .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
    .innerJoin(learners, eq(learners.id, examBookings.learnerId))
    .where(and(
      eq(examWishes.sessionId, sessionId), eq(examWishes.preference, 1), eq(examBookings.state, 'accepted'),
      or(
        lt(keyColumn, key),
        and(sql`${keyColumn} = ${key}`, or(lt(learners.acceptedAt, acceptedAt), and(eq(learners.acceptedAt, acceptedAt), lt(examBookings.submittedAt, submittedAt)))),
      ),
    ))
  return (before?.n ?? 0) + 1
}
