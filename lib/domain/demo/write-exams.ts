import { DEMO_VEHICLES, examExaminerIds, examSiteId, examVehicleId } from '@/db/province/seed/exam-rows'
import { learnerId } from '@/db/province/seed/learner-rows'
import type { SeedTerms } from '@/db/province/seed/seed-terms'
import { addDays, DAY, instantOf, MINUTE, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Result } from '@/lib/kernel/problem'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { bookTest } from '../exams/book-test'
import { closeDay } from '../exams/close-day'
import { enterResult } from '../exams/enter-result'
import { findLearner } from '../exams/learning'
import { listPlacesGiven } from '../exams/places-given'
import { planSession } from '../exams/plan-session'
import { publishSession } from '../exams/publish-session'
import { issuePaper } from '../papers/issue-paper'
import { provinceHandle } from '../platform'
import { findPlace } from '../system-context'
import type { DemoPerson } from './demo-person'
import { stagehands, type Stagehands } from './history-actors'

type Session = { readonly subject: TestSubject; readonly site: 0 | 1; readonly day: CivilDate; readonly from: string; readonly to: string; readonly capacity: number; readonly licenceClass: 'C1' | 'C2' }
type Stage = { readonly terms: SeedTerms; readonly hands: Stagehands }

const PLANNED_DAYS_AGO = 24

