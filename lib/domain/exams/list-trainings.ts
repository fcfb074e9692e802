import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/handle'
import { learners } from '@/db/province/schema/licence-papers'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
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
