import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { returnFee } from '../ledger/fee-transfer'
import { revokePaper } from '../papers/revoke-paper'
import { loadPlate, targetOfPlate } from './load-plate'

export const VOID_REASONS = ['misprint', 'sale-undone', 'wrong-vehicle'] as const

/**
 * Takes a plate back that should not have been issued: it no longer counts for its vehicle, its sheet stays used, its fee goes
 * back. A dealer may only on the day of issue, or a used plate could be made not to count (VEH-14, assumed).
 */
export const voidPlate = command({
  name: 'temporary-plate.void',
  action: 'temporary-plate.manage',
  level: 'province',
  input: z.strictObject({ plateId: z.string().max(40), reason: z.enum(VOID_REASONS, 'choice.missing') }),
  load: ({ tx, ctx, input: { plateId } }) => loadPlate(tx, ctx, plateId),
  about: (plate, { ctx }) => targetOfPlate(plate, ctx),
  async run({ tx, ctx, input: { reason }, subject: plate }) {
    if (ctx.actor.kind === 'member' && plate.issuedOn !== ctx.today) return refuse(problem('temporary-plate.void-at-the-office'))
    const [voided] = await tx.update(temporaryPlates).set({ state: 'void', voidReason: reason })
      .where(and(eq(temporaryPlates.id, plate.id), eq(temporaryPlates.state, 'issued'))).returning({ id: temporaryPlates.id })
    if (!voided) return refuse(problem('temporary-plate.changed-meanwhile'))
    await revokePaper(tx, ctx, { kind: 'temporary-plate', subjectId: plate.id }, reason)
    const [paper] = await tx.select({ applicationId: papers.applicationId }).from(papers).where(and(eq(papers.kind, 'temporary-plate'), eq(papers.subjectId, plate.id)))
    if (paper?.applicationId) await returnFee(tx, ctx, paper.applicationId, reason)
    return done({ plateId: plate.id, number: plate.number }, { subject: plate.id, detail: { number: plate.number, sheet: plate.sheet, reason } })
  },
})
