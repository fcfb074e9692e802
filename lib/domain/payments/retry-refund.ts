import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { refunds } from '@/db/province/schema/payments'
import { command, done, type Outcome } from '../command'
import { enqueueRefundAgain } from './ask-again-for-refunds'

/** Asks the provider once more for a refund that failed or stays away, under the same number: no money goes back twice. */
export const retryRefund = command({
  name: 'payment.retry-refund',
  action: 'payment.reconcile',
  level: 'province',
  input: z.strictObject({ refundId: z.string().max(40) }),
  async load({ tx, input: { refundId } }) {
    const [row] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
    return row ?? null
  },
  about: (_refund, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, subject: { id, number, state } }): Promise<Outcome<null>> {
    await tx.update(refunds).set({ state: 'wanted', endedAt: null }).where(and(eq(refunds.id, id), eq(refunds.state, 'failed')))
    if (state !== 'done') await enqueueRefundAgain(tx, ctx, { id, number }, String(ctx.machineNow))
    return done(null, { subject: id, detail: { refund: number, again: state === 'done' } })
  },
})
