import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examResults } from '@/db/province/schema/exam-bookings'
import { notices } from '@/db/province/schema/people'
import { papers } from '@/db/province/schema/production'
import { licences } from '@/db/province/schema/register'
import { instantOf } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { enterResult, recordAbsence } from './enter-result'
import { examWorld, signedFile, type Learner } from './exam-test-world'
import { importResults } from './import-results'
import { previewResults } from './preview-results'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
let site: Awaited<ReturnType<typeof exams.site>>

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  site = await exams.site({ dailyMax: 2_000 })
})
afterAll(() => world.close())

const read = async () => (await exams.province()).read
const examiner = (at: string) => exams.office(at, exams.examiner)
const resultsOf = async ({ learnerId }: Learner) => (await read()).select().from(examResults).where(eq(examResults.learnerId, learnerId))
const toldOf = async (who: Learner, code: string) => (await read()).select().from(notices).where(and(eq(notices.personId, who.id), eq(notices.code, code)))

let day = 0
const nextDay = () => `2027-03-${String(++day).padStart(2, '0')}`

/** Somebody with a place in a session of a day of its own. */
const withPlace = async (who: Learner, subject: 'K1' | 'K2' | 'K3R' | 'K3S' = 'K2', testOn = nextDay()) => {
  const sessionId = await exams.session({ siteId: site.id, subject, testOn })
  const { bookingId, number } = await exams.booked(who, subject, [sessionId], '2027-01-10 10:00')
  await exams.close((await exams.sessionRow(sessionId)).closesAt)
  return { bookingId, number, sessionId, testOn }
}

/** The field test in the morning and the road test in the afternoon of one day, a place in both. */
const fieldAndRoad = async (all: readonly Learner[], testOn = nextDay()) => {
  const field = await exams.session({ siteId: site.id, testOn })
  const road = await exams.session({ siteId: site.id, subject: 'K3R', testOn, startTime: '14:00', endTime: '16:30' })
  const both = []
  for (const who of all)
    both.push({ field: await exams.booked(who, 'K2', [field], '2027-01-10 10:00'), road: await exams.booked(who, 'K3R', [road], '2027-01-10 10:00') })
  await exams.close((await exams.sessionRow(field)).closesAt)
  return { testOn, both }
}

describe('entered by the examiner (EXM-08, EXM-10, EXM-11)', () => {
  it('a test and its re-sit; the person is told what is left and from when (F30)', async () => {
    const who = await exams.learner()
    const { bookingId, testOn } = await withPlace(who)
    const enter = (first: string, second: string, at = `${testOn} 12:00`, ctx = examiner(at)) => enterResult(ctx, { bookingId, first, second })
    expect(codesOf(await enter('85', '', `${testOn} 08:59`))).toEqual(['result.before-the-test'])
    expect(codesOf(await enter('101', ''))).toEqual(['result.score'])
    expect(codesOf(await enter('85', '', '', exams.citizen(who, `${testOn} 12:00`)))).toEqual(['not-found'])
    expect(valueOf(await enter('70', '78'))).toMatchObject({ outcome: 'failed', next: null })
    expect(codesOf(await enter('90', ''))).toEqual(['result.entered-already'])
    expect(await resultsOf(who)).toMatchObject([{ outcome: 'failed', firstScore: 70, secondScore: 78, source: 'examiner' }])
    expect((await exams.learnerRow(who.learnerId)).lastTestAt).toBe(instantOf(testOn, '09:00'))
    expect(await toldOf(who, 'F30')).toHaveLength(1)
    const sessionId = await exams.session({ siteId: site.id, testOn: '2027-04-20' }, '2027-03-01 09:00')
    expect(codesOf(await exams.book(who, 'K2', [sessionId], `${testOn} 13:00`))).toEqual(['test.failed-lately'])
  })

  it('passed by the re-sit at the very mark', async () => {
    const who = await exams.learner()
    const { bookingId, testOn } = await withPlace(who)
    expect(valueOf(await enterResult(examiner(`${testOn} 12:00`), { bookingId, first: '79', second: '80' })).outcome).toBe('passed')
  })

  it('absent counts as failed, uses a booking up and starts the wait; not before the session has ended', async () => {
    const who = await exams.learner()
    const { bookingId, testOn } = await withPlace(who)
    expect(codesOf(await recordAbsence(examiner(`${testOn} 11:29`), { bookingId }))).toEqual(['result.before-the-end'])
    expect(valueOf(await recordAbsence(examiner(`${testOn} 11:30`), { bookingId })).outcome).toBe('absent')
    expect((await exams.learnerRow(who.learnerId)).lastAbsentAt).toBe(instantOf(testOn, '09:00'))
    expect(await toldOf(who, 'F30')).toHaveLength(1)
  })

  it('two examiners at once enter one result', async () => {
    const who = await exams.learner()
    const { bookingId, testOn } = await withPlace(who)
    const all = await Promise.all(['90', '10', '95'].map((first) => enterResult(examiner(`${testOn} 12:00`), { bookingId, first })))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await resultsOf(who)).toHaveLength(1)
  })

  it('the road test has no result before the field test of the same day has one (EXM-03)', async () => {
    const who = await exams.learner()
    const { testOn, both: [one] } = await fieldAndRoad([who])
    const road = () => enterResult(examiner(`${testOn} 18:00`), { bookingId: one?.road.bookingId, first: '95' })
    expect(codesOf(await road())).toEqual(['result.presupposed-first'])
    valueOf(await enterResult(examiner(`${testOn} 18:00`), { bookingId: one?.field.bookingId, first: '10', second: '10' }))
    expect(await exams.bookingRow(one?.road.bookingId ?? '')).toMatchObject({ state: 'void' })
    expect((await resultsOf(who)).map(({ subject }) => subject)).toEqual(['K2'])
  })

  it('a failed K2 makes what presupposes it void, and uses nothing of it up (EXM-03, example 7)', async () => {
    const who = await exams.learner()
    const field = await withPlace(who)
    const road = await exams.session({ siteId: site.id, subject: 'K3R', testOn: '2027-04-10' })
    const later = await exams.booked(who, 'K3R', [road], '2027-03-01 10:00')
    valueOf(await enterResult(examiner(`${field.testOn} 12:00`), { bookingId: field.bookingId, first: '50', second: '50' }))
    expect(await exams.bookingRow(later.bookingId)).toMatchObject({ state: 'void' })
    expect(await resultsOf(who)).toHaveLength(1)
  })
})

