import { and, gte, isNull, max, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examBookings, examResults, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { learners, medicalCertificates, trainingHours } from '@/db/province/schema/licence-papers'
import { statement } from '@/db/statement'
import type { Instant } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import type { Candidate, TestRecord } from '@/lib/policy/exams/may-book'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { isLicenceClass, type LicenceClass } from '@/lib/policy/licence/licence-classes'
import type { RuleMoment } from '@/lib/policy/rule-versions'
import { momentAt } from '../rule-moment'
import { findPlace } from '../system-context'

export type LearnerRow = typeof learners.$inferSelect

/** A booking that stands: where it may be taken, by wish or by what was allotted. */
export type LiveBooking = {
  readonly id: string
  readonly subject: TestSubject
  readonly state: 'accepted' | 'allotted'
  readonly starts: readonly Instant[]
}

/** A person in training, with everything that decides what may be booked. */
export type Learning = {
  readonly learner: LearnerRow
  readonly licenceClass: LicenceClass
  /** Where tests are taken (EXM-24); its rules count. */
  readonly place: PlaceInfo
  readonly at: RuleMoment
  readonly candidate: Candidate
  readonly live: readonly LiveBooking[]
}

const byId = statement((db) => db.select().from(learners).where(eq(learners.id, sql.placeholder('id'))).prepare())

const resultsOf = statement((db) =>
  db.select({ subject: examResults.subject, outcome: examResults.outcome, on: examResults.takenOn }).from(examResults)
    .where(and(eq(examResults.learnerId, sql.placeholder('learnerId')), isNull(examResults.voidedAt))).prepare(),
)

const liveOf = statement((db) =>
  db.select({ id: examBookings.id, subject: examBookings.subject, state: examBookings.state, given: examBookings.sessionId, wished: examWishes.sessionId, startsAt: examSessions.startsAt })
    .from(examBookings)
    .innerJoin(examWishes, eq(examWishes.bookingId, examBookings.id))
    .innerJoin(examSessions, eq(examSessions.id, examWishes.sessionId))
    .where(and(eq(examBookings.personId, sql.placeholder('personId')), inArray(examBookings.state, ['accepted', 'allotted']))).prepare(),
)

const healthOf = statement((db) =>
  db.select({ until: max(medicalCertificates.validUntil) }).from(medicalCertificates)
    .where(and(
      eq(medicalCertificates.personId, sql.placeholder('personId')), eq(medicalCertificates.state, 'valid'),
      gte(medicalCertificates.validUntil, sql.placeholder('today')),
      sql`instr(',' || ${medicalCertificates.fitFor} || ',', ${sql.placeholder('licenceClass')}) > 0`,
    )).prepare(),
)

const hoursOf = statement((db) => db.select().from(trainingHours).where(eq(trainingHours.learnerId, sql.placeholder('learnerId'))).prepare())

const liveBookings = async (db: Db, personId: string): Promise<LiveBooking[]> => {
  const found = new Map<string, LiveBooking>()
  for (const { id, subject, state, given, wished, startsAt } of await liveOf(db).all({ personId })) {
    if (given !== null && given !== wished) continue
    const starts = [...(found.get(id)?.starts ?? []), startsAt]
    found.set(id, { id, subject, state: state === 'allotted' ? 'allotted' : 'accepted', starts })
  }
  return [...found.values()]
}

const certificateOf = ({ validFrom, validTo }: LearnerRow): Candidate['certificate'] => (validFrom && validTo ? { from: validFrom, to: validTo } : null)

export const recordsOf = (db: Db, learnerId: string): Promise<readonly TestRecord[]> => resultsOf(db).all({ learnerId })

export const findLearner = async (db: Db, learnerId: string): Promise<LearnerRow | null> => (await byId(db).get({ id: learnerId })) ?? null

/** null when there is no such training, or it has ended. */
export const loadLearning = async (db: Db, ctx: Context, learnerId: string): Promise<Learning | null> => {
  const learner = await findLearner(db, learnerId)
  if (learner?.state !== 'admitted' || !isLicenceClass(learner.licenceClass) || learner.testPlace === null) return null
  const place = await findPlace(learner.testPlace)
  if (!place) return null
  const { personId, licenceClass } = learner
  const live = await liveBookings(db, personId)
  const health = await healthOf(db).get({ personId, today: ctx.today, licenceClass: `,${licenceClass},` })
  const hours = await hoursOf(db).all({ learnerId })
  return {
    learner,
    licenceClass,
    place,
    at: momentAt(place, ctx),
    live,
    candidate: {
      licenceClass,
      certificate: certificateOf(learner),
      addsToCar: learner.addsToCar,
      records: await recordsOf(db, learnerId),
      booked: live.map(({ subject }) => subject),
      hasPhoto: learner.photographedOn !== null,
      healthyUntil: health?.until ?? null,
      hours: Object.fromEntries(hours.map(({ subject, hours: reported }) => [subject, reported])),
      online: ctx.channel !== 'office',
    },
  }
}
