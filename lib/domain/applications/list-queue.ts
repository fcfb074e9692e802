import { and, asc, desc, isNull, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { STATUSES, type Status } from '@/lib/engine/define-service'
import { actorId } from '@/lib/kernel/actor'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { findPage, MOST_COUNTED, type Asked, type Page } from '../paging'
import { query } from '../query'

export const QUEUE_PAGE = 50

const input = z.strictObject({
  filter: z.enum(['mine', 'unassigned', 'team']).default('team'),
  /** One status a list, so that the index gives the order. */
  status: z.enum(STATUSES).default('submitted'),
  service: z.string().max(10).optional(),
  page: z.coerce.number().int().min(1).max(MOST_COUNTED / QUEUE_PAGE).default(1),
  sort: z.enum(['due', '-due']).default('due'),
})
type QueueInput = z.output<typeof input>

export type QueueRow = {
  readonly id: string
  readonly number: string
  readonly service: string
  readonly status: Status
  readonly statusSince: Instant
  readonly submittedAt: Instant | null
  readonly dueOn: CivilDate | null
  readonly overdue: boolean
  readonly channel: string
  readonly applicant: string
  readonly takenBy: 'me' | 'other' | null
}

export type Queue = Page<QueueRow>

/** What one officer has taken is little: the plus keeps the planner on the index of that, whatever else is asked. */
const ownWork = (ctx: Context, { status, service }: QueueInput): SQL | undefined =>
  and(
    eq(applications.takenBy, actorId(ctx.actor)),
    eq(applications.status, status),
    sql`+${applications.place} = ${ctx.place.code}`,
    service ? sql`+${applications.service} = ${service}` : undefined,
  )

const conditionOf = (ctx: Context, asked: QueueInput): SQL | undefined =>
  asked.filter === 'mine'
    ? ownWork(ctx, asked)
    : and(
        eq(applications.place, ctx.place.code),
        eq(applications.status, asked.status),
        asked.filter === 'unassigned' ? isNull(applications.takenBy) : undefined,
        asked.service ? eq(applications.service, asked.service) : undefined,
      )

export const queueAsked = (ctx: Context, asked: QueueInput): Asked => {
  const way = asked.sort === 'due' ? asc : desc
  const order = asked.filter === 'mine' ? [way(applications.dueOn)] : [way(applications.dueOn), way(applications.id)]
  return { where: conditionOf(ctx, asked), order, page: asked.page, size: QUEUE_PAGE }
}

/** The rows of a page with their people, in its order. */
const rowsOf = async (db: Db, ids: readonly string[]) => {
  const found = await db.select({ application: applications, nameSealed: people.nameSealed }).from(applications)
    .innerJoin(people, eq(people.id, applications.applicantId)).where(inArray(applications.id, [...ids]))
  const byId = new Map(found.map((row) => [row.application.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The office's work of one status in this place, by legal deadline (ux.md §4); names stay masked. */
export const listQueue = query({
  name: 'application.list-queue',
  action: 'application.list-queue',
  level: 'province',
  input,
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: asked }): Promise<Queue> {
    const { ids, counted } = await findPage(db, applications, queueAsked(ctx, asked))
    const rows = await rowsOf(db, ids)
    return {
      ...counted,
      rows: rows.map(({ application: row, nameSealed }) => ({
        id: row.id, number: row.number, service: row.service, status: row.status, statusSince: row.statusSince,
        submittedAt: row.submittedAt, dueOn: row.dueOn, overdue: row.dueOn !== null && row.dueOn < ctx.today, channel: row.channel,
        applicant: maskName(open(ctx.keys, 'people.name', row.applicantId, nameSealed)),
        takenBy: row.takenBy === null ? null : row.takenBy === actorId(ctx.actor) ? 'me' : 'other',
      })),
    }
  },
})
