import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import { actorId, personOf } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/money'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { query } from '../query'
import { aboutOwn } from '../visits/item-level'

type Row = typeof violationDecisions.$inferSelect

export type DecisionView = Pick<Row, 'id' | 'number' | 'points' | 'fineFen' | 'decidedOn' | 'payBy' | 'paidOn' | 'state' | 'personId' | 'decidedBy'> & {
  readonly plate: string
  readonly act: { readonly zh: string; readonly en: string } | null
  /** Its decision as a paper; null: it was handed over before the platform. */
  readonly paperId: string | null
}

const decisionsOf = async (db: Db, batch: string): Promise<readonly DecisionView[]> => {
  const rows = await db.select({ decision: violationDecisions, plate: violations.plate, code: violations.code, paperId: papers.id }).from(violationDecisions)
    .innerJoin(violations, eq(violations.id, violationDecisions.violationId))
    .leftJoin(papers, and(eq(papers.subjectId, violationDecisions.id), eq(papers.kind, 'violation-decision')))
    .where(eq(violationDecisions.batch, batch)).orderBy(asc(violationDecisions.number))
  return rows.map(({ decision: { id, number, points, fineFen, decidedOn, payBy, paidOn, state, personId, decidedBy }, plate, code, paperId }) =>
    ({ id, number, points, fineFen, decidedOn, payBy, paidOn, state, personId, decidedBy, plate, act: findViolationCode(code)?.act ?? null, paperId }))
}

export type DecidedBatch = { readonly decisions: readonly DecisionView[]; readonly fineFen: Fen; readonly points: number }

const batchOf = (decisions: readonly DecisionView[]): DecidedBatch | null => decisions.length === 0 ? null : {
  decisions, fineFen: decisions.reduce((sum, { fineFen }) => sum + fineFen, 0), points: decisions.reduce((sum, { points }) => sum + points, 0),
}

/** What was decided together, for the one it was decided on. */
export const findOwnBatch = query({
  name: 'violation.find-own-batch',
  action: 'violation.handle',
  level: 'province',
  input: z.strictObject({ batch: z.string().max(40) }),
  about: ({ ctx }) => aboutOwn(ctx, 'C01'),
  async run({ db, ctx, input: { batch } }): Promise<DecidedBatch | null> {
    const personId = personOf(ctx.actor, ctx.place.province)
    return batchOf((await decisionsOf(db, batch)).filter((decision) => decision.personId === personId))
  },
})

/** The same for the officer who decided it, to hand the papers over. */
export const findBatchAtWindow = query({
  name: 'violation.find-batch-at-window',
  action: 'violation.handle-at-window',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40), batch: z.string().max(40) }),
  about: ({ ctx, input: { personId } }) => ({ province: ctx.place.province, place: ctx.place.code, personId }),
  async run({ db, ctx, input: { personId, batch } }): Promise<DecidedBatch | null> {
    return batchOf((await decisionsOf(db, batch)).filter((decision) => decision.personId === personId && decision.decidedBy === actorId(ctx.actor)))
  },
})
