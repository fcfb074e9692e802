import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { reconciliationFindings } from '@/db/province/schema/payments'
import { actorId } from '@/lib/kernel/actor'
import { seal } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'

/** Says why the books differ and what was done; once, by the first who says it. */
export const explainFinding = command({
  name: 'payment.explain-finding',
  action: 'payment.reconcile',
  level: 'province',
  input: z.strictObject({ findingId: z.string().max(40), explanation: z.string().trim().min(5, 'payment.explanation-too-short').max(500) }),
  async load({ tx, input: { findingId } }) {
    const [row] = await tx.select().from(reconciliationFindings).where(eq(reconciliationFindings.id, findingId))
    return row ?? null
  },
  about: (_finding, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { explanation }, subject: { id, day, provider, kind } }): Promise<Outcome<null>> {
    const written = await tx
      .update(reconciliationFindings)
      .set({ state: 'explained', explainedBy: actorId(ctx.actor), explainedAt: ctx.machineNow, explanationSealed: seal(ctx.keys, 'reconciliation_findings.explanation', id, explanation) })
      .where(and(eq(reconciliationFindings.id, id), eq(reconciliationFindings.state, 'open')))
      .returning({ id: reconciliationFindings.id })
    if (!written.length) return refuse(problem('payment.explained-already'))
    return done(null, { subject: id, detail: { day, provider, kind } })
  },
})
