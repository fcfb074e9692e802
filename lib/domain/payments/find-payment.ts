import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { paymentOrders, payments, refunds } from '@/db/province/schema/payments'
import type { Instant } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { loadApplication, mayRead } from '../applications/application'
import { isFeeSettled, totalOf } from '../ledger/fee-transfer'
import { query } from '../query'
import { latestOrderOf } from './order-rows'
import { payBy } from './pay-by'
import { aboutOwnRow } from '../visits/item-level'

export type PaymentView = {
  readonly applicationId: string
  readonly feeFen: Fen
  readonly postageFen: Fen
  readonly totalFen: Fen
  readonly settled: boolean
  /** While it waits to be paid: the last moment, business time (APP-03). */
  readonly payBy: Instant | null
  readonly order: {
    readonly provider: 'wechat' | 'alipay'
    readonly state: 'wanted' | 'open' | 'paid' | 'closed'
    readonly codeUrl: string | null
    readonly secondsLeft: number
  } | null
  /** What went, or goes, back. */
  readonly refunds: readonly (Pick<typeof refunds.$inferSelect, 'id' | 'amountFen' | 'reason' | 'state'> & { readonly at: Instant })[]
}

/** What is to be paid for an application, how far it is, and what goes back; for whoever may read the application. */
export const findPayment = query({
  name: 'payment.find',
  action: 'payment.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input: { applicationId } }): Promise<PaymentView | null> {
    const application = await loadApplication(db, ctx, applicationId)
    if (!application || !mayRead(ctx, application)) return null
    const { row } = application
    const order = await latestOrderOf(db, row.id)
    const back = await db
      .select({ id: refunds.id, amountFen: refunds.amountFen, reason: refunds.reason, state: refunds.state, at: refunds.wantedAt })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
      .where(eq(paymentOrders.applicationId, row.id))
      .orderBy(desc(refunds.wantedAt))
    return {
      applicationId: row.id,
      feeFen: row.feeFen ?? 0,
      postageFen: row.postageFen ?? 0,
      totalFen: totalOf(row),
      settled: await isFeeSettled(db, row.id),
      payBy: payBy(row, ctx),
      order: order && { provider: order.provider, state: order.state, codeUrl: order.codeUrl, secondsLeft: Math.max(0, Math.floor((order.expiresAt - ctx.machineNow) / 1_000)) },
      refunds: back,
    }
  },
})
