import { and, asc, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { STATUSES, type Status } from '@/lib/engine/define-service'
import { actorId } from '@/lib/kernel/actor'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { query } from '../query'

export const QUEUE_PAGE = 50
/** Counting stops here: nobody pages through more, and a count must stay a matter of milliseconds. */
const MOST_COUNTED = 5_000

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

export type Queue = { readonly rows: readonly QueueRow[]; readonly total: number; readonly more: boolean; readonly page: number; readonly pages: number }

const conditionOf = (ctx: Context, { filter, status, service }: QueueInput): SQL | undefined =>
  and(
    eq(applications.place, ctx.place.code),
    eq(applications.status, status),
    filter === 'mine' ? eq(applications.takenBy, actorId(ctx.actor)) : undefined,
    filter === 'unassigned' ? isNull(applications.takenBy) : undefined,
    service ? eq(applications.service, service) : undefined,
  )

/** The page's rows alone are joined with their people. */
export const queuePage = (db: Db, ctx: Context, asked: QueueInput) => {
  const way = asked.sort === 'due' ? asc : desc
  const order = asked.filter === 'mine' ? [way(applications.dueOn)] : [way(applications.dueOn), way(applications.id)]
  return db.select({ application: applications, nameSealed: people.nameSealed }).from(applications)
    .innerJoin(people, eq(people.id, applications.applicantId))
    .where(conditionOf(ctx, asked)).orderBy(...order).limit(QUEUE_PAGE).offset((asked.page - 1) * QUEUE_PAGE)
}

const countOf = async (db: Db, ctx: Context, asked: QueueInput): Promise<number> => {
  const some = db.select({ one: sql`1`.as('one') }).from(applications).where(conditionOf(ctx, asked)).limit(MOST_COUNTED + 1).as('some')
  const [row] = await db.select({ n: sql<number>`count(*)` }).from(some)
  return row?.n ?? 0
}

/** The office's work of one status in this place, by legal deadline (ux.md §4); names stay masked. */
export const listQueue = query({
  name: 'application.list-queue',
  action: 'application.list-queue',
  level: 'province',
  input,
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: asked }): Promise<Queue> {
    const rows = await queuePage(db, ctx, asked)
    const counted = await countOf(db, ctx, asked)
    const total = Math.min(counted, MOST_COUNTED)
    return {
      rows: rows.map(({ application: row, nameSealed }) => ({
        id: row.id, number: row.number, service: row.service, status: row.status, statusSince: row.statusSince,
        submittedAt: row.submittedAt, dueOn: row.dueOn, overdue: row.dueOn !== null && row.dueOn < ctx.today, channel: row.channel,
        applicant: maskName(open(ctx.keys, 'people.name', row.applicantId, nameSealed)),
        takenBy: row.takenBy === null ? null : row.takenBy === actorId(ctx.actor) ? 'me' : 'other',
      })),
      total,
      more: counted > MOST_COUNTED,
      page: asked.page,
      pages: Math.max(1, Math.ceil(total / QUEUE_PAGE)),
    }
  },
})
