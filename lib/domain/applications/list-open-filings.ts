import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import type { Status } from '@/lib/engine/define-service'
import { isStatus } from '@/lib/engine/transitions'
import { organisationOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { findService } from '@/lib/services/registry'
import { query } from '../query'
import { filingTarget } from './start-filing'

export type OpenFiling = { readonly id: string; readonly number: string; readonly status: Status; readonly personMasked: string; readonly statusSince: Instant }

const MOST = 50

/** What a body has begun of a service and not handed in, and what came back: its work. */
export const listOpenFilings = query({
  name: 'application.list-open-filings',
  action: 'application.act-as-filer',
  level: 'province',
  input: z.strictObject({ service: z.string().max(60) }),
  about: ({ ctx, input }) => filingTarget(ctx, input.service),
  async run({ db, ctx, input }): Promise<readonly OpenFiling[]> {
    const rows = await db.select({ application: applications, nameSealed: people.nameSealed }).from(applications)
      .innerJoin(people, eq(people.id, applications.applicantId))
      .where(and(
        eq(applications.service, findService(input.service)?.code ?? ''), eq(applications.place, ctx.place.code), inArray(applications.status, ['draft', 'returned']),
        eq(applications.channel, 'portal'), eq(applications.enteredBy, organisationOf(ctx.actor)),
      ))
      .orderBy(desc(applications.statusSince)).limit(MOST)
    return rows.flatMap(({ application: { id, number, status, applicantId, statusSince }, nameSealed }) =>
      isStatus(status) ? [{ id, number, status, statusSince, personMasked: maskName(open(ctx.keys, 'people.name', applicantId, nameSealed)) }] : [])
  },
})
