import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { payments, refunds } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Fen } from '@/lib/kernel/money'
import { enqueueRefund } from './ask-again-for-refunds'
import { newRefundNumber, type OrderRow } from './order-rows'

type Back = { readonly amountFen: Fen } & ({ readonly reason: 'revoked'; readonly decisionId: string } | { readonly reason: 'not-held'; readonly bookingId: string })

/** What paid once goes back through its provider, or the part of it that did; gives the account in which it stands until it has arrived. */
export const giveBackSettled = async (tx: Tx, ctx: Context, order: OrderRow, back: Back): Promise<string> => {
  const [payment] = await tx.select().from(payments).where(and(eq(payments.orderId, order.id), eq(payments.use, 'settled')))
  if (!payment) throw new Error(`the order ${order.id} is paid by nothing`)
  const refund = { id: newId('ref', ctx.machineNow), number: newRefundNumber(ctx), paymentId: payment.id, ...back, state: 'wanted' as const, wantedAt: ctx.machineNow }
  await tx.insert(refunds).values(refund)
  await enqueueRefund(tx, ctx, refund)
  return `surplus:${order.provider}`
}
