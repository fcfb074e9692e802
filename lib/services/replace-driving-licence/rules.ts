import { momentOf, onLicence, type Standing } from '@/lib/engine/standing'
import type { Problem } from '@/lib/kernel/problem'
import { licenceMayBeReissued, reissueIsNotFrequent } from '@/lib/policy/licences'

/** LIC-15. */
export const licenceIsNotWithheld = onLicence(({ status }, standing) => licenceMayBeReissued(status, momentOf(standing)))

/** LIC-22, LIC-23: what looks suspicious online is done at the counter, and only there. */
export const reissueIsNotFrequentOnline = (standing: Standing): Problem | null =>
  standing.channel === 'office' ? null : reissueIsNotFrequent(standing.reissuesInYear, momentOf(standing))