const valueOf = <V>(what: string, result: Result<V>): V => {
  if (!result.ok) throw new Error(`the demo could not ${what}: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}

const vehicleOf = (terms: SeedTerms, { subject, site, licenceClass }: Session): string | undefined => {
  const vehicle = DEMO_VEHICLES.find((each) => each.site === site && each.licenceClass === licenceClass)
  return vehicle && (subject === 'K2' || subject === 'K3R') ? examVehicleId(terms, vehicle) : undefined
}

/** Planned and made public by the planner's own verbs, at an hour of business time. */
const publish = async ({ terms, hands }: Stage, session: Session, at: Instant): Promise<string> => {
  const ctx = hands.at(hands.staff('planner'), 'office', at)
  const vehicleId = vehicleOf(terms, session)
  const { sessionId } = valueOf('plan a session', await planSession(ctx, {
    siteId: examSiteId(terms, session.site), subject: session.subject, classes: session.subject === 'K1' || session.subject === 'K3S' ? ['C1', 'C2'] : [session.licenceClass],
    ...(vehicleId && { vehicleId }), testOn: session.day, startTime: session.from, endTime: session.to, capacity: session.capacity, examiners: examExaminerIds(terms).slice(session.site * 3, session.site * 3 + 3),
  }))
  valueOf('publish a session', await publishSession(ctx, { sessionId, revision: 1 }))
  return sessionId
}

const book = ({ terms, hands }: Stage, person: DemoPerson, subject: TestSubject, sessions: readonly string[], at: Instant) =>
  bookTest(hands.at(hands.citizen(person), 'web', at), { learnerId: learnerId(terms, person.person.index), subject, sessions })

const close = async ({ terms, hands }: Stage, closesOn: CivilDate): Promise<void> => {
  const closesAt = instantOf(closesOn, '17:00')
  await closeDay(hands.at({ kind: 'system', name: 'job:exam.close' }, 'system', closesAt + 3_000), { place: terms.place.code, closesAt })
}

/** The paper of the learner's certificate, for whoever passed the first test before the platform began (B21). */
const certify = async ({ terms, hands }: Stage, holders: readonly DemoPerson[]): Promise<void> => {
  const handle = await provinceHandle(terms.place.province)
  await handle.write(async (tx) => {
    for (const { person } of holders) {
      const learner = await findLearner(tx, learnerId(terms, person.index))
      if (!learner?.certificateNumber || !learner.validFrom) continue
      const ctx = hands.at({ kind: 'system', name: 'demo' }, 'system', instantOf(learner.validFrom, '12:00'))
      await issuePaper(tx, ctx, { kind: 'learner-certificate', number: learner.certificateNumber, subjectId: learner.id, validUntil: learner.validTo })
    }
  })
}

/** Yesterday's test: ranked six days ago, results entered at noon. */
const playPast = async (stage: Stage, crowd: readonly DemoPerson[]): Promise<void> => {
  const { terms, hands } = stage
  const day = addDays(terms.today, -1)
  const session = await publish(stage, { subject: 'K2', site: 0, day, from: '09:00', to: '11:30', capacity: 3, licenceClass: 'C1' }, terms.now - PLANNED_DAYS_AGO * DAY)
  for (const [i, person] of crowd.entries()) await book(stage, person, 'K2', [session], terms.now - 12 * DAY + i * MINUTE)
  await close(stage, addDays(day, -5))
  const { read } = await provinceHandle(terms.place.province)
  for (const [i, bookingId] of (await listPlacesGiven(read, session)).entries())
    valueOf('enter a result', await enterResult(hands.at(hands.staff('examiner'), 'office', instantOf(day, '12:00') + i * MINUTE), { bookingId, first: i === 1 ? '70' : '90', ...(i === 1 && { second: '75' }) }))
}

/** The test in three days: ranked the day before yesterday, more asked than places; two wishes where the place lets have two. */
const playRanked = async (stage: Stage, crowd: readonly DemoPerson[]): Promise<void> => {
  const { terms } = stage
  const day = addDays(terms.today, 3)
  const at = terms.now - (PLANNED_DAYS_AGO - 1) * DAY
  const first = await publish(stage, { subject: 'K2', site: 0, day, from: '09:00', to: '11:30', capacity: 2, licenceClass: 'C1' }, at)
  const second = await publish(stage, { subject: 'K2', site: 1, day, from: '14:00', to: '16:30', capacity: 1, licenceClass: 'C1' }, at)
  for (const [i, person] of crowd.entries()) {
    const booked = await book(stage, person, 'K2', [first, second], terms.now - 9 * DAY + i * MINUTE)
    if (!booked.ok) await book(stage, person, 'K2', [first], terms.now - 9 * DAY + i * MINUTE)
  }
  await close(stage, addDays(day, -5))
}

/** What can be booked now, in the days from the twelfth on. */
const OPEN: readonly (Omit<Session, 'day'> & { readonly in: number })[] = ([12, 13, 15, 18] as const).flatMap((n) => [
  { in: n, subject: 'K1', site: 0, from: '09:00', to: '10:30', capacity: 40, licenceClass: 'C1' },
  { in: n, subject: 'K2', site: 0, from: '08:30', to: '11:30', capacity: 12, licenceClass: 'C1' },
  { in: n, subject: 'K2', site: 1, from: '13:30', to: '16:30', capacity: 8, licenceClass: 'C1' },
  { in: n, subject: 'K2', site: 0, from: '13:30', to: '15:30', capacity: 8, licenceClass: 'C2' },
  { in: n, subject: 'K3R', site: 0, from: '14:00', to: '17:00', capacity: 8, licenceClass: 'C1' },
  { in: n, subject: 'K3S', site: 0, from: '17:10', to: '18:00', capacity: 40, licenceClass: 'C1' },
])

const playOpen = async (stage: Stage, crowd: readonly DemoPerson[], beginners: readonly DemoPerson[]): Promise<void> => {
  const { terms } = stage
  const ids = new Map<string, string>()
  for (const { in: days, ...session } of OPEN) {
    const day = addDays(terms.today, days)
    ids.set(`${session.subject}:${session.site}:${session.licenceClass}:${days}`, await publish(stage, { ...session, day }, terms.now - DAY))
  }
  const wanted = (key: string): string[] => [ids.get(key)].filter((id) => id !== undefined)
  for (const [i, person] of crowd.entries()) {
    const at = terms.now - 3 * 60 * MINUTE + i * MINUTE
    // Whoever passed K2 yesterday goes on to the road; whoever got no place asks again.
    const road = await book(stage, person, 'K3R', wanted('K3R:0:C1:15'), at)
    if (!road.ok) await book(stage, person, 'K2', wanted('K2:0:C1:12'), at)
  }
  for (const [i, person] of beginners.entries()) await book(stage, person, 'K1', wanted('K1:0:C1:12'), terms.now - 2 * 60 * MINUTE + i * MINUTE)
}

/**
 * Driving tests of the demo, by the real verbs at business times: a day that is over, one that is ranked, several that take
 * bookings; the learners that are ready for a first booking are left alone. Rules of the place may refuse a booking.
 */
export const writeExams = async (terms: SeedTerms, people: readonly DemoPerson[]): Promise<void> => {
  const place = await findPlace(terms.place.code)
  if (!place) throw new Error(`the place ${terms.place.code} does not stand`)
  const stage = { terms, hands: stagehands(terms, place) }
  const learning = people.filter(({ kind }) => kind === 'booked-learner')
  await certify(stage, [...learning, ...people.filter(({ kind }) => kind === 'learner')].filter(({ isBeginner }) => !isBeginner))
  const crowd = learning.filter(({ isBeginner }) => !isBeginner)
  await playPast(stage, crowd.filter((_, i) => i % 2 === 0))
  await playRanked(stage, crowd.filter((_, i) => i % 2 === 1))
  await playOpen(stage, crowd, learning.filter(({ isBeginner }) => isBeginner))
}

