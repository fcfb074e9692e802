import type { Eligibility, Rule } from '@/lib/engine/define-service'
import { momentOf } from '@/lib/engine/standing'
import { problem } from '@/lib/kernel/problem'
import { licenceMayBeReissued, reissueIsNotFrequent } from '@/lib/policy/licences'
import type { Facts } from './fields'

export const wasStolen = (facts: Facts): boolean => facts.reason === 'stolen'

export const lossIsNotInTheFuture: Rule<Facts> = (facts, { today }) =>
  facts.lostOn && facts.lostOn > today ? problem('lost-on.in-the-future', 'lostOn') : null

/** LIC-15. */
export const licenceIsNotWithheld: Eligibility = (standing) =>
  standing.subject.kind === 'licence' ? licenceMayBeReissued(standing.subject.status, momentOf(standing)) : null

/** LIC-22, LIC-23: what looks suspicious online is done at the counter, and only there. */
export const reissueIsNotFrequentOnline: Eligibility = (standing) =>
  standing.channel === 'office' ? null : reissueIsNotFrequent(standing.reissuesInYear, momentOf(standing))
