import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisations } from '@/db/national/schema/organisations'
import { examResults } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { bans } from '@/db/province/schema/bans'
import { notices } from '@/db/province/schema/people'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import { papers } from '@/db/province/schema/production'
import { openForReading } from '@/db/open-for-reading'
import { instantOf, machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { licenseLearner } from '../learners/license-learner'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { decideFraud } from './decide-fraud'
import { enterResult, recordAbsence } from './enter-result'
import { examWorld, SCHOOL, type Learner } from './exam-test-world'
import { findOwnBooking } from './find-booking'
import { listSessionBookings } from './list-office-sessions'
import { listPassRates } from './pass-rates'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
let site: Awaited<ReturnType<typeof exams.site>>

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  site = await exams.site({ dailyMax: 2_000 })
  await world.databases.national.write((tx) => tx.insert(organisations)
    .values({ id: SCHOOL, kind: 'DS', name: '甲驾校', number: 'S1', numberKind: 'uscc', place: 'has', registeredBy: 'acc', registeredAt: 0, checklist: '' }).returning({ id: organisations.id }))
})
afterAll(() => world.close())

const read = async () => (await exams.province()).read
const reviewer = (at: string) => exams.office(at, world.staff('reviewer'))
const resultsOf = async ({ learnerId }: Learner) => (await read()).select().from(examResults).where(eq(examResults.learnerId, learnerId))
const bansOf = async ({ id }: Learner) => (await read()).select().from(bans).where(eq(bans.personId, id))
const toldOf = async (who: Learner, code: string) => (await read()).select().from(notices).where(and(eq(notices.personId, who.id), eq(notices.code, code)))
const broken = async () => {
  for (const code of await world.databases.provinceCodes()) await world.databases.province(code)
  const databases = await openForReading(world.databases.config)
  try {
    return (await verifyDatabases(databases, machineNow())).filter(({ check }) => /^(tests|bans):/.test(check))
  } finally {
    await databases.close()
  }
}

let day = 0
/** A subject passed on a day of its own, entered by somebody who may do more. */
const passed = async (who: Learner, by = exams.examiner, subject: 'K1' | 'K2' = 'K2') => {
  const testOn = `2027-03-${String(++day).padStart(2, '0')}`
  const sessionId = await exams.session({ siteId: site.id, subject, testOn })
  const { bookingId } = await exams.booked(who, subject, [sessionId], '2027-01-10 10:00')
  await exams.close((await exams.sessionRow(sessionId)).closesAt)
  valueOf(await enterResult(exams.office(`${testOn} 12:00`, by), { bookingId, first: '90' }))
  return { bookingId, sessionId }
}
const cheating = (bookingId: string) => ({ bookingId, fraud: 'cheating', reason: '考试中使用通讯设备' })