describe('from the first test to the licence (EXM-04)', () => {
  it('K1 gives the learner’s certificate and its paper; the last subject the licence', async () => {
    const who = await exams.beginner()
    const first = await withPlace(who, 'K1')
    expect(await exams.learnerRow(who.learnerId)).toMatchObject({ certificateNumber: null })
    expect(valueOf(await enterResult(examiner(`${first.testOn} 12:00`), { bookingId: first.bookingId, first: '92' }))).toMatchObject({ next: 'certified' })
    expect(await exams.learnerRow(who.learnerId)).toMatchObject({ validFrom: first.testOn, certificateNumber: expect.stringMatching(/^3208002027\d{7}$/) })
    expect(await (await read()).select().from(papers).where(and(eq(papers.subjectId, who.learnerId), eq(papers.kind, 'learner-certificate')))).toHaveLength(1)

    const pass = async (subject: 'K2' | 'K3R' | 'K3S', testOn: string, score: string) => {
      const sessionId = await exams.session({ siteId: site.id, subject, testOn })
      const { bookingId } = await exams.booked(who, subject, [sessionId], '2027-04-20 10:00')
      await exams.close((await exams.sessionRow(sessionId)).closesAt)
      return valueOf(await enterResult(examiner(`${testOn} 12:00`), { bookingId, first: score })).next
    }
    expect(await pass('K2', '2027-05-01', '80')).toBeNull()
    expect(await pass('K3R', '2027-05-02', '90')).toBeNull()
    expect(await pass('K3S', '2027-05-03', '90')).toBe('licensed')
    expect(await exams.learnerRow(who.learnerId)).toMatchObject({ state: 'licensed' })
    expect(await (await read()).select().from(licences).where(eq(licences.personId, who.id))).toMatchObject([{ classes: 'C1', firstIssuedOn: '2027-05-03', validTo: '2033-05-03', place: 'has' }])
  })

  it('whoever passed K1 before there was a record of it has the licence with the last subject: the certificate says so', async () => {
    const who = await exams.learner()
    let next: string | null = null
    for (const [n, subject] of (['K2', 'K3R', 'K3S'] as const).entries()) {
      const testOn = `2027-10-0${n + 1}`
      const sessionId = await exams.session({ siteId: site.id, subject, testOn })
      const { bookingId } = await exams.booked(who, subject, [sessionId], '2027-09-20 10:00')
      await exams.close((await exams.sessionRow(sessionId)).closesAt)
      next = valueOf(await enterResult(examiner(`${testOn} 12:00`), { bookingId, first: '95' })).next
    }
    expect(next).toBe('licensed')
    expect(await (await read()).select().from(licences).where(eq(licences.personId, who.id))).toMatchObject([{ classes: 'C1' }])
  })

  it('the fifth failed K2 ends the training: passed subjects are void, live bookings too (EXM-09, example 5)', async () => {
    const who = await exams.learner()
    for (let n = 0; n < 5; n++) {
      const testOn = `2027-${String(5 + n).padStart(2, '0')}-20`
      const sessionId = await exams.session({ siteId: site.id, testOn })
      const { bookingId } = await exams.booked(who, 'K2', [sessionId], `2027-${String(5 + n).padStart(2, '0')}-02 10:00`)
      await exams.close((await exams.sessionRow(sessionId)).closesAt)
      const outcome = valueOf(await enterResult(examiner(`${testOn} 12:00`), { bookingId, first: '10', second: '10' }))
      expect(outcome.next).toBe(n === 4 ? 'ended' : null)
    }
    expect(await exams.learnerRow(who.learnerId)).toMatchObject({ state: 'ended' })
    expect((await resultsOf(who)).every(({ voidedAt }) => voidedAt !== null)).toBe(true)
    expect(codesOf(await exams.book(who, 'K2', [await exams.session({ siteId: site.id, testOn: '2027-12-20' })], '2027-11-20 10:00'))).toEqual(['not-found'])
  })
})

