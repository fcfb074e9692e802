import { and, desc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings, examResults, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { learners, trainingHours } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import type { CivilDate } from '@/lib/kernel/clock'
import { organisationOf } from '@/lib/kernel/actor'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'

const PAGE = 20

export type StudentBooking = { readonly subject: TestSubject; readonly state: 'accepted' | 'allotted'; readonly testOn: CivilDate; readonly startTime: string }
export type StudentTests = {
  readonly learnerId: string
  readonly personMasked: string
  readonly licenceClass: string
  readonly certificateTo: CivilDate | null
  readonly passed: readonly TestSubject[]
  readonly bookings: readonly StudentBooking[]
  readonly hours: Readonly<Partial<Record<TestSubject, number>>>
}
export type StudentTestsList = Page<StudentTests>

/** What was given, and before that the first wish. */
const liveOf = async (db: Db, ids: readonly string[]) =>
  db.select({ learnerId: examBookings.learnerId, subject: examBookings.subject, state: examBookings.state, given: examBookings.sessionId, wished: examWishes.sessionId, preference: examWishes.preference, testOn: examSessions.testOn, startTime: examSessions.startTime })
    .from(examBookings).innerJoin(examWishes, eq(examWishes.bookingId, examBookings.id)).innerJoin(examSessions, eq(examSessions.id, examWishes.sessionId))
    .where(and(inArray(examBookings.learnerId, [...ids]), inArray(examBookings.state, ['accepted', 'allotted'])))

const bookingOf = ({ subject, state, given, wished, preference, testOn, startTime }: Awaited<ReturnType<typeof liveOf>>[number]): StudentBooking[] =>
  (given === null ? preference === 1 : given === wished) ? [{ subject, state: state === 'allotted' ? 'allotted' : 'accepted', testOn, startTime }] : []

/** A school's own students in training, with what they have passed and booked; nobody else's (EXM-26). */
export const listStudentTests = query({
  name: 'exam.list-student-tests',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) }),
  async run({ db, ctx, input: { page } }): Promise<StudentTestsList> {
    const own = and(eq(learners.organisationId, organisationOf(ctx.actor)), eq(learners.state, 'admitted'))
    const order = [desc(learners.filedAt), desc(learners.id)]
    const { ids, counted } = await findPage(db, learners, { where: own, order, page, size: PAGE })
    const rows = await db.select({ learner: learners, nameSealed: people.nameSealed }).from(learners).innerJoin(people, eq(people.id, learners.personId)).where(inArray(learners.id, ids)).orderBy(...order)
    const passed = await db.select({ learnerId: examResults.learnerId, subject: examResults.subject }).from(examResults)
      .where(and(inArray(examResults.learnerId, ids), eq(examResults.outcome, 'passed'), isNull(examResults.voidedAt)))
    const live = await liveOf(db, ids)
    const hours = await db.select().from(trainingHours).where(inArray(trainingHours.learnerId, ids))
    const of = (learnerId: string) => (each: { readonly learnerId: string }) => each.learnerId === learnerId
    return {
      ...counted,
      rows: rows.map(({ learner: { id, personId, licenceClass, validTo }, nameSealed }) => ({
        learnerId: id, personMasked: maskName(open(ctx.keys, 'people.name', personId, nameSealed)), licenceClass, certificateTo: validTo,
        // Whoever has the certificate has passed the first test, here or before (EXM-04).
        passed: [...new Set<TestSubject>([...(validTo ? (['K1'] as const) : []), ...passed.filter(of(id)).map(({ subject }) => subject)])],
        bookings: live.filter(of(id)).flatMap(bookingOf),
        hours: Object.fromEntries(hours.filter(of(id)).map((each) => [each.subject, each.hours])),
      })),
    }
  },
})
