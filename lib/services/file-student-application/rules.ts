import type { Eligibility, RegisterRule } from '@/lib/engine/define-service'
import { momentOf, onPerson, type PersonStanding, type Standing } from '@/lib/engine/standing'
import { problem, type Problem } from '@/lib/kernel/problem'
import { applyingProblems, type Applicant } from '@/lib/policy/licence/applying'
import { certificateIsGood } from '@/lib/policy/licence/health-certificate'
import { holdsClass, isLicenceClass, licenceClassesOf, type LicenceClass } from '@/lib/policy/licence/licence-classes'
import { noLicenceBanIsRunning } from '@/lib/policy/online-bans'
import type { Facts } from './fields'

/** What age and experience are judged by must be known; another document is shown at the window. */
export const ageIsKnown: Eligibility = onPerson(({ bornOn }) => (bornOn ? null : problem('learner.age-unknown')))

/** BAN-08, BAN-09: test fraud and false papers close every application for a licence. */
export const mayApplyAtAll: Eligibility = (standing) => noLicenceBanIsRunning(standing.bans)

/** One school at a time. */
export const learnsNowhereElse: Eligibility = onPerson(({ learning }) => (learning.length ? problem('learner.already-filed') : null))

type Wanted = { readonly person: PersonStanding; readonly wanted: LicenceClass; readonly standing: Standing }

/** Judges the class asked for; while none is chosen it says nothing. */
const onWanted = (judge: (asked: Wanted, facts: Facts) => Problem | null): RegisterRule<Facts> => (facts, standing) => {
  const { licenceClass } = facts
  if (standing.subject.kind !== 'person' || !licenceClass || !isLicenceClass(licenceClass)) return null
  return judge({ person: standing.subject, wanted: licenceClass, standing }, facts)
}

const applicantOf = ({ bornOn, held, firstIssuedOn, fullScoreCycles }: PersonStanding, today: string): Applicant => ({
  bornOn: bornOn ?? today,
  held: held.flatMap(({ name, since }) => (isLicenceClass(name) ? [{ name, since }] : [])),
  firstIssuedOn,
  fullScoreCycles,
  vocationalStudent: false,
})

export const classIsNotHeld = onWanted(({ person: { held }, wanted }) =>
  holdsClass(licenceClassesOf(held.map(({ name }) => name)), wanted) ? problem('licence.class-held', 'licenceClass', { class: wanted }) : null)

/** EXM-27: age, experience and points; the first reason stands at the question. */
export const classMayBeAppliedFor = onWanted(({ person, wanted, standing }) => {
  const [first] = applyingProblems(applicantOf(person, standing.today), wanted, standing.today, momentOf(standing))
  return first ? { ...first, field: 'licenceClass' } : null
})

/** A number that is not this person's own says no more than that: whose it is stays unsaid. */
export const certificateIsOwn = onWanted(({ person, wanted, standing }, { certificateNumber }) => {
  if (!certificateNumber) return null
  const found = person.certificates.find(({ number }) => number === certificateNumber)
  if (!found) return problem('certificate.unknown', 'certificateNumber')
  const old = certificateIsGood(found.examinedOn, standing.today, momentOf(standing))
  if (old) return { ...old, field: 'certificateNumber' }
  return found.fitFor.includes(wanted) ? null : problem('certificate.not-for-class', 'certificateNumber', { class: wanted })
})
