import type { Db } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { bookableFrom, bookingsUsed } from '@/lib/policy/exams/may-book'
import type { QueueKey } from '@/lib/policy/exams/queue-key'
import { subjectsOf, type TestSubject } from '@/lib/policy/exams/test-subjects'
import { ruleValue } from '@/lib/policy/rule-versions'
import { problemsOf } from './book-test'
import { loadLearning, type Learning } from './learning'
import { keyOf } from './queue'

export type SubjectView = {
  readonly subject: TestSubject
  readonly state: 'passed' | 'booked' | 'open' | 'closed'
  readonly passedOn: CivilDate | null
  /** The live booking, for the link. */
  readonly bookingId: string | null
  /** The first day the waits leave open (EXM-05, EXM-06, EXM-07); null while it cannot be said. */
  readonly from: CivilDate | null
  /** All that stands against it today. */
  readonly problems: readonly Problem[]
  /** Bookings used up of those there are; null where they are not counted (EXM-09). */
  readonly used: { readonly count: number; readonly most: number } | null
  /** Reported by the school and asked for by the place (EXM-21). */
  readonly hours: { readonly reported: number; readonly needed: number } | null
}

export type TrainingView = {
  readonly learnerId: string
  readonly licenceClass: string
  /** Where tests are taken (EXM-24). */
  readonly testPlace: Pick<PlaceInfo, 'code' | 'nameZh' | 'nameEn'>
  readonly placeChanges: number
  readonly certificate: { readonly number: string; readonly to: CivilDate } | null
  readonly queue: QueueKey
  readonly mostWishes: number
  readonly subjects: readonly SubjectView[]
}

const hoursOf = ({ candidate, at }: Learning, subject: TestSubject): SubjectView['hours'] => {
  const needed = ruleValue('training.hours', at).value?.[subject]
  return needed === undefined ? null : { reported: candidate.hours[subject] ?? 0, needed }
}

/** Whoever has a learner's certificate has passed K1, here or before (EXM-04). */
const passedDay = ({ candidate: { records, certificate } }: Learning, subject: TestSubject): CivilDate | null =>
  records.find((record) => record.subject === subject && record.outcome === 'passed')?.on ?? (subject === 'K1' ? (certificate?.from ?? null) : null)

const subjectView = async (db: Db, ctx: Context, learning: Learning, subject: TestSubject): Promise<SubjectView> => {
  const { candidate, at, live } = learning
  const passedOn = passedDay(learning, subject)
  const bookingId = live.find((booking) => booking.subject === subject)?.id ?? null
  const used = bookingsUsed(candidate.records, subject)
  const common = {
    subject, passedOn, bookingId, from: bookableFrom(candidate, subject, at), hours: hoursOf(learning, subject),
    used: used === null ? null : { count: used, most: ruleValue('exam.maxBookings', at).value },
  }
  if (passedOn !== null) return { ...common, state: 'passed', problems: [] }
  if (bookingId !== null) return { ...common, state: 'booked', problems: [] }
  const problems = await problemsOf(db, ctx, learning, subject)
  return { ...common, state: problems.length ? 'closed' : 'open', problems }
}

/** What somebody in training may book and from when, subject by subject (EXM-02 to EXM-09); null when it has ended. */
export const trainingView = async (db: Db, ctx: Context, learnerId: string): Promise<TrainingView | null> => {
  const learning = await loadLearning(db, ctx, learnerId)
  if (!learning) return null
  const { learner, licenceClass, place, at } = learning
  const subjects: SubjectView[] = []
  for (const subject of subjectsOf(licenceClass)) subjects.push(await subjectView(db, ctx, learning, subject))
  return {
    learnerId,
    licenceClass,
    testPlace: { code: place.code, nameZh: place.nameZh, nameEn: place.nameEn },
    placeChanges: learner.placeChanges,
    certificate: learner.certificateNumber && learner.validTo ? { number: learner.certificateNumber, to: learner.validTo } : null,
    queue: keyOf(learner),
    mostWishes: ruleValue('exam.wishes', at).value,
    subjects,
  }
}
