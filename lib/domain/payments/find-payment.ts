import { z } from 'zod'
import type { Instant } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { loadApplication, mayRead } from '../applications/application'
import { isFeeSettled, totalOf } from '../ledger/fee-transfer'
import { query } from '../query'
import { latestOrderOf } from './order-rows'
import { orderView, refundsOf, type OrderView, type RefundView } from './order-view'
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
  readonly order: OrderView | null
  readonly refunds: readonly RefundView[]
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
    return {
      applicationId: row.id,
      feeFen: row.feeFen ?? 0,
      postageFen: row.postageFen ?? 0,
      totalFen: totalOf(row),
      settled: await isFeeSettled(db, row.id),
      payBy: payBy(row, ctx),
      order: order && orderView(ctx, order),
      refunds: await refundsOf(db, { applicationId: row.id }),
    }
  },
})
