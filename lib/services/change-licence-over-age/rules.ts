import { momentOf, onLicence, type LicenceStanding, type Standing } from '@/lib/engine/standing'
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

const classesLeft = ({ bornOn, classes }: LicenceStanding, standing: Standing, keepTrailer: boolean) =>
  bornOn === null ? [] : classesAfterExchange({ bornOn, classes: licenceClassesOf(classes), extendedTo: null }, { choice: 'C1', keepTrailer }, standing.today, momentOf(standing))

/** LIC-08: who would keep nothing takes a test or gives the licence back, at the office. */
export const somethingIsLeft = onLicence((licence, standing) => {
  if (licence.bornOn === null || classesLeft(licence, standing, false).length > 0) return null
  return refusal('licence.nothing-left', 'licence.ask-the-office', ruleVersion('lic.age.top', momentOf(standing)), { classes: licence.classes.join(' ') })
})

/** LIC-13. */
export const certificateIsThere = onLicence(({ certificate }, standing) =>
  certificateIsGood(certificate?.examinedOn ?? null, standing.today, momentOf(standing)))

/** LIC-10: fit for what is left, not for what the age ends. */
export const reviewPasses = onLicence((licence, standing) => {
  const { openViolations, certificate } = licence
  const fit = certificate === null || classesLeft(licence, standing, false).every((name) => certificate.fitFor.includes(name))
  return reviewProblems({ openViolations, openAccidents: 0, fit, educationMissing: false }, momentOf(standing))
})

/** LIC-06, LIC-08. */
export const trailerMayStay = ({ newClass = 'C1' }: Facts, standing: Standing): Problem | null =>
  onLicence((licence) => {
    if (!newClass.endsWith('C6') || classesLeft(licence, standing, true).includes('C6')) return null
    const version = ruleVersion('lic.age.large', momentOf(standing))
    return { ...refusal('licence.trailer-not-kept', 'licence.choose-another-class', version, { classes: licence.classes.join(' ') }), field: 'newClass' }
  })(standing)
