import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { applications } from '@/db/province/schema/applications'
import { payments, refunds } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { carryOutById } from '../applications/carry-out'
import { command, done, refuse, type Command, type Outcome } from '../command'
import { isFeeSettled, settleFee, totalOf } from '../ledger/fee-transfer'
import { transfer } from '../ledger/transfer'
import { enqueueRefund } from './ask-again-for-refunds'
import { closeOrderOf } from './close-order'
import { endOrder, findOrder, newRefundNumber, type OrderRow } from './order-rows'

const input = z.strictObject({
  provider: z.enum(['wechat', 'alipay']),
  orderNumber: z.string().max(40),
  transactionId: z.string().min(1).max(64),
  amountFen: z.int().positive(),
  paidAt: z.int(),
  /** Set by the second attempt: the application cannot go on, so the money goes back. */
  isBarred: z.boolean().default(false),
})
type Told = z.output<typeof input>

type Surplus = 'late' | 'twice' | 'amount' | 'refused'
type Recorded = { readonly use: 'settled' | Surplus | 'known' }

const CANNOT_SETTLE = 'payment.cannot-settle'

/** What the money is: it settles the fee, or it goes back and why. */
const useOf = async (tx: Tx, order: OrderRow, { amountFen, isBarred }: Told): Promise<'settled' | Surplus> => {
  if (await isFeeSettled(tx, order.applicationId)) return 'twice'
  const [application] = await tx.select().from(applications).where(eq(applications.id, order.applicationId))
  if (application?.status !== 'awaiting-payment') return 'late'
  if (amountFen !== order.amountFen || amountFen !== totalOf(application)) return 'amount'
  return isBarred ? 'refused' : 'settled'
}

/** False when the register no longer allows what was applied for. */
const settle = async (tx: Tx, ctx: Context, order: OrderRow): Promise<boolean> => {
  const [application] = await tx.select().from(applications).where(eq(applications.id, order.applicationId))
  if (!application) return false
  await settleFee(tx, ctx, `provider:${order.provider}`, application)
  // A code closed here may have been paid at the provider a moment before.
  await endOrder(tx, ctx, order.id, 'paid', ['wanted', 'open', 'closed'])
  // Nobody is to pay by another one what is paid.
  await closeOrderOf(tx, ctx, order.applicationId)
  return 'row' in (await carryOutById(tx, ctx, order.applicationId, 'pay'))
}

const giveBack = async (tx: Tx, ctx: Context, order: OrderRow, payment: { id: string; amountFen: number }, reason: Surplus): Promise<void> => {
  // At the provider its code is spent: whoever still has to pay needs another one.
  await endOrder(tx, ctx, order.id, 'closed')
  await transfer(tx, ctx, {
    id: `surplus:${payment.id}`, applicationId: order.applicationId, reason,
    legs: [[`provider:${order.provider}`, payment.amountFen], [`surplus:${order.provider}`, -payment.amountFen]],
  })
  const refund = { id: newId('ref', ctx.machineNow), number: newRefundNumber(ctx), paymentId: payment.id, amountFen: payment.amountFen, reason, state: 'wanted' as const, wantedAt: ctx.machineNow }
  await tx.insert(refunds).values(refund)
  await enqueueRefund(tx, ctx, refund)
}

const record = command({
  name: 'payment.record',
  action: 'system.run',
  level: 'province',
  input,
  load: ({ tx, input: { orderNumber } }) => findOrder(tx, { number: orderNumber }),
  about: (_order, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: told, subject: order }): Promise<Outcome<Recorded>> {
    if (told.provider !== order.provider) return refuse(problem('payment.other-provider'))
    const use = await useOf(tx, order, told)
    const id = newId('pmt', ctx.machineNow)
    const written = await tx
      .insert(payments)
      .values({
        id, orderId: order.id, provider: told.provider, providerNumber: told.transactionId, amountFen: told.amountFen,
        paidAt: told.paidAt, knownAt: ctx.machineNow, use: use === 'settled' ? 'settled' : 'surplus',
      })
      .onConflictDoNothing({ target: [payments.provider, payments.providerNumber] })
      .returning({ id: payments.id })
    const evidence = { subject: order.applicationId, detail: { order: order.number, amountFen: told.amountFen, use } }
    if (!written.length) return done({ use: 'known' }, { ...evidence, detail: { order: order.number, again: true } })
    if (use !== 'settled') await giveBack(tx, ctx, order, { id, amountFen: told.amountFen }, use)
    else if (!(await settle(tx, ctx, order))) return refuse(problem(CANNOT_SETTLE))
    return done({ use }, evidence)
  },
})

/**
 * Money the provider has taken, however it was learned and however often it is told: the first that is right and in time
 * pays the fee and sends the application on, all other goes back (FEE: late, twice, another amount, no longer allowed).
 */
export const recordPayment: Command<Recorded> = async (ctx, raw) => {
  const first = await record(ctx, raw)
  if (first.ok || first.problems[0]?.code !== CANNOT_SETTLE) return first
  return record(ctx, { ...input.parse(raw), isBarred: true })
}
