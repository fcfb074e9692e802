import { and, eq } from 'drizzle-orm'
import { ledger } from '@/db/province/schema/applications'
import { payments, refunds } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Fen } from '@/lib/kernel/money'
import { transfer } from '../ledger/transfer'
import { revokePaper } from '../papers/revoke-paper'
import { enqueueRefund } from '../payments/ask-again-for-refunds'
import { newRefundNumber } from '../payments/order-rows'
import { closeOrdersOfFines, orderThatPaid } from './fine-orders'
import { fineTransfer } from './settle-fine'

/** Part of the payment that may have paid other fines too. Where it stands until it has arrived. */
const backThroughProvider = async (tx: Tx, ctx: Context, decisionId: string, amountFen: Fen): Promise<string | null> => {
  const order = await orderThatPaid(tx, decisionId)
  if (!order) return null
  const [payment] = await tx.select().from(payments).where(and(eq(payments.orderId, order.id), eq(payments.use, 'settled')))
  if (!payment) throw new Error(`the order ${order.id} is paid by nothing`)
  const refund = {
    id: newId('ref', ctx.machineNow), number: newRefundNumber(ctx), paymentId: payment.id, decisionId, amountFen, reason: 'revoked' as const, state: 'wanted' as const, wantedAt: ctx.machineNow,
  }
  await tx.insert(refunds).values(refund)
  await enqueueRefund(tx, ctx, refund)
  return `surplus:${order.provider}`
}

/**
 * A decision was revoked (VIO-22): nobody can pay its fine any more, and what was paid goes back, surcharge and all, the way it came, once; its receipt is void.
 * False: nothing had been paid.
 */
export const returnFine = async (tx: Tx, ctx: Context, decisionId: string, reason: string): Promise<boolean> => {
  await closeOrdersOfFines(tx, ctx, [decisionId])
  const legs = await tx.select().from(ledger).where(eq(ledger.transferId, fineTransfer(decisionId)))
  const taken = legs.find(({ amountFen }) => amountFen > 0)
  const back = taken && (await tx.select({ id: ledger.id }).from(ledger).where(eq(ledger.transferId, `fine-back:${decisionId}`)))
  if (!taken || back?.length) return false
  await revokePaper(tx, ctx, { kind: 'fine-receipt', subjectId: decisionId }, reason)
  const from = (await backThroughProvider(tx, ctx, decisionId, taken.amountFen)) ?? taken.account
  return transfer(tx, ctx, {
    id: `fine-back:${decisionId}`, applicationId: null, reason,
    legs: legs.map(({ account, amountFen }) => [account === taken.account ? from : account, -amountFen]),
  })
}
