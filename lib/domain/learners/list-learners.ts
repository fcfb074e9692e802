import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { applications } from '@/db/province/schema/applications'
import { learners } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { isStatus } from '@/lib/engine/transitions'
import type { Status } from '@/lib/engine/define-service'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { organisationOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { query } from '../query'

const PAGE = 20
const MOST_OPEN = 50

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
export type LearnerList = { readonly rows: readonly LearnerRow[]; readonly total: number; readonly page: number; readonly pages: number }

const about = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) })

/** A school's own students, newest first (EXM-26). */
export const listLearners = query({
  name: 'learner.list',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({
    state: z.enum(LEARNER_STATES).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  about,
  async run({ db, ctx, input: { state, page } }): Promise<LearnerList> {
    const wanted = and(eq(learners.organisationId, organisationOf(ctx.actor)), state && eq(learners.state, state))
    const rows = await db.select({ learner: learners, nameSealed: people.nameSealed }).from(learners).innerJoin(people, eq(people.id, learners.personId)).where(wanted)
      .orderBy(desc(learners.filedAt), desc(learners.id)).limit(PAGE).offset((page - 1) * PAGE)
    const [all] = await db.select({ n: count() }).from(learners).where(wanted)
    const total = all?.n ?? 0
    return {
      rows: rows.map(({ learner: { id, applicationId, personId, licenceClass, state: now, certificateNumber, validTo, filedAt }, nameSealed }) => ({
        id, applicationId, personMasked: maskName(open(ctx.keys, 'people.name', personId, nameSealed)), licenceClass, state: now, certificateNumber, validTo, filedAt,
      })),
      total, page, pages: Math.max(1, Math.ceil(total / PAGE)),
    }
  },
})

export type OpenFiling = { readonly id: string; readonly number: string; readonly status: Status; readonly personMasked: string; readonly statusSince: Instant }

/** What the school has begun and not handed in, and what came back: its work. */
export const listOpenFilings = query({
  name: 'learner.list-open-filings',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({}),
  about,
  async run({ db, ctx }): Promise<readonly OpenFiling[]> {
    const rows = await db.select({ application: applications, nameSealed: people.nameSealed }).from(applications)
      .innerJoin(people, eq(people.id, applications.applicantId))
      .where(and(
        eq(applications.place, ctx.place.code), inArray(applications.status, ['draft', 'returned']),
        eq(applications.channel, 'portal'), eq(applications.enteredBy, organisationOf(ctx.actor)),
      ))
      .orderBy(desc(applications.statusSince)).limit(MOST_OPEN)
    return rows.flatMap(({ application: { id, number, status, applicantId, statusSince }, nameSealed }) =>
      isStatus(status) ? [{ id, number, status, statusSince, personMasked: maskName(open(ctx.keys, 'people.name', applicantId, nameSealed)) }] : [])
  },
})