describe('a file of the test site', () => {
  it('signed by the site it is taken in whole; the same file, and the same serial, a second time is refused in words', async () => {
    const [one, two, three] = [await exams.learner(), await exams.learner(), await exams.learner()]
    const testOn = nextDay()
    const sessionId = await exams.session({ siteId: site.id, testOn })
    const numbers: string[] = []
    for (const who of [one, two, three]) numbers.push((await exams.booked(who, 'K2', [sessionId])).number)
    await exams.close((await exams.sessionRow(sessionId)).closesAt)
    const text = signedFile(site, 7, testOn, [`${numbers[0]},85`, `${numbers[1]},70,90`, `${numbers[2]},absent`])
    const at = `${testOn} 18:00`
    expect(codesOf(await importResults(exams.citizen(one, at), { text }))).toEqual(['not-found'])
    expect(codesOf(await importResults(exams.office(at, world.staff('window-clerk')), { text }))).toEqual(['not-allowed'])
    expect(valueOf(await importResults(examiner(at), { text })).lines).toBe(3)
    expect([await resultsOf(one), await resultsOf(two), await resultsOf(three)].flat().map(({ outcome, secondScore, source }) => [outcome, secondScore, source]))
      .toEqual([['passed', null, 'file'], ['passed', 90, 'file'], ['absent', null, 'file']])
    expect(codesOf(await importResults(examiner(at), { text }))).toEqual(['results.taken-before'])
    expect(codesOf(await importResults(examiner(at), { text: text.replaceAll('\n', '\r\n') }))).toEqual(['results.taken-before'])
    expect(codesOf(await importResults(examiner(at), { text: signedFile(site, 7, testOn, [`${numbers[0]},95`]) }))).toEqual(['results.taken-before'])
  })

  it('is shown line by line before it is taken in, and showing it writes nothing', async () => {
    const [one, two, unknown] = [await exams.learner(), await exams.learner(), '32-2026-T999999']
    const testOn = nextDay()
    const sessionId = await exams.session({ siteId: site.id, testOn })
    const numbers = [(await exams.booked(one, 'K2', [sessionId])).number, (await exams.booked(two, 'K2', [sessionId])).number]
    await exams.close((await exams.sessionRow(sessionId)).closesAt)
    const look = async (lines: readonly string[], at = `${testOn} 18:00`, ctx = examiner(at)) => previewResults(ctx, { text: signedFile(site, 300, testOn, lines) })
    const good = [`${numbers[0]},70,90`, `${numbers[1]},absent`]
    expect(valueOf(await look(good))).toMatchObject({
      serial: 300, day: testOn, lines: [{ line: 2, of: { subject: 'K2', outcome: 'passed' }, problem: null }, { line: 3, scores: null, of: { outcome: 'absent' }, problem: null }],
    })
    expect(JSON.stringify(valueOf(await look(good)))).not.toContain(one.name)
    expect(valueOf(await look([`${unknown},85`, `${numbers[0]},85`]))).toMatchObject({ lines: [{ of: null, problem: { code: 'results.line-unknown' } }, { problem: null }] })
    expect(valueOf(await look(good, `${testOn} 08:00`))).toMatchObject({ lines: [{ problem: { code: 'result.before-the-test' } }, {}] })
    expect(valueOf(await look(good, `${testOn} 11:29`))).toMatchObject({ lines: [{ problem: null }, { problem: { code: 'result.before-the-end' } }] })
    expect(valueOf(await previewResults(examiner(`${testOn} 18:00`), { text: signedFile(site, 300, testOn, good).replace(',70', ',71') }))).toMatchObject({ problem: { code: 'results.forged' } })
    expect((await look(good, '', exams.office(`${testOn} 18:00`, world.staff('window-clerk')))).ok).toBe(false)
    expect([await resultsOf(one), await resultsOf(two)]).toEqual([[], []])
    const text = signedFile(site, 300, testOn, good)
    valueOf(await importResults(examiner(`${testOn} 18:00`), { text }))
    expect(valueOf(await previewResults(examiner(`${testOn} 18:00`), { text }))).toMatchObject({ problem: { code: 'results.taken-before' } })
    expect(valueOf(await previewResults(examiner(`${testOn} 18:00`), { text: signedFile(site, 301, testOn, good) }))).toMatchObject({ lines: [{ problem: { code: 'results.line-refused' } }, { problem: { code: 'results.line-refused' } }] })
  })

  it('says nobody came only after the session has ended, as the examiner may (EXM-11)', async () => {
    const who = await exams.learner()
    const { number, testOn, bookingId } = await withPlace(who)
    const text = signedFile(site, 200, testOn, [`${number},absent`])
    expect(codesOf(await importResults(examiner(`${testOn} 11:29`), { text }))).toEqual(['results.line-refused'])
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'allotted' })
    valueOf(await importResults(examiner(`${testOn} 11:30`), { text }))
  })

  it('in whatever order its lines stand, the earlier test of somebody counts first (EXM-03)', async () => {
    const [passes, fails] = [await exams.learner(), await exams.learner()]
    const { testOn, both } = await fieldAndRoad([passes, fails])
    const [good, bad] = both
    const lines = [`${good?.road.number},95`, `${good?.field.number},90`]
    valueOf(await importResults(examiner(`${testOn} 18:00`), { text: signedFile(site, 201, testOn, lines) }))
    expect((await resultsOf(passes)).map(({ subject, outcome }) => `${subject} ${outcome}`).toSorted()).toEqual(['K2 passed', 'K3R passed'])
    const forFailed = signedFile(site, 202, testOn, [`${bad?.road.number},95`, `${bad?.field.number},10,10`])
    expect(codesOf(await importResults(examiner(`${testOn} 18:00`), { text: forFailed }))).toEqual(['results.line-refused'])
  })

  it('forged or wrong in any line: nothing of it is kept', async () => {
    const [who, other] = [await exams.learner(), await exams.site()]
    const { number, testOn, bookingId } = await withPlace(who)
    const at = `${testOn} 18:00`
    const hand = async (text: string) => codesOf(await importResults(examiner(at), { text }))
    const good = signedFile(site, 100, testOn, [`${number},85`])
    expect(await hand(good.replace(',85', ',95'))).toEqual(['results.forged'])
    expect(await hand(signedFile({ id: site.id, privateKey: other.privateKey }, 100, testOn, [`${number},85`]))).toEqual(['results.forged'])
    expect(await hand(good.replace(/SIGNATURE .*/, 'SIGNATURE AAAA'))).toEqual(['results.forged'])
    expect(await hand(signedFile(other, 1, testOn, [`${number},85`]))).toEqual(['results.line-unknown'])
    expect(await hand(signedFile(site, 100, testOn, [`${number},85`, '32-2026-T999999,85']))).toEqual(['results.line-unknown'])
    expect(await hand(signedFile(site, 100, testOn, [`${number},85`, `${number},90`]))).toEqual(['results.line-twice'])
    expect(await hand(signedFile(site, 100, testOn, [`${number},185`]))).toEqual(['results.line'])
    expect(await hand(signedFile(site, 100, testOn, [`${number},085`]))).toEqual(['results.line'])
    expect(await hand('hello')).toEqual(['results.not-a-file'])
    expect(await hand('x'.repeat(500_001))).toEqual(['results.too-long'])
    expect(await exams.bookingRow(bookingId)).toMatchObject({ state: 'allotted' })
    expect(await hand(good)).toEqual([])
  })
})
