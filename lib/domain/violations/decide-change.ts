import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { violationChanges } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import type { RecordRow } from '../captures/enter-record'
import { correctRecord } from './correct-record'
import { loadRecord, recordTarget, type RecordSubject } from './propose-change'
import type { Correction } from './record-change'
import { revokeDecision } from './revoke-decision'
import { tellOrigin } from '../captures/tell-origin'

type ChangeRow = typeof violationChanges.$inferSelect
type Subject = RecordSubject & { readonly change: ChangeRow }

const load = async (tx: Tx, changeId: string): Promise<Subject | null> => {
  const [change] = await tx.select().from(violationChanges).where(eq(violationChanges.id, changeId))
  const record = change && (await loadRecord(tx, change.violationId))
  return change && record ? { change, ...record } : null
}

const about = (subject: Subject, { ctx }: { readonly ctx: Context }) => ({ ...recordTarget(subject, ctx), madeBy: subject.change.proposedBy })

/** Written by `propose` for a correction, which is what the cast states. */
const correctionIn = ({ proposed }: ChangeRow): Correction => JSON.parse(proposed) as Correction

const stands = ({ plateType, plate, code, road, fineFen, points, state }: RecordRow): string => JSON.stringify({ plateType, plate, code, road, fineFen, points, state })

/** VIO-22: with a decision that is in force its points are taken off and its money goes back. */
const cancel = async (tx: Tx, ctx: Context, row: RecordRow, change: ChangeRow): Promise<Problem | null> => {
  const [gone] = await tx.update(violations).set({ state: 'deleted', revision: sql`${violations.revision} + 1` })
    .where(and(eq(violations.id, row.id), inArray(violations.state, ['open', 'decided', 'paid']), eq(violations.revision, change.revision))).returning()
  if (!gone) return problem('violation-record.changed-meanwhile')
  if (row.state !== 'open') await revokeDecision(tx, ctx, row.id, 'cancelled-by-the-office')
  await tellOrigin(tx, ctx, gone)
  return null
}

const carryOut = (tx: Tx, ctx: Context, { row, change }: Subject): Promise<Problem | null> =>
  change.kind === 'correct' ? correctRecord(tx, ctx, { row, correction: correctionIn(change), revision: change.revision }) : cancel(tx, ctx, row, change)

const settle = async (tx: Tx, ctx: Context, { change, row }: Subject, state: 'approved' | 'refused'): Promise<boolean> => {
  const [settled] = await tx.update(violationChanges).set({ state, decidedBy: actorId(ctx.actor), decidedAt: ctx.now, before: stands(row) })
    .where(and(eq(violationChanges.id, change.id), eq(violationChanges.state, 'proposed'))).returning({ id: violationChanges.id })
  return settled !== undefined
}

const input = z.strictObject({ changeId: z.string().max(40) })

/** Four eyes: what somebody else proposed is carried out upon the record as it was seen, or not at all. */
export const approveChange = command({
  name: 'violation.approve-change',
  action: 'violation.decide-change',
  level: 'province',
  input,
  load: ({ tx, input: { changeId } }) => load(tx, changeId),
  about,
  async run({ tx, ctx, subject }) {
    if (!(await settle(tx, ctx, subject, 'approved'))) return refuse(problem('violation-record.changed-meanwhile'))
    const wrong = await carryOut(tx, ctx, subject)
    if (wrong) return refuse(wrong)
    const { change, row } = subject
    return done({ recordId: row.id }, { subject: row.id, detail: { change: change.id, kind: change.kind, before: stands(row), after: change.proposed } })
  },
})

export const refuseChange = command({
  name: 'violation.refuse-change',
  action: 'violation.decide-change',
  level: 'province',
  input,
  load: ({ tx, input: { changeId } }) => load(tx, changeId),
  about,
  async run({ tx, ctx, subject }) {
    if (!(await settle(tx, ctx, subject, 'refused'))) return refuse(problem('violation-record.changed-meanwhile'))
    return done({ recordId: subject.row.id }, { subject: subject.row.id, detail: { change: subject.change.id, kind: subject.change.kind } })
  },
})
