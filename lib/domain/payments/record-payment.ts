import { z } from 'zod'
import { payments, refunds } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import { civilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Command, type Outcome } from '../command'
import { transfer } from '../ledger/transfer'
import { enqueueRefund } from './ask-again-for-refunds'
import { endOrder, findOrder, newRefundNumber, subjectOf, type OrderRow } from './order-rows'
import type { Surplus } from './payable'
import { payableOf } from './payables'

const input = z.strictObject({
  provider: z.enum(['wechat', 'alipay']),
  orderNumber: z.string().max(40),
  transactionId: z.string().min(1).max(64),
  amountFen: z.int().positive(),
  paidAt: z.int(),
  /** Set by the second attempt: what is paid for cannot go on, so the money goes back. */
  isBarred: z.boolean().default(false),
})
type Told = z.output<typeof input>

type Recorded = { readonly use: 'settled' | Surplus | 'known' }

const CANNOT_SETTLE = 'payment.cannot-settle'

/** The civil day on which the payer paid; the provider's clock is the machine's, the day of law is of business time. */
const dayPaid = ({ now, machineNow, today }: Context, { paidAt }: Told): CivilDate => {
  const day = civilDate(paidAt + now - machineNow)
  return day < today ? day : today
}

/** What the money is: it pays what is due, or it goes back and why. */
const useOf = async (tx: Tx, ctx: Context, order: OrderRow, told: Told): Promise<'settled' | Surplus> => {
  const standing = await payableOf(order).standing(tx, ctx, order, dayPaid(ctx, told))
  if ('surplus' in standing) return standing.surplus
  if (told.amountFen !== order.amountFen || told.amountFen !== standing.dueFen) return 'amount'
  return told.isBarred ? 'refused' : 'settled'
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
    const use = await useOf(tx, ctx, order, told)
    const id = newId('pmt', ctx.machineNow)
    const written = await tx
      .insert(payments)
      .values({
        id, orderId: order.id, provider: told.provider, providerNumber: told.transactionId, amountFen: told.amountFen,
        paidAt: told.paidAt, knownAt: ctx.machineNow, use: use === 'settled' ? 'settled' : 'surplus',
      })
      .onConflictDoNothing({ target: [payments.provider, payments.providerNumber] })
      .returning({ id: payments.id })
    const evidence = { subject: subjectOf(order), detail: { order: order.number, amountFen: told.amountFen, use } }
    if (!written.length) return done({ use: 'known' }, { ...evidence, detail: { order: order.number, again: true } })
    if (use !== 'settled') await giveBack(tx, ctx, order, { id, amountFen: told.amountFen }, use)
    else if (!(await payableOf(order).settle(tx, ctx, order, dayPaid(ctx, told)))) return refuse(problem(CANNOT_SETTLE))
    return done({ use }, evidence)
  },
})

/**
 * Money the provider has taken, however it was learned and however often it is told: the first that is right and in time
 * pays what is due and sends it on, all other goes back (FEE, VIO-23: late, twice, another amount, no longer allowed).
 */
export const recordPayment: Command<Recorded> = async (ctx, raw) => {
  const first = await record(ctx, raw)
  if (first.ok || first.problems[0]?.code !== CANNOT_SETTLE) return first
  return record(ctx, { ...input.parse(raw), isBarred: true })
}
