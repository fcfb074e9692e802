import { momentOf, onLicence } from '@/lib/engine/standing'
import { certificateIsGood } from '@/lib/policy/licence/health-certificate'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'
import { renewalIsOpen } from '@/lib/policy/licence/renewal'
import { reviewProblems } from '@/lib/policy/licence/review'

export const licenceIsFree = onLicence(({ status }, standing) => licenceIsFreeFor('B09', status, momentOf(standing)))

/** LIC-03, LIC-04. */
export const windowIsOpen = onLicence(({ validTo, deferred }, standing) =>
  renewalIsOpen({ validTo, deferredTo: deferred.renewal?.untilDay ?? null }, standing.today, momentOf(standing)))

/** LIC-03, LIC-13. */
export const certificateIsThere = onLicence(({ certificate }, standing) =>
  certificateIsGood(certificate?.examinedOn ?? null, standing.today, momentOf(standing)))

/** LIC-03, LIC-10: the review is part of the renewal. */
export const reviewPasses = onLicence(({ openViolations, certificate, classes }, standing) => {
  const fit = certificate === null || classes.every((name) => certificate.fitFor.includes(name))
  return reviewProblems({ openViolations, openAccidents: 0, fit, educationMissing: false }, momentOf(standing))
})
