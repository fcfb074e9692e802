import type { Rule } from '@/lib/engine/define-service'
import { momentOf, onLicence, type Standing } from '@/lib/engine/standing'
import { problem, type Problem } from '@/lib/kernel/problem'
import { licenceMayBeReissued, reissueIsNotFrequent } from '@/lib/policy/licences'
import type { Facts } from './fields'

export const wasStolen = (facts: Facts): boolean => facts.reason === 'stolen'

export const lossIsNotInTheFuture: Rule<Facts> = (facts, { today }) =>
  facts.lostOn && facts.lostOn > today ? problem('lost-on.in-the-future', 'lostOn') : null

/** LIC-15. */
export const licenceIsNotWithheld = onLicence(({ status }, standing) => licenceMayBeReissued(status, momentOf(standing)))

/** LIC-22, LIC-23: what looks suspicious online is done at the counter, and only there. */
export const reissueIsNotFrequentOnline = (standing: Standing): Problem | null =>
  standing.channel === 'office' ? null : reissueIsNotFrequent(standing.reissuesInYear, momentOf(standing))
