import { addDays, type CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { LicenceClass } from '../licence/licence-classes'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'
import { firstDay } from './first-days'
import { presupposed, subjectsOf, type TestSubject } from './test-subjects'

export type TestRecord = { readonly subject: TestSubject; readonly outcome: 'passed' | 'failed' | 'absent'; readonly on: CivilDate }

/** Whoever learns, with everything that decides what they may book. */
export type Candidate = {
  readonly licenceClass: LicenceClass
  /** Given with the pass of K1 (EXM-04); null before. */
  readonly certificate: { readonly from: CivilDate; readonly to: CivilDate } | null
  readonly addsToCar: boolean
  /** Tests of this training, absences among them. */
  readonly records: readonly TestRecord[]
  /** Subjects with a live booking. */
  readonly booked: readonly TestSubject[]
  readonly hasPhoto: boolean
  /** Last good day of a certificate of health that finds fit for the class; null = none. */
  readonly healthyUntil: CivilDate | null
  /** Hours the school reported. */
  readonly hours: Readonly<Partial<Record<TestSubject, number>>>
  /** Filed over the internet, which some classes are not open to (EXM-02). */
  readonly online: boolean
}

type Asked = { readonly candidate: Candidate; readonly subject: TestSubject; readonly today: CivilDate; readonly at: RuleMoment }
type Judge = (asked: Asked) => Problem | null

const LIMITED: readonly TestSubject[] = ['K2', 'K3R']

export const hasPassed = ({ records, certificate }: Pick<Candidate, 'records' | 'certificate'>, subject: TestSubject): boolean =>
  (subject === 'K1' && certificate !== null) || records.some((record) => record.subject === subject && record.outcome === 'passed')

/** The certificate says that K1 is passed, where its test was before there were records of it (EXM-04). */
export const recordsWithK1 = ({ records, certificate }: Pick<Candidate, 'records' | 'certificate'>): readonly TestRecord[] =>
  certificate ? [...records, { subject: 'K1', outcome: 'passed', on: certificate.from }] : records

/** K2 and K3R only (EXM-09); a void booking and one the office cancelled left no record. */
export const bookingsUsed = (records: readonly TestRecord[], subject: TestSubject): number | null =>
  LIMITED.includes(subject) ? records.filter((record) => record.subject === subject).length : null

/** The day from which a subject that was failed or missed may be booked again (EXM-07). */
export const retryFrom = (records: readonly TestRecord[], subject: TestSubject, at: RuleMoment): CivilDate | null => {
  const last = records.filter((record) => record.subject === subject && record.outcome !== 'passed').map(({ on }) => on).toSorted().at(-1)
  if (last === undefined) return null
  return subject === 'K1' ? last : addDays(last, ruleVersion('exam.retry.days', at).value)
}

const subjectBelongs: Judge = ({ candidate: { licenceClass }, subject }) =>
  subjectsOf(licenceClass).includes(subject) ? null : problem('test.not-of-class', undefined, { class: licenceClass })

const classIsOpenOnline: Judge = ({ candidate: { licenceClass, online }, at }) => {
  const version = ruleVersion('exam.online.classes', at)
  if (!online || version.value.includes(licenceClass)) return null
  return refusal('test.class-at-counter', 'test.book-at-counter', version, { class: licenceClass })
}

const isNotPassed: Judge = ({ candidate, subject }) => (hasPassed(candidate, subject) ? problem('test.passed-already') : null)

const isNotBooked: Judge = ({ candidate: { booked }, subject }) => (booked.includes(subject) ? problem('test.booked-already') : null)

/** K1 blocks the others until it is passed (EXM-21); from then on the certificate counts (EXM-04). */
const mayLearnOnTheRoad: Judge = ({ candidate: { certificate }, subject, today }) => {
  if (subject === 'K1') return null
  if (certificate === null) return problem('test.k1-first')
  return today > certificate.to ? problem('test.certificate-ended', undefined, { endedOn: certificate.to }) : null
}

const orderIsKept: Judge = ({ candidate, subject, at }) => {
  const missing = presupposed(subject, candidate.licenceClass, at).find((name) => !hasPassed(candidate, name) && !candidate.booked.includes(name))
  return missing ? refusal('test.presupposes', 'test.book-presupposed', ruleVersion('exam.k3r.requiresK2', at), { subject: missing }) : null
}

const hasLearntLongEnough: Judge = ({ candidate: { certificate, licenceClass, addsToCar }, subject, today, at }) => {
  const first = certificate && firstDay(subject, { licenceClass, certifiedOn: certificate.from, addsToCar }, at)
  if (!first || first.opensOn <= today) return null
  return refusal('test.too-early', 'test.book-from', first.version, { waitDays: first.days, opensOn: first.opensOn })
}

const hasWaited: Judge = ({ candidate: { records }, subject, today, at }) => {
  const opensOn = retryFrom(records, subject, at)
  if (opensOn === null || opensOn <= today) return null
  const version = ruleVersion('exam.retry.days', at)
  return refusal('test.failed-lately', 'test.book-from', version, { waitDays: version.value, opensOn })
}

const bookingsAreLeft: Judge = ({ candidate: { records }, subject, at }) => {
  const version = ruleVersion('exam.maxBookings', at)
  const used = bookingsUsed(records, subject)
  return used === null || used < version.value ? null : refusal('test.bookings-used', 'test.apply-anew', version, { used })
}

const papersAreComplete: Judge = ({ candidate: { hasPhoto, healthyUntil }, today }) => {
  if (!hasPhoto) return problem('test.photo-missing')
  return healthyUntil === null || healthyUntil < today ? problem('test.health-missing') : null
}

const hoursAreReported: Judge = ({ candidate: { hours }, subject, at }) => {
  const version = ruleVersion('training.hours', at)
  const needed = version.value?.[subject] ?? 0
  const reported = hours[subject] ?? 0
  return reported >= needed ? null : refusal('test.hours-missing', 'test.ask-school', version, { needed, reported })
}

const JUDGES: readonly Judge[] = [
  subjectBelongs, isNotPassed, isNotBooked, classIsOpenOnline, mayLearnOnTheRoad, orderIsKept, hasLearntLongEnough, hasWaited, bookingsAreLeft,
  papersAreComplete, hoursAreReported,
]

/** Why this subject cannot be booked today, all reasons at once (EXM-02 to EXM-09, EXM-21). */
export const bookingProblems = (candidate: Candidate, subject: TestSubject, today: CivilDate, at: RuleMoment): readonly Problem[] =>
  JUDGES.map((judge) => judge({ candidate, subject, today, at })).filter((found) => found !== null)

/** The first day the waits leave open (EXM-05, EXM-06, EXM-07); null while it cannot be said. */
export const bookableFrom = (candidate: Candidate, subject: TestSubject, at: RuleMoment): CivilDate | null => {
  const { certificate, licenceClass, addsToCar, records } = candidate
  if (subject !== 'K1' && certificate === null) return null
  const waits = [
    certificate && firstDay(subject, { licenceClass, certifiedOn: certificate.from, addsToCar }, at)?.opensOn,
    retryFrom(records, subject, at),
  ].filter((day) => typeof day === 'string')
  return waits.toSorted().at(-1) ?? null
}
