import { HOUR } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { ruleValue } from '@/lib/policy/rule-versions'
import { totalOf } from '../ledger/fee-transfer'
import { closeOrderOf } from '../payments/close-order'
import { schedule } from '../scheduling'
import type { RunEffect } from './effect'

/** APP-03: a day to pay, from the approval. */
export const askForPayment: RunEffect = async (tx, ctx, { application }) => {
  const total = totalOf(application)
  if (total === 0) return { problem: problem('fee.not-quoted') }
  const hours = ruleValue('pay.hours', { profile: ctx.place.profile, businessDate: ctx.today, region: ctx.place.adcode }).value
  await schedule(tx, ctx, {
    kind: 'payment.lapse', key: `payment.lapse:${application.id}:${application.revision}`,
    payload: { applicationId: application.id, revision: application.revision }, dueAt: ctx.now + hours * HOUR,
  })
  return { evidence: { dueFen: total } }
}

/** What was asked of a provider is closed; money that comes all the same goes back. */
export const endPayment: RunEffect = async (tx, ctx, { application }) => ({ evidence: { closedOrder: await closeOrderOf(tx, ctx, application.id) } })
