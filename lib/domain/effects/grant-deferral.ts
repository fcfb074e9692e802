import { deferrals } from '@/db/province/schema/licence-papers'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { DEFERRAL_REASONS, deferralIsWithinLimit, deferralMayBeAskedFor, type DeferralKind } from '@/lib/policy/licence/deferral'
import { judgedOn } from '@/lib/policy/rule-versions'
import { civilDate } from '@/lib/kernel/clock'
import { ruleMomentOf } from '../rule-moment'
import type { RunEffect } from './effect'
import { licenceOf } from './licence-of'

/** LIC-14: the letters N, T, P follow from it; what was granted before counts from the same due day. */
const grant = (kind: DeferralKind): RunEffect => async (tx, ctx, scope) => {
  const licence = await licenceOf(tx, ctx, scope)
  if (!licence) return { problem: problem('licence.gone') }
  const { until } = scope.facts
  const reason = DEFERRAL_REASONS.find((each) => each === scope.facts.reason)
  if (!until || !reason) return { problem: problem('answer.missing', 'until') }
  const appliedOn = civilDate(scope.application.submittedAt ?? ctx.now)
  const at = judgedOn(ruleMomentOf(ctx), appliedOn)
  const dueOn = licence.due[kind]
  const deferredTo = licence.deferred[kind]?.untilDay ?? null
  const refused = deferralMayBeAskedFor({ dueOn, deferredTo }, appliedOn, at)
  if (refused || dueOn === null) return { problem: refused ?? problem('deferral.nothing-due') }
  const outside = deferralIsWithinLimit({ dueOn, deferredTo }, until, at)
  if (outside) return { problem: outside }
  await tx.insert(deferrals).values({
    id: newId('dfr', ctx.machineNow), licenceId: licence.id, kind, reason, originalDueOn: dueOn, untilDay: until,
    applicationId: scope.application.id, grantedOn: ctx.today,
  })
  return { evidence: { deferral: kind, originalDueOn: dueOn, until } }
}

export const deferRenewal = grant('renewal')
export const deferReview = grant('review')
export const deferCertificate = grant('certificate')
