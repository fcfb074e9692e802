import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionVoidings } from '@/db/province/schema/inspections'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { givenReason } from '../given-reason'
import { whoseCase } from '../violations/whose-case'
import { loadResult, partiesOf, voidResult, type OfficeInspection } from './void-result'

type Proposed = OfficeInspection & { readonly voiding: typeof inspectionVoidings.$inferSelect }

const loadVoiding = async (tx: Tx, voidingId: string): Promise<Proposed | null> => {
  const [voiding] = await tx.select().from(inspectionVoidings).where(eq(inspectionVoidings.id, voidingId))
  const found = voiding ? await loadResult(tx, voiding.inspectionId) : null
  return voiding && found ? { ...found, voiding } : null
}

/** The second of two, never the first (B7). */
const deciding = {
  action: 'inspection.decide-voiding',
  level: 'province',
  about: ({ row, vehicle, voiding }: Proposed, { ctx }: { readonly ctx: Context }) =>
    ({ province: ctx.place.province, place: voiding.place, madeBy: voiding.proposedBy, ...whoseCase(ctx, partiesOf(row, vehicle)) }),
} as const

/** Of two decisions one counts. */
const decide = async (tx: Tx, ctx: Context, voidingId: string, outcome: { readonly state: 'approved' } | { readonly state: 'declined'; readonly answer: string }): Promise<boolean> => {
  const decided = await tx.update(inspectionVoidings).set({ ...outcome, decidedBy: actorId(ctx.actor), decidedAt: ctx.now })
    .where(and(eq(inspectionVoidings.id, voidingId), eq(inspectionVoidings.state, 'proposed'))).returning({ id: inspectionVoidings.id })
  return decided.length === 1
}

/** ORG-05: not recognised from now on, with what came of it; the owner is told. */
export const approveVoiding = command({
  ...deciding,
  name: 'inspection.approve-voiding',
  input: z.strictObject({ voidingId: z.string().max(40) }),
  load: ({ tx, input: { voidingId } }) => loadVoiding(tx, voidingId),
  async run({ tx, ctx, subject }) {
    const { row, vehicle, voiding } = subject
    if (!(await decide(tx, ctx, voiding.id, { state: 'approved' }))) return refuse(problem('voiding.decided-already'))
    const voided = await voidResult(tx, ctx, subject, voiding.reason)
    if (!voided) return refuse(problem('voiding.void-already'))
    return done({ inspectionId: row.id, ...voided }, {
      subject: row.id, onBehalfOf: vehicle.ownerId,
      detail: { voiding: voiding.id, proposedBy: voiding.proposedBy, report: row.reportNumber, vehicle: vehicle.id, before: row.validUntil, after: voided.fellBack ? row.dueBefore : row.validUntil },
    })
  },
})

export const declineVoiding = command({
  ...deciding,
  name: 'inspection.decline-voiding',
  input: z.strictObject({ voidingId: z.string().max(40), answer: givenReason() }),
  load: ({ tx, input: { voidingId } }) => loadVoiding(tx, voidingId),
  async run({ tx, ctx, input: { answer }, subject: { row, vehicle, voiding } }) {
    if (!(await decide(tx, ctx, voiding.id, { state: 'declined', answer }))) return refuse(problem('voiding.decided-already'))
    return done({ inspectionId: row.id }, { subject: row.id, onBehalfOf: vehicle.ownerId, detail: { voiding: voiding.id, answer } })
  },
})
