import { and, desc, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { statement } from '@/db/statement'
import type { Status } from '@/lib/engine/define-service'
import { isFinal } from '@/lib/engine/transitions'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { findService } from '@/lib/services/registry'
import { payBy } from '../payments/pay-by'
import { query } from '../query'
import { subjectLabel } from '../register/subjects'
import { aboutOwnRow, isWithinVisit } from '../visits/item-level'

export type OwnApplication = {
  readonly id: string
  readonly number: string
  readonly place: string
  readonly service: { readonly code: string; readonly slug: string }
  readonly status: Status
  readonly statusSince: Instant
  readonly dueOn: CivilDate | null
  readonly draftUntil: Instant | null
  /** While it waits to be paid (APP-03). */
  readonly payBy: Instant | null
  readonly isFinal: boolean
  readonly subjectLabel: string
}

const MOST = 50

// What a body has begun and not handed in is its own sheet of paper yet.
const isOut = or(ne(applications.channel, 'portal'), ne(applications.status, 'draft'))

const newest = statement((db) =>
  db.select().from(applications).where(and(eq(applications.applicantId, sql.placeholder('personId')), isOut)).orderBy(desc(applications.startedAt)).limit(MOST).prepare(),
)

/** What a person applied for in this province, newest first. */
export const listOwnApplications = query({
  name: 'application.list-own',
  action: 'application.check',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx }): Promise<readonly OwnApplication[]> {
    const rows = await newest(db).all({ personId: personOf(ctx.actor, ctx.place.province) ?? '' })
    return Promise.all(rows.filter(({ service }) => isWithinVisit(ctx, service)).map(async (row) => {
      const service = findService(row.service, row.version)
      return {
        id: row.id, number: row.number, place: row.place, service: { code: row.service, slug: service?.slug ?? row.service },
        status: row.status, statusSince: row.statusSince, dueOn: row.dueOn, draftUntil: row.draftUntil, payBy: payBy(row, ctx), isFinal: isFinal(row.status),
        subjectLabel: service ? await subjectLabel(db, service.subject, row.subjectId) : '',
      }
    }))
  },
})
