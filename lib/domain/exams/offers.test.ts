import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { learners, trainingHours } from '@/db/province/schema/licence-papers'
import { notices } from '@/db/province/schema/people'
import { civilDate, HOUR } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { acceptOffer, declineOffer } from './answer-offer'
import { cancelAtWindow } from './cancel-at-window'
import { cancelSession } from './cancel-session'
import { changeCapacity } from './change-capacity'
import { examWorld, type Learner } from './exam-test-world'
import { lapseOffer } from './lapse-offer'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
})
afterAll(() => world.close())

let day = 0

/** A ranked session of one place that its winner has just given back at the window; the others wait in their order. */
const freed = async ({ losers = 3, place = 'has', capacity = 1 } = {}) => {
  const site = await exams.site({ place })
  const testOn = `2027-06-${String(10 + ++day).padStart(2, '0')}`
  const sessionId = await exams.session({ siteId: site.id, capacity, testOn, place, subject: 'K1' })
  const all: { who: Learner; bookingId: string }[] = []
  for (let n = 0; n <= losers; n++) {
    const who = await exams.beginner({ acceptedAt: 1_700_000_000_000 + n, testPlace: place })
    await (await exams.province()).write((tx) => tx.insert(trainingHours).values({ learnerId: who.learnerId, subject: 'K1', hours: 99, reportedBy: 'acc', reportedAt: 1 }).returning({ h: trainingHours.hours }))
    all.push({ who, bookingId: (await exams.booked(who, 'K1', [sessionId])).bookingId })
  }
  const { closesAt } = await exams.sessionRow(sessionId)
  await exams.close(closesAt, place)
  const [winner, ...others] = all
  const rest = others.slice(capacity - 1)
  if (!winner) throw new Error('nobody won')
  const at = closesAt + 16 * HOUR
  const clerk = { ...world.context({ actor: world.staff('window-clerk'), channel: 'office', place }), now: at, today: civilDate(at) }
  const { revision } = await exams.bookingRow(winner.bookingId)
  valueOf(await cancelAtWindow(clerk, { bookingId: winner.bookingId, revision, documentSeen: 'yes' }))
  return { sessionId, testOn, rest, at, place }
}

const openOf = async (sessionId: string) => (await exams.offersOf(sessionId)).find(({ state }) => state === 'open')
const told = async (who: Learner) => (await (await exams.province()).read.select().from(notices).where(eq(notices.personId, who.id))).map(({ code }) => code)
const as = (who: Learner, at: number) => exams.citizen(who, at)

