import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { learners } from '@/db/province/schema/licence-papers'
import { papers } from '@/db/province/schema/production'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import { learnerDocument } from '@/lib/policy/licence/applying'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { aboutOwn } from '../visits/item-level'

export type OwnLearner = {
  readonly id: string
  readonly licenceClass: string
  /** Given with the pass of the first test (EXM-04); null before. */
  readonly certificate: { readonly number: string; readonly validFrom: CivilDate; readonly validTo: CivilDate; readonly isValid: boolean } | null
  /** 准考证明 until 2016-03-31, 学习驾驶证明 since. */
  readonly document: 'test-permit' | 'learner-certificate'
  readonly paperId: string | null
}

/** B21: what one learns in this province with the learner's certificate, the newest first. */
export const listOwnLearners = query({
  name: 'learner.list-own',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwn(ctx, 'B21'),
  async run({ db, ctx }): Promise<OwnLearner[]> {
    const rows = await db.select({ learner: learners, paperId: papers.id }).from(learners)
      .leftJoin(papers, and(eq(papers.subjectId, learners.id), eq(papers.kind, 'learner-certificate')))
      .where(and(eq(learners.personId, personOf(ctx.actor, ctx.place.province) ?? ''), inArray(learners.state, ['admitted', 'licensed'])))
      .orderBy(desc(learners.validFrom), desc(learners.id))
    const at = ruleMomentOf(ctx)
    return rows.map(({ learner: { id, licenceClass, certificateNumber: number, validFrom, validTo, state }, paperId }) => ({
      id, licenceClass, document: learnerDocument(validFrom ?? ctx.today, at), paperId,
      certificate: number && validFrom && validTo ? { number, validFrom, validTo, isValid: state === 'admitted' && ctx.today <= validTo } : null,
    }))
  },
})
