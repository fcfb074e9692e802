import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { paymentOrders, payments, refunds } from '@/db/province/schema/payments'
import { machineNow } from '@/lib/kernel/clock'
import type { PaymentProvider, RefundOutcome } from '@/lib/ports/payments/contract'
import type { Delivered } from '../runner'
import type { Topics } from '../outbox/topics'
import { platform, provinceHandle } from '../platform'
import { endOrder, findOrder } from './order-rows'
import { finishRefund } from './finish-refund'
import { payIn } from './pay-in'
import { payableOf } from './payables'

const portOf = (provider: PaymentProvider) => platform().ports.payments[provider]

const SENT: Delivered = { kind: 'sent' }
const later = (reason: string): Delivered => ({ kind: 'later', reason })

const open = async (province: string, id: string, codeUrl: string): Promise<void> => {
  await (await provinceHandle(province)).write((tx) =>
    tx.update(paymentOrders).set({ state: 'open', codeUrl }).where(and(eq(paymentOrders.id, id), eq(paymentOrders.state, 'wanted'))).returning({ id: paymentOrders.id }),
  )
}

const shut = async (province: string, id: string): Promise<void> => {
  await (await provinceHandle(province)).write((tx) => endOrder(tx, { machineNow: machineNow() }, id, 'closed', ['wanted']))
}

export const createAtProvider = async ({ province, orderId }: Topics['payment.create']): Promise<Delivered> => {
  const order = await findOrder((await provinceHandle(province)).read, { id: orderId })
  if (order?.state !== 'wanted') return SENT
  if (order.expiresAt <= machineNow()) {
    await shut(province, orderId)
    return SENT
  }
  const { number, amountFen, expiresAt } = order
  const outcome = await portOf(order.provider).createOrder({ orderNumber: number, amount: amountFen, description: await payableOf(order).description((await provinceHandle(province)).read, order), expiresAt })
  switch (outcome.kind) {
    case 'created':
      await open(province, orderId, outcome.code)
      return SENT
    case 'unavailable':
      return later(outcome.reason)
    case 'refused':
    case 'used':
    case 'closed':
      await shut(province, orderId)
      return { kind: 'never', reason: outcome.kind === 'refused' ? outcome.reason : outcome.kind }
    case 'paid':
      await payIn(province, order)
      return SENT
  }
}

/** Too late to close is money: it is taken in, and goes back from there. */
export const closeAtProvider = async ({ province, orderId }: Topics['payment.close']): Promise<Delivered> => {
  const order = await findOrder((await provinceHandle(province)).read, { id: orderId })
  if (!order) return { kind: 'never', reason: 'no such order' }
  const outcome = await portOf(order.provider).closeOrder(order.number)
  if (outcome.kind === 'unavailable') return later(outcome.reason)
  if (outcome.kind === 'paid') await payIn(province, order)
  return outcome.kind === 'refused' ? { kind: 'never', reason: outcome.reason } : SENT
}

const refundAt = async (province: string, refundId: string): Promise<{ outcome: RefundOutcome } | null> => {
  const { read } = await provinceHandle(province)
  const [row] = await read
    .select({ refund: refunds, payment: payments, orderNumber: paymentOrders.number, provider: paymentOrders.provider })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(paymentOrders, eq(paymentOrders.id, payments.orderId))
    .where(eq(refunds.id, refundId))
  if (!row || row.refund.state === 'done' || row.refund.state === 'failed') return null
  const { refund, payment, orderNumber, provider } = row
  const outcome = await portOf(provider).refund({
    refundNumber: refund.number, amount: refund.amountFen, reason: refund.reason,
    payment: { orderNumber, transactionId: payment.providerNumber, amount: payment.amountFen },
  })
  return { outcome }
}

/** The same number never moves money twice, so an unclear answer is simply asked again. */
export const refundAtProvider = async ({ province, refundId }: Topics['payment.refund']): Promise<Delivered> => {
  const answered = await refundAt(province, refundId)
  if (!answered) return SENT
  const { outcome } = answered
  switch (outcome.kind) {
    case 'refunded':
      await finishRefund(province, { refundId, state: 'done' })
      return SENT
    case 'failed':
    case 'refused':
      await finishRefund(province, { refundId, state: 'failed' })
      return { kind: 'never', reason: outcome.reason }
    case 'underway':
    case 'no-money':
      return later(outcome.kind)
    case 'unavailable':
      return later(outcome.reason)
  }
}