describe('fraud in a test (EXM-25, BAN-08)', () => {
  it('takes the results and the training away, gives the places back and closes applications for a year; a second time nothing changes', async () => {
    const who = await exams.learner()
    const { bookingId, sessionId } = await passed(who)
    const road = await exams.session({ siteId: site.id, subject: 'K3R', testOn: '2027-04-20' })
    const later = await exams.booked(who, 'K3R', [road], '2027-04-01 10:00')
    await exams.close((await exams.sessionRow(road)).closesAt)
    expect((await exams.sessionRow(road)).allotted).toBe(1)
    const rates = async () => valueOf(await listPassRates(world.context({ at: '2027-04-18 10:00' }), { month: '2027-03' })).schools.find(({ organisationId }) => organisationId === SCHOOL)
    expect(await rates()).toMatchObject({ passed: 1, sat: 1 })

    expect(valueOf(await decideFraud(reviewer('2027-04-16 10:00'), cheating(bookingId)))).toEqual({ bookingId, bannedUntil: '2028-04-16' })
    expect(await exams.learnerRow(who.learnerId)).toMatchObject({ state: 'ended' })
    expect((await resultsOf(who)).map(({ voidedAt }) => voidedAt)).toEqual([instantOf('2027-04-16', '10:00')])
    expect(await exams.bookingRow(later.bookingId)).toMatchObject({ state: 'void' })
    expect((await exams.sessionRow(road)).allotted).toBe(0)
    expect(await rates()).toMatchObject({ passed: 0, sat: 1 })
    expect(valueOf(await findOwnBooking(exams.citizen(who, '2027-04-16 11:00'), { bookingId }))).toMatchObject({ state: 'result-void', result: null })
    expect(valueOf(await listSessionBookings(reviewer('2027-04-16 11:00'), { sessionId })).map(({ state }) => state)).toEqual(['result-void'])
    expect(await bansOf(who)).toMatchObject([{ kind: 'BAN-08', reason: 'test.cheating', cause: bookingId, untilDay: '2028-04-16', liftedAt: null }])
    expect(await toldOf(who, 'BAN-08')).toHaveLength(1)

    expect(codesOf(await decideFraud(reviewer('2027-04-17 10:00'), { ...cheating(bookingId), fraud: 'impersonation' }))).toEqual(['fraud.decided-already'])
    expect(await bansOf(who)).toMatchObject([{ untilDay: '2028-04-16' }])
    expect([await toldOf(who, 'BAN-08'), await toldOf(who, 'F27-void')].map(({ length }) => length)).toEqual([1, 1])
    expect(await broken()).toEqual([])
  })

  it('the learner’s certificate that followed the first test ends with it', async () => {
    const who = await exams.beginner()
    const { bookingId } = await passed(who, exams.examiner, 'K1')
    const certificate = async () => (await read()).select().from(papers).where(and(eq(papers.kind, 'learner-certificate'), eq(papers.subjectId, who.learnerId)))
    expect(await certificate()).toMatchObject([{ revokedOn: null }])
    valueOf(await decideFraud(reviewer('2027-04-16 10:00'), cheating(bookingId)))
    expect(await certificate()).toMatchObject([{ revokedOn: '2027-04-16', revokedFor: 'test-fraud' }])
  })

  it('two reviewers at once decide it once', async () => {
    const who = await exams.learner()
    const { bookingId } = await passed(who)
    const all = await Promise.all([1, 2, 3].map(() => decideFraud(reviewer('2027-04-16 10:00'), cheating(bookingId))))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await bansOf(who)).toHaveLength(1)
  })

  it('a test taken by another closes for three years, and a new training is not tested before its last day is over', async () => {
    const who = await exams.learner()
    const { bookingId } = await passed(who)
    expect(valueOf(await decideFraud(reviewer('2027-04-16 10:00'), { ...cheating(bookingId), fraud: 'impersonation' })).bannedUntil).toBe('2030-04-16')
    const again = await exams.learner({ personId: who.id })
    const sessionId = await exams.session({ siteId: site.id, testOn: '2030-05-20' }, '2030-04-01 09:00')
    const book = (at: string) => exams.book({ ...who, learnerId: again.learnerId }, 'K2', [sessionId], at)
    expect(codesOf(await book('2030-04-16 23:59'))).toContain('person.banned')
    expect(codesOf(await book('2030-04-17 00:00'))).not.toContain('person.banned')
  })

  it('is decided by a reviewer of the office, never by whoever entered the result (B7)', async () => {
    const who = await exams.learner()
    const both = world.staff('examiner', 'reviewer')
    const { bookingId } = await passed(who, both)
    const at = '2027-04-16 10:00'
    expect(codesOf(await decideFraud(exams.office(at, both), cheating(bookingId)))).toEqual(['not-allowed'])
    for (const role of ['examiner', 'planner', 'window-clerk', 'auditor'] as const)
      expect(codesOf(await decideFraud(exams.office(at, world.staff(role)), cheating(bookingId)))).toEqual(['not-allowed'])
    expect(codesOf(await decideFraud(exams.citizen(who, at), cheating(bookingId)))).toEqual(['not-found'])
    expect(codesOf(await decideFraud(reviewer(at), { ...cheating(bookingId), reason: ' ' }))).toEqual(['answer.missing'])
    expect(await bansOf(who)).toEqual([])
    expect(await resultsOf(who)).toMatchObject([{ outcome: 'passed', voidedAt: null }])
  })

  it('only of a test that was sat', async () => {
    const who = await exams.learner()
    const testOn = '2027-03-30'
    const sessionId = await exams.session({ siteId: site.id, testOn })
    const { bookingId } = await exams.booked(who, 'K2', [sessionId], '2027-01-10 10:00')
    await exams.close((await exams.sessionRow(sessionId)).closesAt)
    expect(codesOf(await decideFraud(reviewer(`${testOn} 18:00`), cheating(bookingId)))).toEqual(['not-found'])
    valueOf(await recordAbsence(exams.office(`${testOn} 18:00`, exams.examiner), { bookingId }))
    expect(codesOf(await decideFraud(reviewer(`${testOn} 18:00`), cheating(bookingId)))).toEqual(['fraud.nobody-sat'])
  })

  const licensed = async (addsToCar = false) => {
    const holder = await exams.learner()
    const { bookingId } = await passed(holder)
    const licenceId = await world.licence({ personId: holder.id, classes: addsToCar ? 'A2' : 'C1', firstIssuedOn: '2027-04-01' })
    await (await exams.province()).write(async (tx) => {
      await tx.update(learners).set({ state: 'licensed', licenceClass: addsToCar ? 'A2' : 'C1', addsToCar }).where(eq(learners.id, holder.learnerId))
      await tx.insert(licenceDocuments).values({ id: licenceId, licenceId, serial: 1, issuedOn: '2027-04-01' })
    })
    return { holder, bookingId, licenceId }
  }
  const licenceOf = async (id: string) => (await (await read()).select().from(licences).where(eq(licences.id, id)))[0]
  const documentOf = async (id: string) => (await (await read()).select().from(licenceDocuments).where(eq(licenceDocuments.licenceId, id)))[0]

  it('162 art 93: a licence that it brought is withdrawn, for three years; learnt anew it begins again', async () => {
    const { holder, bookingId, licenceId } = await licensed()
    expect(valueOf(await decideFraud(reviewer('2027-04-16 10:00'), cheating(bookingId))).bannedUntil).toBe('2030-04-16')
    expect(await licenceOf(licenceId)).toMatchObject({ classes: '', status: 'E' })
    expect(await documentOf(licenceId)).toMatchObject({ voidedOn: '2027-04-16' })
    expect(await exams.learnerRow(holder.learnerId)).toMatchObject({ state: 'ended' })
    expect([(await toldOf(holder, 'BAN-08-licence')).length, (await toldOf(holder, 'BAN-08')).length]).toEqual([1, 0])
    expect(codesOf(await decideFraud(reviewer('2027-04-17 10:00'), cheating(bookingId)))).toEqual(['fraud.decided-already'])
    expect(await broken()).toEqual([])
    const again = await exams.learner({ personId: holder.id })
    const row = await exams.learnerRow(again.learnerId)
    const ctx = world.context({ at: '2031-01-10 10:00' })
    await (await exams.province()).write((tx) => licenseLearner(tx, ctx, row, ctx.place))
    expect(await licenceOf(licenceId)).toMatchObject({ classes: row.licenceClass, status: 'A', firstIssuedOn: '2031-01-10', documentSerial: 2 })
  })

  it('what was held before stays', async () => {
    const { bookingId, licenceId } = await licensed(true)
    valueOf(await decideFraud(reviewer('2027-04-16 10:00'), cheating(bookingId)))
    expect(await licenceOf(licenceId)).toMatchObject({ classes: 'C1', status: 'A' })
  })
})
