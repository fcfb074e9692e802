import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { learners } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { organisationOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'

const PAGE = 20

export const LEARNER_STATES = ['filed', 'admitted', 'rejected', 'licensed', 'ended'] as const
export type LearnerState = (typeof LEARNER_STATES)[number]

export type LearnerRow = {
  readonly id: string
  readonly applicationId: string | null
  readonly personMasked: string
  readonly licenceClass: string
  readonly state: LearnerState
  readonly certificateNumber: string | null
  readonly validTo: CivilDate | null
  readonly filedAt: Instant
}
export type LearnerList = Page<LearnerRow>

/** The own school's students and what is theirs. */
export const schoolTarget = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) })

/** A school's own students, newest first (EXM-26). */
export const listLearners = query({
  name: 'learner.list',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({
    state: z.enum(LEARNER_STATES).optional().catch(undefined),
    page: pageNumber(PAGE),
  }),
  about: schoolTarget,
  async run({ db, ctx, input: { state, page } }): Promise<LearnerList> {
    const wanted = and(eq(learners.organisationId, organisationOf(ctx.actor)), state && eq(learners.state, state))
    const order = [desc(learners.filedAt), desc(learners.id)]
    const { ids, counted } = await findPage(db, learners, { where: wanted, order, page, size: PAGE })
    const rows = await db.select({ learner: learners, nameSealed: people.nameSealed }).from(learners).innerJoin(people, eq(people.id, learners.personId)).where(inArray(learners.id, ids)).orderBy(...order)
    return {
      ...counted,
      rows: rows.map(({ learner: { id, applicationId, personId, licenceClass, state: now, certificateNumber, validTo, filedAt }, nameSealed }) => ({
        id, applicationId, personMasked: maskName(open(ctx.keys, 'people.name', personId, nameSealed)), licenceClass, state: now, certificateNumber, validTo, filedAt,
      })),
    }
  },
})
