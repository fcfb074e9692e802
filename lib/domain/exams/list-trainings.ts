import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { learners, trainingHours } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { organisationOf, personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { query } from '../query'
import { trainingView, type TrainingView } from './training-view'

const trainingsOf = async (db: Db, ctx: Context, personId: string): Promise<readonly TrainingView[]> => {
  const rows = await db.select({ id: learners.id }).from(learners)
    .where(and(eq(learners.personId, personId), eq(learners.state, 'admitted'))).orderBy(desc(learners.filedAt), desc(learners.id))
  const views: (TrainingView | null)[] = []
  for (const { id } of rows) views.push(await trainingView(db, ctx, id))
  return views.filter((view) => view !== null)
}

/** What I am learning, and what I may book from when. */
export const listOwnTrainings = query({
  name: 'exam.list-own-trainings',
  action: 'exam.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  run: ({ db, ctx }) => trainingsOf(db, ctx, personOf(ctx.actor, ctx.place.province) ?? ''),
})

/** The same of a person who stands at the window. */
export const listTrainingsAtWindow = query({
  name: 'exam.list-trainings-at-window',
  action: 'exam.cancel-at-window',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40) }),
  about: ({ ctx, input }) => ({ province: ctx.place.province, place: ctx.place.code, personId: input.personId }),
  run: ({ db, ctx, input }) => trainingsOf(db, ctx, input.personId),
})

export type StudentTraining = {
  readonly personMasked: string
  readonly training: TrainingView
  /** What the school reported, whether or not the place asks for it. */
  readonly hours: Readonly<Partial<Record<TestSubject, number>>>
}

/** The same of a school's own student, at its counter; null for anybody else's (EXM-26). */
export const findStudentTraining = query({
  name: 'exam.find-student-training',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({ learnerId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) }),
  async run({ db, ctx, input: { learnerId } }): Promise<StudentTraining | null> {
    const [found] = await db.select({ personId: people.id, nameSealed: people.nameSealed }).from(learners).innerJoin(people, eq(people.id, learners.personId))
      .where(and(eq(learners.id, learnerId), eq(learners.organisationId, organisationOf(ctx.actor))))
    const training = found ? await trainingView(db, ctx, learnerId) : null
    if (!found || !training) return null
    const hours = await db.select().from(trainingHours).where(eq(trainingHours.learnerId, learnerId))
    return {
      personMasked: maskName(open(ctx.keys, 'people.name', found.personId, found.nameSealed)),
      training,
      hours: Object.fromEntries(hours.map((each) => [each.subject, each.hours])),
    }
  },
})