describe('a freed place goes down the ranked list (EXM-22, offer)', () => {
  it('to the best without a place, who takes it within twelve hours', async () => {
    const { sessionId, rest: [first, second], at } = await freed()
    if (!first || !second) throw new Error('two wait')
    const offer = await openOf(sessionId)
    expect(offer).toMatchObject({ bookingId: first.bookingId, rank: 2, offeredAt: at, endsAt: at + 12 * HOUR })
    expect(await told(first.who)).toContain('F27-offer')
    expect(codesOf(await acceptOffer(as(second.who, at + HOUR), { offerId: offer?.id }))).toEqual(['not-found'])
    expect(codesOf(await acceptOffer(as(first.who, at + 12 * HOUR), { offerId: offer?.id }))).toEqual(['offer.ended'])
    valueOf(await acceptOffer(as(first.who, at + 12 * HOUR - 1), { offerId: offer?.id }))
    expect(await exams.bookingRow(first.bookingId)).toMatchObject({ state: 'allotted', sessionId, endedAt: null })
    expect((await exams.sessionRow(sessionId)).allotted).toBe(1)
    expect(codesOf(await acceptOffer(as(first.who, at + HOUR), { offerId: offer?.id }))).toEqual(['offer.ended'])
  })

  it('refusing costs nothing and asks the next at once; not answering asks the next after twelve hours', async () => {
    const { sessionId, rest: [first, second, third], at } = await freed()
    if (!first || !second || !third) throw new Error('three wait')
    const one = await openOf(sessionId)
    valueOf(await declineOffer(as(first.who, at + HOUR), { offerId: one?.id }))
    expect((await exams.learnerRow(first.who.learnerId)).lastCancelledAt).toBeNull()
    const two = await openOf(sessionId)
    expect(two).toMatchObject({ bookingId: second.bookingId })
    const lapse = (now: number) => lapseOffer(exams.system(now), { offerId: two?.id ?? '' })
    await lapse(at + 12 * HOUR)
    expect(await openOf(sessionId)).toMatchObject({ bookingId: second.bookingId })
    for (let n = 0; n < 2; n++) await lapse(at + 13 * HOUR)
    expect(await openOf(sessionId)).toMatchObject({ bookingId: third.bookingId })
    expect((await exams.offersOf(sessionId)).map(({ state }) => state)).toEqual(['declined', 'lapsed', 'open'])
  })

  it('passes over whoever has booked the subject anew, and ends with the list', async () => {
    const { sessionId, rest: [first, second], at } = await freed({ losers: 2 })
    if (!first || !second) throw new Error('two wait')
    const site = await exams.site()
    await exams.booked(second.who, 'K1', [await exams.session({ siteId: site.id, subject: 'K1', testOn: '2027-09-01' })], at)
    valueOf(await declineOffer(as(first.who, at), { offerId: (await openOf(sessionId))?.id }))
    expect(await openOf(sessionId)).toBeUndefined()
    expect((await exams.sessionRow(sessionId)).allotted).toBe(0)
  })

  it('is not taken by somebody who booked anew meanwhile; of two answers at once one counts', async () => {
    const { sessionId, rest: [first], at } = await freed({ losers: 1 })
    if (!first) throw new Error('one waits')
    const offer = await openOf(sessionId)
    const both = await Promise.all([acceptOffer(as(first.who, at), { offerId: offer?.id }), declineOffer(as(first.who, at), { offerId: offer?.id })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await freed({ losers: 1 })
    const [waits] = again.rest
    const site = await exams.site()
    await exams.booked(waits?.who ?? first.who, 'K1', [await exams.session({ siteId: site.id, subject: 'K1', testOn: '2027-09-02' })], again.at)
    expect(codesOf(await acceptOffer(as(waits?.who ?? first.who, again.at), { offerId: (await openOf(again.sessionId))?.id }))).toEqual(['test.booked-already'])
  })

  it('is asked of nobody who may no longer take it, and not taken by them: the law is that of the day of the answer (EXM-03 to EXM-09)', async () => {
    const write = async (who: Learner, change: Partial<typeof learners.$inferInsert>) =>
      (await exams.province()).write((tx) => tx.update(learners).set(change).where(eq(learners.id, who.learnerId)).returning({ id: learners.id }))
    const { sessionId, rest: [first, second, third], at } = await freed({ losers: 3 })
    if (!first || !second || !third) throw new Error('three wait')
    const certified = { certificateNumber: `L${second.who.learnerId}`, validFrom: '2027-05-01', validTo: '2030-05-01' }
    await write(second.who, certified)
    valueOf(await declineOffer(as(first.who, at), { offerId: (await openOf(sessionId))?.id }))
    const offer = await openOf(sessionId)
    expect(offer).toMatchObject({ bookingId: third.bookingId })
    await write(third.who, { state: 'ended' })
    expect(codesOf(await acceptOffer(as(third.who, at), { offerId: offer?.id }))).toEqual(['test.training-ended'])
    expect(await exams.bookingRow(third.bookingId)).toMatchObject({ state: 'not-allotted' })
    await write(third.who, { state: 'admitted', certificateNumber: `L${third.who.learnerId}`, validFrom: '2027-05-01', validTo: '2030-05-01' })
    expect(codesOf(await acceptOffer(as(third.who, at), { offerId: offer?.id }))).toContain('test.passed-already')
    expect((await exams.sessionRow(sessionId)).allotted).toBe(0)
  })

  it('counts as given while it stands: the session is not made smaller by it (EXM-22, EXM-23)', async () => {
    const { sessionId, rest: [first], at } = await freed({ losers: 2, capacity: 2 })
    const { revision, allotted } = await exams.sessionRow(sessionId)
    expect(allotted).toBe(1)
    const planner = { ...exams.office('2027-01-01 09:00'), now: at, today: civilDate(at) }
    expect(codesOf(await changeCapacity(planner, { sessionId, revision, capacity: 1 }))).toEqual(['plan.below-allotted'])
    valueOf(await acceptOffer(as(first?.who as Learner, at), { offerId: (await openOf(sessionId))?.id }))
  })

  it('falls with the session', async () => {
    const { sessionId, rest: [first], at } = await freed({ losers: 1 })
    const offer = await openOf(sessionId)
    valueOf(await cancelSession({ ...exams.office('2027-01-01 09:00'), now: at }, { sessionId, revision: 3, reason: '停电' }))
    expect((await exams.offersOf(sessionId)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(codesOf(await acceptOffer(as(first?.who as Learner, at), { offerId: offer?.id }))).toEqual(['offer.ended'])
  })
})

it('where the place does not offer, it stays empty (EXM-22, none)', async () => {
  const { sessionId } = await freed({ place: 'szv' })
  expect(await exams.offersOf(sessionId)).toEqual([])
  expect((await exams.sessionRow(sessionId)).allotted).toBe(0)
})
