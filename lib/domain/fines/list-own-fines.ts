import { and, asc, desc, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { aboutOwn } from '../visits/item-level'
import { fineView, type FineView } from './fine-view'
import { MOST_FINES } from './request-fines'

const own = ({ actor, place }: Context) => eq(violationDecisions.personId, personOf(actor, place.province) ?? '')

const unpaid = (ctx: Context) => and(own(ctx), eq(violationDecisions.state, 'in-force'), isNull(violationDecisions.paidOn), sql`${violationDecisions.fineFen} > 0`)

const withRecord = (db: Db) => db.select({ decision: violationDecisions, record: violations }).from(violationDecisions).innerJoin(violations, eq(violations.id, violationDecisions.violationId))

export type UnpaidFines = readonly FineView[]

/** What one still has to pay in this province, the most urgent first, as many as one order takes (C02). */
export const listUnpaidFines = query({
  name: 'fine.list-unpaid',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ ids: z.array(z.string().max(40)).max(MOST_FINES).optional() }),
  about: ({ ctx }) => aboutOwn(ctx, 'C02'),
  async run({ db, ctx, input: { ids } }): Promise<UnpaidFines> {
    const rows = await withRecord(db).where(and(unpaid(ctx), ids && inArray(violationDecisions.id, ids))).orderBy(asc(violationDecisions.payBy), asc(violationDecisions.number)).limit(MOST_FINES)
    return rows.map(({ decision, record }) => fineView(ctx, decision, record))
  },
})

const PAGE = 20

export type DecisionPaper = Pick<typeof papers.$inferSelect, 'id' | 'kind' | 'number'> & { readonly isRevoked: boolean }
export type OwnDecision = FineView & { readonly papers: readonly DecisionPaper[] }

const papersOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, DecisionPaper[]>> => {
  const rows = ids.length ? await db.select().from(papers).where(inArray(papers.subjectId, [...ids])).orderBy(asc(papers.number)) : []
  const found = new Map<string, DecisionPaper[]>()
  for (const { id, kind, number, subjectId, revokedOn } of rows) found.set(subjectId, [...(found.get(subjectId) ?? []), { id, kind, number, isRevoked: revokedOn !== null }])
  return found
}

/** One's own decisions with their papers and receipts, the newest first (C06). */
export const listOwnDecisions = query({
  name: 'fine.list-decisions',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => aboutOwn(ctx, 'C06'),
  async run({ db, ctx, input: { page } }): Promise<Page<OwnDecision>> {
    const order = [desc(violationDecisions.decidedOn), desc(violationDecisions.number)]
    const { ids, counted } = await findPage(db, violationDecisions, { where: own(ctx), order, page, size: PAGE })
    const rows = await withRecord(db).where(inArray(violationDecisions.id, ids)).orderBy(...order)
    const issued = await papersOf(db, ids)
    return {
      ...counted,
      rows: rows.map(({ decision, record }) => ({ ...fineView(ctx, decision, record), papers: issued.get(decision.id) ?? [] })),
    }
  },
})
