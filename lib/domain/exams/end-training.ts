import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examResults } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import type { Context } from '@/lib/kernel/context'
import { TEST_SUBJECTS, type TestSubject } from '@/lib/policy/exams/test-subjects'
import type { LearnerRow } from './learning'
import { voidBookings } from './void-bookings'

/** Passed subjects are void, live bookings given back: after the fifth booking of K2 or K3R, and after fraud (EXM-09, EXM-25). */
export const endTraining = async (tx: Tx, ctx: Context, learner: LearnerRow, lost: TestSubject): Promise<void> => {
  await tx.update(examResults).set({ voidedAt: ctx.now }).where(and(eq(examResults.learnerId, learner.id), isNull(examResults.voidedAt)))
  await voidBookings(tx, ctx, learner, TEST_SUBJECTS, lost)
  await tx.update(learners).set({ state: 'ended' }).where(eq(learners.id, learner.id))
}
