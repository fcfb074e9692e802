import { and, lt } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { payments, refunds } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import { civilDate, HOUR } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { PaymentProvider } from '@/lib/ports/payments/contract'
import { enqueue } from '../outbox/enqueue'

type Refund = Pick<typeof refunds.$inferSelect, 'id' | 'number'>

const message = (ctx: Context, { id, number }: Refund) => ({ topic: 'payment.refund' as const, key: `payment.refund:${number}`, payload: { province: ctx.place.province, refundId: id } })

export const enqueueRefund = (tx: Tx, ctx: Context, refund: Refund): Promise<void> => enqueue(tx, ctx, { ...message(ctx, refund), subject: refund.number })

/** Beside one that waits for its next try, not behind it: at the provider the number alone counts, so no money goes back twice. */
export const enqueueRefundAgain = (tx: Tx, ctx: Context, refund: Refund, turn: string): Promise<void> =>
  enqueue(tx, ctx, { ...message(ctx, refund), key: `payment.refund:${refund.number}:${turn}` })

/** The outbox gives up within hours; a refund does not: what is still on its way is asked for again each day. */
export const askAgainForRefunds = async (tx: Tx, ctx: Context, provider: PaymentProvider): Promise<void> => {
  const waiting = await tx
    .select({ id: refunds.id, number: refunds.number })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(payments.provider, provider), inArray(refunds.state, ['wanted', 'accepted']), lt(refunds.wantedAt, ctx.machineNow - 3 * HOUR)))
  for (const refund of waiting) await enqueueRefundAgain(tx, ctx, refund, civilDate(ctx.machineNow))
}
