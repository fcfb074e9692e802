import type { Db, Tx } from '@/db/handle'
import type { refunds } from '@/db/province/schema/payments'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import type { OrderRow } from './order-rows'

/** Why money goes back instead of paying. */
export type Surplus = Exclude<(typeof refunds.$inferSelect)['reason'], 'withdrawn'>

/** What an order could pay at this moment: the sum that is due, or why nothing is. */
export type Standing = { readonly dueFen: Fen } | { readonly surplus: Surplus }

/** What an order may be for, as far as money is concerned; one of each kind, in `payables.ts`. */
export type Payable = {
  /** `paidOn`: the civil day on which the payer paid. */
  standing(tx: Tx, ctx: Context, order: OrderRow, paidOn: CivilDate): Promise<Standing>
  /** The books, the receipt, the end of this order and of others for the same, and what follows. False: it may not go on, so nothing of it stands. */
  settle(tx: Tx, ctx: Context, order: OrderRow, paidOn: CivilDate): Promise<boolean>
  /** What is paid for, never for whom. */
  description(db: Db, order: OrderRow): Promise<string>
}
