import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { paymentOrders, payments, refunds } from '@/db/province/schema/payments'
import { command, done, type Outcome } from '../command'
import { transfer } from '../ledger/transfer'
import { subjectOf } from './order-rows'
import { systemAt } from './system-at'

const input = z.strictObject({ refundId: z.string().max(40), state: z.enum(['done', 'failed']) })

/** The money is back with the payer, or a person has to see to it; told twice it is one refund. */
const finish = command({
  name: 'payment.finish-refund',
  action: 'system.run',
  level: 'province',
  input,
  async load({ tx, input: { refundId } }) {
    const [row] = await tx
      .select({ refund: refunds, order: paymentOrders })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
      .where(eq(refunds.id, refundId))
    return row ?? null
  },
  about: (_row, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { state }, subject: { refund, order } }): Promise<Outcome<null>> {
    const written = await tx
      .update(refunds)
      .set({ state, endedAt: ctx.machineNow })
      .where(and(eq(refunds.id, refund.id), inArray(refunds.state, ['wanted', 'accepted', ...(state === 'done' ? (['failed'] as const) : [])])))
      .returning({ id: refunds.id })
    if (written.length && state === 'done')
      await transfer(tx, ctx, {
        id: `refund:${refund.id}`, applicationId: order.applicationId, reason: refund.reason,
        legs: [[`surplus:${order.provider}`, refund.amountFen], [`provider:${order.provider}`, -refund.amountFen]],
      })
    return done(null, { subject: subjectOf(order), detail: { refund: refund.number, state, again: written.length === 0 } })
  },
})

export const finishRefund = async (province: string, told: z.input<typeof input>): Promise<void> => {
  const finished = await finish(await systemAt(province, 'payment.refund'), told)
  if (!finished.ok) throw new Error(`a refund could not be recorded: ${finished.problems.map(({ code }) => code).join(', ')}`)
}
