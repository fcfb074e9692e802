import { HOUR } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { payByWords } from '@/lib/messages/notices'
import { totalOf } from '../ledger/fee-transfer'
import { closeOrderOf } from '../payments/close-order'
import { payBy } from '../payments/pay-by'
import { schedule } from '../scheduling'
import type { RunEffect } from './effect'

/** Time enough to find a phone. */
const REMINDED = 3 * HOUR

/** APP-03: a day to pay, from the approval; the notice says until when, a second one reminds. */
export const askForPayment: RunEffect = async (tx, ctx, { application }) => {
  const total = totalOf(application)
  const deadline = payBy(application, ctx)
  if (total === 0 || deadline === null) return { problem: problem('fee.not-quoted') }
  const payload = { applicationId: application.id, revision: application.revision }
  await schedule(tx, ctx, { kind: 'payment.lapse', key: `payment.lapse:${application.id}:${application.revision}`, payload, dueAt: deadline })
  await schedule(tx, ctx, { kind: 'payment.remind', key: `payment.remind:${application.id}:${application.revision}`, payload, dueAt: deadline - REMINDED })
  return { evidence: { dueFen: total }, notice: { reason: payByWords(deadline) } }
}

/** What was asked of a provider is closed; money that comes all the same goes back. */
export const endPayment: RunEffect = async (tx, ctx, { application }) => ({ evidence: { closedOrder: await closeOrderOf(tx, ctx, application.id) } })
