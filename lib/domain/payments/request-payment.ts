import { paymentOrders } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import { MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { z } from 'zod'
import { loadForAct, targetOf, type Application } from '../applications/application'
import { command, done, refuse, type Outcome } from '../command'
import { isFeeSettled, totalOf } from '../ledger/fee-transfer'
import { enqueue } from '../outbox/enqueue'
import { schedule } from '../scheduling'
import { closeOrder } from './close-order'
import { followUp } from './follow-up'
import { liveOrderOf, newOrderNumber, type OrderRow } from './order-rows'

/** How long the code on the screen can be paid. */
export const ORDER_LIFE = 30 * MINUTE

const input = z.strictObject({ applicationId: z.string().max(40), provider: z.enum(['wechat', 'alipay']) })

/** The provider is asked for the code after the commit, and followed. */
export const beginOrder = async (tx: Tx, ctx: Context, order: OrderRow): Promise<void> => {
  await enqueue(tx, ctx, { topic: 'payment.create', key: `payment.create:${order.number}`, subject: order.number, payload: { province: ctx.place.province, orderId: order.id } })
  await schedule(tx, ctx, followUp(ctx, order.id, 0))
}

const open = async (tx: Tx, ctx: Context, { row }: Application, provider: OrderRow['provider']): Promise<OrderRow | null> => {
  const order = {
    id: newId('pay', ctx.machineNow), number: newOrderNumber(ctx), place: row.place, applicationId: row.id, provider,
    amountFen: totalOf(row), state: 'wanted' as const, createdAt: ctx.machineNow, expiresAt: ctx.machineNow + ORDER_LIFE,
  }
  const [written] = await tx.insert(paymentOrders).values(order).onConflictDoNothing().returning()
  if (!written) return null
  await beginOrder(tx, ctx, written)
  return written
}

/**
 * Asks a provider for a code to pay with. Asked again it is the same order; another provider closes the first. The code
 * comes from the provider after the commit, so an answer that is lost leaves an order that is followed up.
 */
export const requestPayment = command({
  name: 'payment.request',
  action: 'payment.request',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { applicationId } }) => loadForAct(tx, ctx, applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input: { provider }, subject }): Promise<Outcome<{ orderId: string }>> {
    const { row } = subject
    if (row.status !== 'awaiting-payment' || (await isFeeSettled(tx, row.id))) return refuse(problem('payment.nothing-due'))
    const live = await liveOrderOf(tx, row.id)
    const about = { subject: row.id, onBehalfOf: row.applicantId }
    if (live && live.provider === provider && live.expiresAt > ctx.machineNow) return done({ orderId: live.id }, { ...about, detail: { order: live.number, again: true } })
    if (live) await closeOrder(tx, ctx, live)
    const order = await open(tx, ctx, subject, provider)
    if (!order) return refuse(problem('application.changed-meanwhile'))
    return done({ orderId: order.id }, { ...about, detail: { order: order.number, provider, amountFen: order.amountFen } })
  },
})
