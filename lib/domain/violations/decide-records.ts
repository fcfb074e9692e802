import { and, not, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { appealDeadlines } from '@/lib/policy/deadlines'
import { payFineBy } from '@/lib/policy/violations/late-payment'
import { issuePaper } from '../papers/issue-paper'
import { loadCalendar } from '../register/load-calendar'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'
import type { ChosenRecord } from './chosen-records'
import type { Driver } from './handling-driver'
import { nextDecisionNumber } from './next-decision-number'
import { isObjectedTo } from './objected-to'
import { bookPoints } from './book-points'
import { tellOriginOf } from '../captures/tell-origin'
import { tellDecision, tellPointsReached } from './tell-decisions'

export type Punished = {
  readonly personId: string
  /** None: nobody's points, as for an owner punished in absence. */
  readonly driver: Driver | null
  readonly procedure: 'simple' | 'absence'
  /** Account, visit or staff member. */
  readonly decidedBy: string
}

export type DecisionRow = typeof violationDecisions.$inferSelect

/** A warning has nothing to be paid, so it ends the record (VIO-20). */
const stateAfter = sql`CASE WHEN ${violations.fineFen} > 0 THEN 'decided' ELSE 'paid' END`

/** Guarded: of two who handle a record, and of a handling and an objection, one comes first. */
const takeRecords = async (tx: Tx, ids: readonly string[]): Promise<boolean> => {
  const taken = await tx.update(violations).set({ state: stateAfter, revision: sql`${violations.revision} + 1` })
    .where(and(inArray(violations.id, [...ids]), eq(violations.state, 'open'), not(isObjectedTo))).returning({ id: violations.id })
  return taken.length === ids.length
}

const writeDecision = async (tx: Tx, ctx: Context, { row, vehicle }: ChosenRecord, punished: Punished, batch: string): Promise<DecisionRow> => {
  const place = (await findPlace(vehicle.place)) ?? ctx.place
  const at = momentAt(place, ctx)
  const [decision] = await tx.insert(violationDecisions).values({
    id: newId('vdn', ctx.machineNow), number: await nextDecisionNumber(tx, ctx, place), batch, violationId: row.id, place: place.code, personId: punished.personId,
    procedure: punished.procedure, points: punished.driver ? row.points : 0, fineFen: row.fineFen, decidedOn: ctx.today, servedOn: ctx.today, payBy: payFineBy(ctx.today, at),
    licenceId: punished.driver?.licence.id ?? null, licenceProvince: punished.driver?.licence.province ?? null, decidedBy: punished.decidedBy, ...appealDeadlines(ctx.today, await loadCalendar(tx), at),
  }).returning()
  if (!decision) throw new Error('a decision was not written')
  await issuePaper(tx, ctx, { kind: 'violation-decision', number: decision.number, subjectId: decision.id, validUntil: null })
  await bookPoints(tx, ctx, decision.id)
  await tellDecision(tx, ctx, decision, row)
  return decision
}

/**
 * One decision an act, with its points, its paper and its notice, served as it is shown (VIO-11, VIO-13). Null: a record has been decided,
 * deleted or objected to meanwhile; the caller refuses, so that nothing of the batch stands.
 */
export const decideRecords = async (tx: Tx, ctx: Context, chosen: readonly ChosenRecord[], punished: Punished): Promise<readonly DecisionRow[] | null> => {
  if (!(await takeRecords(tx, chosen.map(({ row }) => row.id)))) return null
  const batch = newId('vbt', ctx.machineNow)
  await tellOriginOf(tx, ctx, chosen.map(({ row }) => row.id))
  const decisions: DecisionRow[] = []
  for (const record of chosen) decisions.push(await writeDecision(tx, ctx, record, punished, batch))
  if (punished.driver) await tellPointsReached(tx, ctx, punished.personId, punished.driver, decisions)
  return decisions
}
