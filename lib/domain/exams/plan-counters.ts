import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examDuties, examExaminerDays, examExaminers, examSiteDays, examSiteLimits } from '@/db/province/schema/exam-plans'
import type { CivilDate } from '@/lib/kernel/clock'
import { shareOut } from '@/lib/policy/exams/session-plan'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'

type SiteDay = { readonly siteId: string; readonly day: CivilDate; readonly subject: TestSubject }

const siteDay = ({ siteId, day, subject }: SiteDay) => and(eq(examSiteDays.siteId, siteId), eq(examSiteDays.day, day), eq(examSiteDays.subject, subject))

/** The approved daily maximum and what is planned of it; none = the site is not approved for the subject. */
export const siteLoad = async (tx: Tx, at: SiteDay): Promise<{ readonly approvedMax: number; readonly planned: number }> => {
  const [limit] = await tx.select().from(examSiteLimits).where(and(eq(examSiteLimits.siteId, at.siteId), eq(examSiteLimits.subject, at.subject)))
  const [day] = await tx.select().from(examSiteDays).where(siteDay(at))
  return { approvedMax: day?.approvedMax ?? limit?.dailyMax ?? 0, planned: day?.planned ?? 0 }
}

/** Adds to a site's day, or takes from it; false when it would pass the approved maximum (EXM-23). */
export const countOnSite = async (tx: Tx, at: SiteDay, tests: number): Promise<boolean> => {
  const { approvedMax } = await siteLoad(tx, at)
  await tx.insert(examSiteDays).values({ ...at, approvedMax, planned: 0 }).onConflictDoNothing()
  const counted = await tx.update(examSiteDays).set({ planned: sql`${examSiteDays.planned} + ${tests}` })
    .where(and(siteDay(at), sql`${examSiteDays.planned} + ${tests} BETWEEN 0 AND ${examSiteDays.approvedMax}`)).returning({ day: examSiteDays.day })
  return counted.length === 1
}

const countForExaminer = async (tx: Tx, { examinerId, day }: { readonly examinerId: string; readonly day: CivilDate }, tests: number): Promise<boolean> => {
  const [examiner] = await tx.select({ dailyMax: examExaminers.dailyMax }).from(examExaminers).where(eq(examExaminers.id, examinerId))
  await tx.insert(examExaminerDays).values({ examinerId, day, approvedMax: examiner?.dailyMax ?? 0, assigned: 0 }).onConflictDoNothing()
  const counted = await tx.update(examExaminerDays).set({ assigned: sql`${examExaminerDays.assigned} + ${tests}` })
    .where(and(
      eq(examExaminerDays.examinerId, examinerId), eq(examExaminerDays.day, day),
      sql`${examExaminerDays.assigned} + ${tests} BETWEEN 0 AND ${examExaminerDays.approvedMax}`,
    ))
    .returning({ day: examExaminerDays.day })
  return counted.length === 1
}

export type Duty = { readonly examinerId: string; readonly left: number }

/** What is left of each examiner's day. */
export const examinersLeft = async (tx: Tx, ids: readonly string[], day: CivilDate): Promise<readonly Duty[]> => {
  const found: Duty[] = []
  for (const examinerId of ids) {
    const [examiner] = await tx.select({ dailyMax: examExaminers.dailyMax }).from(examExaminers).where(eq(examExaminers.id, examinerId))
    const [load] = await tx.select().from(examExaminerDays).where(and(eq(examExaminerDays.examinerId, examinerId), eq(examExaminerDays.day, day)))
    found.push({ examinerId, left: (load?.approvedMax ?? examiner?.dailyMax ?? 0) - (load?.assigned ?? 0) })
  }
  return found
}

/** Shares the tests of a session out among its examiners; false when their day is too full. */
export const assignExaminers = async (tx: Tx, session: { readonly id: string; readonly testOn: CivilDate; readonly capacity: number }, duties: readonly Duty[]): Promise<boolean> => {
  if (duties.reduce((sum, { left }) => sum + Math.max(0, left), 0) < session.capacity) return false
  const shares = shareOut(session.capacity, duties.map(({ left }) => Math.max(0, left)))
  for (const [i, { examinerId }] of duties.entries()) {
    const tests = shares[i] ?? 0
    if (!(await countForExaminer(tx, { examinerId, day: session.testOn }, tests))) return false
    await tx.insert(examDuties).values({ sessionId: session.id, examinerId, day: session.testOn, tests })
  }
  return true
}

/** Gives the examiners' day back; who they were stays known to the caller. */
export const releaseExaminers = async (tx: Tx, sessionId: string): Promise<readonly string[]> => {
  const duties = await tx.select().from(examDuties).where(eq(examDuties.sessionId, sessionId))
  for (const { examinerId, day, tests } of duties) await countForExaminer(tx, { examinerId, day }, -tests)
  await tx.delete(examDuties).where(eq(examDuties.sessionId, sessionId))
  return duties.map(({ examinerId }) => examinerId)
}
