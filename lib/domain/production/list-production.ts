import { and, asc, count, desc, min } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { productionBatches, productionItems } from '@/db/province/schema/production'
import type { Product } from '@/lib/engine/define-service'
import type { Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { query } from '../query'
import { subjectLabel } from '../register/subjects'
import { findService } from '@/lib/services/registry'

export type Production = {
  readonly waiting: readonly { readonly kind: Product; readonly count: number; readonly since: Instant }[]
  readonly batches: readonly { readonly id: string; readonly number: string; readonly kind: string; readonly state: 'open' | 'closed'; readonly createdAt: Instant; readonly left: number; readonly total: number }[]
}

const MOST_BATCHES = 30

/** What waits by kind, and the newest batches of the place. */
export const listProduction = query({
  name: 'production.list',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<Production> {
    const place = ctx.place.code
    const waiting = await db.select({ kind: productionItems.kind, count: count(), since: min(productionItems.orderedAt) }).from(productionItems)
      .where(and(eq(productionItems.place, place), eq(productionItems.state, 'waiting'))).groupBy(productionItems.kind)
    const batches = await db.select().from(productionBatches).where(eq(productionBatches.place, place)).orderBy(desc(productionBatches.createdAt)).limit(MOST_BATCHES)
    const items = batches.length === 0 ? [] : await db.select({ batchId: productionItems.batchId, state: productionItems.state, n: count() }).from(productionItems)
      .where(inArray(productionItems.batchId, batches.map(({ id }) => id))).groupBy(productionItems.batchId, productionItems.state)
    const sum = (id: string, state?: string) => items.filter((item) => item.batchId === id && (!state || item.state === state)).reduce((total, { n }) => total + n, 0)
    return {
      waiting: waiting.map(({ kind, count: n, since }) => ({ kind, count: n, since: since ?? ctx.now })),
      batches: batches.map(({ id, number, kind, state, createdAt }) => ({ id, number, kind, state, createdAt, left: sum(id, 'in-batch'), total: sum(id) })),
    }
  },
})

export type BatchItem = {
  readonly id: string
  readonly applicationId: string
  readonly applicationNumber: string
  readonly service: string
  readonly subject: string
  readonly applicant: string
  readonly state: string
  readonly serial: string | null
  readonly attempt: number
}

/** One batch with its things; names masked, as the list lies on a table. */
export const findBatch = query({
  name: 'production.find-batch',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({ batchId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { batchId } }): Promise<{ number: string; kind: string; state: string; createdAt: Instant; items: readonly BatchItem[] } | null> {
    const [batch] = await db.select().from(productionBatches).where(and(eq(productionBatches.id, batchId), eq(productionBatches.place, ctx.place.code)))
    if (!batch) return null
    const rows = await db.select({ item: productionItems, application: applications, nameSealed: people.nameSealed }).from(productionItems)
      .innerJoin(applications, eq(applications.id, productionItems.applicationId))
      .innerJoin(people, eq(people.id, applications.applicantId))
      .where(eq(productionItems.batchId, batchId)).orderBy(asc(productionItems.orderedAt), asc(productionItems.id))
    const items: BatchItem[] = []
    for (const { item, application, nameSealed } of rows) {
      const service = findService(application.service)
      items.push({
        id: item.id, applicationId: application.id, applicationNumber: application.number, service: application.service,
        subject: service ? await subjectLabel(db, service.subject, item.subjectId) : '', applicant: maskName(open(ctx.keys, 'people.name', application.applicantId, nameSealed)),
        state: item.state, serial: item.serial, attempt: item.attempt,
      })
    }
    const { number, kind, state, createdAt } = batch
    return { number, kind, state, createdAt, items }
  },
})
