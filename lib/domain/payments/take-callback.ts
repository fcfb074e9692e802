import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { payments, refunds } from '@/db/province/schema/payments'
import { log } from '@/lib/kernel/log'
import type { CallbackAnswer, CallbackMessage, PaymentEvent, PaymentProvider } from '@/lib/ports/payments/contract'
import { platform, provinceHandle } from '../platform'
import { finishRefund } from './finish-refund'
import { findOrder, provinceOfNumber } from './order-rows'
import { takeIn } from './pay-in'

/** The province that the number names, when this platform has it. */
const provinceOf = async (number: string): Promise<string | null> => {
  const province = provinceOfNumber(number)
  return province && (await platform().databases.provinceCodes()).includes(province) ? province : null
}

const takePayment = async ({ payment }: Extract<PaymentEvent, { type: 'paid' }>, provider: PaymentProvider): Promise<boolean> => {
  const province = await provinceOf(payment.orderNumber)
  const order = province && (await findOrder((await provinceHandle(province)).read, { number: payment.orderNumber }))
  if (!province || !order || order.provider !== provider) return false
  await takeIn(province, order, payment)
  return true
}

const takeRefund = async ({ refundNumber, state }: Extract<PaymentEvent, { type: 'refund' }>, provider: PaymentProvider): Promise<boolean> => {
  const province = await provinceOf(refundNumber)
  if (!province) return false
  // One provider's signature says nothing of the other's refunds.
  const [refund] = await (await provinceHandle(province)).read
    .select({ id: refunds.id })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(refunds.number, refundNumber), eq(payments.provider, provider)))
  if (!refund) return false
  await finishRefund(province, { refundId: refund.id, state: state === 'refunded' ? 'done' : 'failed' })
  return true
}

const take = async (event: PaymentEvent, provider: PaymentProvider): Promise<boolean> => {
  switch (event.type) {
    case 'paid':
      return takePayment(event, provider)
    case 'refund':
      return takeRefund(event, provider)
    // An order closed at the provider is found by who follows it up.
    case 'closed':
    case 'other':
      return true
  }
}

/** What a provider called out: believed when its signature holds, told any number of times and in any order. */
export const takeCallback = async (provider: PaymentProvider, message: CallbackMessage): Promise<CallbackAnswer> => {
  const port = platform().ports.payments[provider]
  const reading = port.readCallback(message)
  if (reading.kind === 'forged') {
    log.warn({ provider, reason: reading.reason }, 'a payment callback was refused')
    return port.callbackAnswers.refused
  }
  if (await take(reading.event, provider)) return port.callbackAnswers.taken
  log.warn({ provider, event: reading.event.type }, 'a payment callback names nothing of ours')
  return port.callbackAnswers.refused
}
