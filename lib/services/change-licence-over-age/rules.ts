import { momentOf, onLicence, type Standing } from '@/lib/engine/standing'
import { problem, type Problem } from '@/lib/kernel/problem'
import { classesAfterExchange, overAgeExchangeIsDue } from '@/lib/policy/licence/age-limits'
import { certificateIsGood } from '@/lib/policy/licence/health-certificate'
import { licenceClassesOf } from '@/lib/policy/licence/licence-classes'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'
import { reviewProblems } from '@/lib/policy/licence/review'
import { refusal } from '@/lib/policy/refusal'
import { ruleVersion } from '@/lib/policy/rule-versions'
import type { Facts } from './fields'

export const licenceIsFree = onLicence(({ status }, standing) => licenceIsFreeFor('B10', status, momentOf(standing)))

/** LIC-06, LIC-08. */
export const ageIsReached = onLicence(({ bornOn, classes }, standing) =>
  bornOn === null ? problem('licence.birthday-unknown') : overAgeExchangeIsDue({ bornOn, classes: licenceClassesOf(classes), extendedTo: null }, standing.today, momentOf(standing)))

/** LIC-08: who would keep nothing takes a test or gives the licence back, at the office. */
export const somethingIsLeft = onLicence(({ bornOn, classes }, standing) => {
  if (bornOn === null) return null
  const held = licenceClassesOf(classes)
  const left = classesAfterExchange({ bornOn, classes: held, extendedTo: null }, { choice: 'C1', keepTrailer: false }, standing.today, momentOf(standing))
  return left.length > 0 ? null : refusal('licence.nothing-left', 'licence.ask-the-office', ruleVersion('lic.age.top', momentOf(standing)), { classes: held.join(' ') })
})

/** LIC-13. */
export const certificateIsThere = onLicence(({ certificate }, standing) =>
  certificateIsGood(certificate?.examinedOn ?? null, standing.today, momentOf(standing)))

/** LIC-10. */
export const reviewPasses = onLicence(({ openViolations, certificate }, standing) =>
  reviewProblems({ openViolations, openAccidents: 0, fit: certificate?.isFit ?? true, educationMissing: false }, momentOf(standing)))

/** LIC-06, LIC-08. */
export const trailerMayStay = ({ newClass = 'C1' }: Facts, standing: Standing): Problem | null =>
  onLicence(({ bornOn, classes }) => {
    if (!newClass.endsWith('C6') || bornOn === null) return null
    const at = momentOf(standing)
    const after = classesAfterExchange({ bornOn, classes: licenceClassesOf(classes), extendedTo: null }, { choice: 'C1', keepTrailer: true }, standing.today, at)
    return after.includes('C6') ? null : { ...refusal('licence.trailer-not-kept', 'licence.choose-another-class', ruleVersion('lic.age.large', at), { classes: classes.join(' ') }), field: 'newClass' }
  })(standing)
