import { and, count, desc, sql, sum } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { ruleValue } from '@/lib/policy/rule-versions'
import { boundVehiclesOf } from '../drivers/bound-vehicles'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { aboutOwn } from '../visits/item-level'
import { isRecordOfOrBound, recordOwner } from './record-owner'
import { recordView, VISIBLE, type RecordView, type VisibleState } from './record-view'

const PAGE = 20

export const RECORD_FILTERS = ['all', 'open', 'settled'] as const
export type RecordFilter = (typeof RECORD_FILTERS)[number]

const STATES = { all: VISIBLE, open: ['open'], settled: ['decided', 'paid'] } as const satisfies Record<RecordFilter, readonly VisibleState[]>

/** Of the vehicles that were their own then, and those of the kinds that have bound drivers where the person is one (VIO-05, VIO-06). */
const isOfTheirs = async (db: Db, ctx: Context, personId: string) => {
  const bound = await boundVehiclesOf(db, personId)
  const types = ruleValue('vio.online.boundTypes', ruleMomentOf(ctx)).value
  return isRecordOfOrBound(personId, bound, inArray(violations.plateType, [...types]))
}

type Theirs = Awaited<ReturnType<typeof isOfTheirs>>

const isOpen = sql`${violations.state} = 'open'`

const sumsOf = async (db: Db, theirs: Theirs) => {
  const [row] = await db.select({
    all: count(), open: count(sql`CASE WHEN ${isOpen} THEN 1 END`),
    fineFen: sum(sql`CASE WHEN ${isOpen} THEN ${violations.fineFen} END`).mapWith(Number), points: sum(sql`CASE WHEN ${isOpen} THEN ${violations.points} END`).mapWith(Number),
  }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(and(theirs, inArray(violations.state, [...VISIBLE])))
  const { all = 0, open = 0, fineFen, points } = row ?? {}
  return { counts: { all, open, settled: all - open }, open: { count: open, fineFen: fineFen ?? 0, points: points ?? 0 } }
}

/** `vehicle`: whose it is; a bound driver learns nothing of the owner. */
export type OwnRecord = RecordView & { readonly vehicle: 'own' | 'bound' }

export type OwnViolations = {
  readonly rows: readonly OwnRecord[]
  readonly page: number
  readonly pages: number
  readonly counts: Readonly<Record<RecordFilter, number>>
  /** Of the open ones, whatever is shown. */
  readonly open: { readonly count: number; readonly fineFen: Fen; readonly points: number }
}

/** Camera records of this province of vehicles that were one's own then and of those one is bound to, the newest first (E07). */
export const listOwnViolations = query({
  name: 'violation.list-own',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({
    state: z.enum(RECORD_FILTERS).catch('all').default('all'),
    page: pageNumber(PAGE),
  }),
  about: ({ ctx }) => aboutOwn(ctx, 'E07'),
  async run({ db, ctx, input: { state, page } }): Promise<OwnViolations> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const theirs = await isOfTheirs(db, ctx, personId)
    const sums = await sumsOf(db, theirs)
    const rows = await db.select({ record: violations, ownerId: recordOwner }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
      .where(and(theirs, inArray(violations.state, [...STATES[state]])))
      .orderBy(desc(violations.at), desc(violations.id)).limit(PAGE).offset((page - 1) * PAGE)
    return {
      ...sums, page, pages: pagesOf(sums.counts[state], PAGE),
      rows: rows.flatMap(({ record, ownerId }) => {
        const view = recordView(ctx, record)
        return view ? [{ ...view, vehicle: ownerId === personId ? 'own' as const : 'bound' as const }] : []
      }),
    }
  },
})
