import { machineNow } from '@/lib/kernel/clock'
import type { NewOrder, NewRefund, OrderState, Payment, PaymentsPort, StatementOutcome } from '@/lib/ports/payments/contract'

/** A provider that remembers what it was told, for tests of the domain; the real adapters are tested against the sandbox. */
export const recordedProvider = () => {
  const orders = new Map<string, NewOrder>()
  const closed = new Set<string>()
  const paid = new Map<string, Payment>()
  const refunds: NewRefund[] = []
  const state = { isDown: false, refunds: 'refunded' as 'refunded' | 'underway' | 'failed', statement: { kind: 'absent' } as StatementOutcome }
  const down = { kind: 'unavailable', reason: 'down' } as const
  const found = (orderNumber: string): OrderState => {
    const payment = paid.get(orderNumber)
    if (payment) return { kind: 'paid', payment }
    if (closed.has(orderNumber)) return { kind: 'closed' }
    return orders.has(orderNumber) ? { kind: 'not-paid' } : { kind: 'absent' }
  }
  const port: PaymentsPort = {
    async createOrder(order) {
      if (state.isDown) return down
      orders.set(order.orderNumber, order)
      return { kind: 'created', code: `weixin://wxpay/bizpayurl?pr=${order.orderNumber}` }
    },
    async findOrder(orderNumber) { return state.isDown ? down : found(orderNumber) },
    async closeOrder(orderNumber) {
      if (state.isDown) return down
      if (paid.has(orderNumber)) return { kind: 'paid' }
      closed.add(orderNumber)
      return { kind: orders.has(orderNumber) ? 'closed' : 'absent' }
    },
    async refund(refund) {
      if (state.isDown) return down
      if (!refunds.some(({ refundNumber }) => refundNumber === refund.refundNumber)) refunds.push(refund)
      if (state.refunds === 'underway') return { kind: 'underway' }
      if (state.refunds === 'failed') return { kind: 'failed', reason: 'account-closed' }
      return { kind: 'refunded', amount: refund.amount, refundedAt: machineNow() }
    },
    async findRefund() { return { kind: 'absent' } },
    readCallback: () => ({ kind: 'forged', reason: 'unsigned' }),
    callbackAnswers: { taken: { status: 200, contentType: 'text/plain', body: '' }, refused: { status: 401, contentType: 'text/plain', body: '' } },
    async downloadStatement() { return state.isDown ? down : state.statement },
  }
  return { port, orders, closed, paid, refunds, state }
}
