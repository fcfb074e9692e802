import { and, asc, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { audit, outbox } from '@/db/common/schema'
import { examBookings, examWishes } from '@/db/province/schema/exam-bookings'
import { notices } from '@/db/province/schema/people'
import { sha256 } from '@/lib/kernel/crypto'
import { rankList } from '@/lib/policy/exams/proof'
import { arm, disarm, EngineFault } from '../security/failing-engine'

vi.mock('libsql', async () => {
  const { createRequire } = await import('node:module')
  const Real: typeof import('libsql') = createRequire(import.meta.url)('libsql')
  const { watchedConnection } = await import('../security/failing-engine')
  return { default: new Proxy(Real, { construct: (target, args) => watchedConnection(Reflect.construct(target, args)) }) }
})

const { codesOf, valueOf } = await import('../applications/application-test-world')
const { cancelBooking } = await import('./cancel-booking')
const { cancelSession } = await import('./cancel-session')
const { changeCapacity } = await import('./change-capacity')
const { changeWishes } = await import('./change-wishes')
const { drawUpList } = await import('./draw-up-list')
const { examWorld } = await import('./exam-test-world')
const { moveSession } = await import('./move-session')
const { listOf } = await import('./rank-closing')
const { testWorld } = await import('../test-world')

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
let siteId = ''

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  siteId = (await exams.site({ dailyMax: 2_000 })).id
}, 60_000)
afterAll(() => world.close())

const read = async () => (await exams.province()).read
const statesOf = async (ids: readonly string[]) => {
  const rows = await (await read()).select().from(examBookings).where(inArray(examBookings.id, [...ids]))
  return ids.map((id) => rows.find((row) => row.id === id)?.state)
}
const noticesAbout = async (bookingId: string, code: string) =>
  (await read()).select().from(notices).where(and(eq(notices.subject, bookingId), eq(notices.code, code)))

/** So many learners, the first waiting longest, all booked for the same wishes. */
const crowd = async (n: number, sessions: readonly string[]) => {
  const all: { who: Awaited<ReturnType<typeof exams.learner>>; bookingId: string }[] = []
  for (let i = 0; i < n; i++) {
    const who = await exams.learner({ lastTestAt: 1_700_000_000_000 + i })
    all.push({ who, bookingId: (await exams.booked(who, 'K2', sessions)).bookingId })
  }
  return all
}

let day = 0
/** Each closing of these tests has a day of its own. */
const nextDay = () => {
  const testOn = `2027-02-${String(++day).padStart(2, '0')}`
  return testOn
}
const closingOf = async (sessionId: string) => (await exams.sessionRow(sessionId)).closesAt

describe('the closing ranks, allots, tells and publishes (EXM-15, EXM-17 to EXM-19, F27)', () => {
  it('the first by queue time win, whoever booked first; rank, key and reason stand with the booking', async () => {
    const sessionId = await exams.session({ siteId, capacity: 2, testOn: nextDay() })
    const late = await exams.learner({ lastTestAt: 1_760_000_000_000 })
    const first = await exams.booked(late, 'K2', [sessionId], '2026-12-02 08:00')
    const others = await crowd(2, [sessionId])
    const closesAt = await closingOf(sessionId)
    expect((await exams.closingRow(closesAt)).state).toBe('waiting')
    await exams.close(closesAt)
    expect(await statesOf([...others.map(({ bookingId }) => bookingId), first.bookingId])).toEqual(['allotted', 'allotted', 'not-allotted'])
    expect(await exams.bookingRow(first.bookingId)).toMatchObject({ rank: 3, queueAt: 1_760_000_000_000, queueReason: 'test', sessionId: null })
    expect(await exams.bookingRow(others[0]?.bookingId ?? '')).toMatchObject({ rank: 1, sessionId })
    expect(await exams.sessionRow(sessionId)).toMatchObject({ state: 'ranked', allotted: 2 })
    expect(await noticesAbout(first.bookingId, 'F27')).toHaveLength(1)
    expect(await exams.closingRow(closesAt)).toMatchObject({ state: 'told' })
  })

  it('who lost keeps the queue time and books again at once; who cancelled stands behind (EXM-13, EXM-19)', async () => {
    const sessionId = await exams.session({ siteId, capacity: 1, testOn: nextDay() })
    const [winner, loser, fickle] = await crowd(3, [sessionId])
    if (!winner || !loser || !fickle) throw new Error('three were asked for')
    valueOf(await cancelBooking(exams.citizen(fickle.who), { bookingId: fickle.bookingId, revision: 1 }))
    await exams.booked(fickle.who, 'K2', [sessionId])
    await exams.close(await closingOf(sessionId))
    expect(await statesOf([winner.bookingId, loser.bookingId])).toEqual(['allotted', 'not-allotted'])
    const row = (await (await read()).select().from(examBookings).where(eq(examBookings.personId, fickle.who.id))).find(({ state }) => state === 'not-allotted')
    expect(row).toMatchObject({ rank: 3, queueReason: 'cancelled' })
    expect((await exams.learnerRow(loser.who.learnerId)).lastCancelledAt).toBeNull()
    await exams.booked(loser.who, 'K2', [await exams.session({ siteId, testOn: nextDay() })])
  })

  it('a first wish before any second (EXM-20); ranks stand for each wish', async () => {
    const testOn = nextDay()
    const [a, b] = [await exams.session({ siteId, capacity: 1, testOn }), await exams.session({ siteId, capacity: 1, testOn, startTime: '14:00', endTime: '16:00' })]
    const [first, second] = await crowd(2, [a, b])
    const third = await exams.learner({ lastTestAt: 1_790_000_000_000 })
    const { bookingId } = await exams.booked(third, 'K2', [b])
    await exams.close(await closingOf(a))
    expect(await statesOf([first?.bookingId ?? '', second?.bookingId ?? '', bookingId])).toEqual(['allotted', 'not-allotted', 'allotted'])
    const ranks = await (await read()).select().from(examWishes).where(eq(examWishes.bookingId, second?.bookingId ?? '')).orderBy(asc(examWishes.preference))
    expect(ranks.map(({ rank }) => rank)).toEqual([2, 3])
  })

  it('no place in K2: K3R of the same closing is void and takes no place, one of a later closing is void as well (EXM-03)', async () => {
    const testOn = nextDay()
    const later = nextDay()
    const field = await exams.session({ siteId, capacity: 1, testOn, startTime: '08:00', endTime: '09:00' })
    const road = await exams.session({ siteId, subject: 'K3R', capacity: 1, testOn, startTime: '10:00', endTime: '11:00' })
    const safe = await exams.session({ siteId, subject: 'K3S', testOn: later })
    const [winner, loser] = await crowd(2, [field])
    if (!winner || !loser) throw new Error('two were asked for')
    const lost = await exams.booked(loser.who, 'K3R', [road])
    const lostLater = await exams.booked(loser.who, 'K3S', [safe])
    const won = await exams.booked(winner.who, 'K3R', [road])
    await exams.close(await closingOf(field))
    expect(await statesOf([loser.bookingId, lost.bookingId, lostLater.bookingId, won.bookingId])).toEqual(['not-allotted', 'void', 'void', 'allotted'])
    expect(await noticesAbout(lost.bookingId, 'F27-void')).toHaveLength(1)
    expect(await noticesAbout(lostLater.bookingId, 'F27-void')).toHaveLength(1)
    expect((await (await read()).select().from(examBookings).where(eq(examBookings.learnerId, loser.who.learnerId))).every(({ state }) => state !== 'failed')).toBe(true)
  })
})

describe('the list is drawn up first, and its hash is public and in the chain before anything is ranked', () => {
  it('from then on nothing of it can be changed, by the applicant or by the office', async () => {
    const sessionId = await exams.session({ siteId, capacity: 5, testOn: nextDay() })
    const [one] = await crowd(1, [sessionId])
    const closesAt = await closingOf(sessionId)
    const ctx = exams.system(closesAt)
    await (await exams.province()).write((tx) => drawUpList(tx, ctx, { place: ctx.place, closesAt }))
    const { state, list, listHash, ruleHash } = await exams.closingRow(closesAt)
    expect(state).toBe('listed')
    expect(listHash).toBe(sha256(list ?? ''))
    expect(listOf(list ?? '')).toMatchObject({ ruleHash, sessions: [{ id: sessionId, capacity: 5 }], requests: [{ id: one?.bookingId }] })
    const entries = await (await read()).select().from(audit).where(eq(audit.intent, 'exam.draw-up-list'))
    expect(entries.some(({ detail }) => detail.includes(listHash ?? 'none'))).toBe(true)
    const slow = await exams.learner()
    // It arrived in time, but its turn came after the list: said in words, not lost in silence.
    expect(codesOf(await exams.book(slow, 'K2', [sessionId], closesAt - 1))).toEqual(['session.closed'])
    expect(codesOf(await changeWishes(exams.citizen(one?.who ?? slow, closesAt - 1), { bookingId: one?.bookingId, revision: 1, sessions: [sessionId] }))).toEqual(['session.closed'])
    expect(codesOf(await cancelBooking(exams.citizen(one?.who ?? slow, closesAt - 1), { bookingId: one?.bookingId, revision: 1 }))).toEqual(['booking.being-ranked'])
    const office = exams.office('2027-01-30 09:00')
    expect(codesOf(await changeCapacity(office, { sessionId, revision: 2, capacity: 4 }))).toEqual(['plan.closed'])
    expect(codesOf(await cancelSession(office, { sessionId, revision: 2, reason: '停电' }))).toEqual(['session.cannot-be-changed'])
    expect(codesOf(await moveSession(office, { sessionId, revision: 2, reason: '停电', testOn: '2027-03-20', startTime: '09:00', endTime: '10:00' }))).toEqual(['session.cannot-be-changed'])
    await exams.close(closesAt)
    expect((await exams.closingRow(closesAt)).listHash).toBe(listHash)
  })
})

describe('cut short anywhere and run again: the same outcome, told once', () => {
  it('the engine fails at every statement in turn', async () => {
    const sessionId = await exams.session({ siteId, capacity: 4, testOn: nextDay() })
    const all = await crowd(9, [sessionId])
    const closesAt = await closingOf(sessionId)
    let cuts = 0
    for (let n = 1; ; n++) {
      arm(n)
      const fault = await exams.close(closesAt).then(() => null, (error: unknown) => error)
      if (!disarm()) {
        expect(fault).toBeNull()
        break
      }
      expect(fault instanceof EngineFault || (fault instanceof Error && fault.cause instanceof EngineFault)).toBe(true)
      cuts++
    }
    expect(cuts).toBeGreaterThan(20)
    const closing = await exams.closingRow(closesAt)
    const due = rankList(listOf(closing.list ?? ''), sha256)
    expect(JSON.parse(closing.file ?? '{}')).toMatchObject({ results: due.results })
    const rows = await (await read()).select().from(examBookings).where(inArray(examBookings.id, all.map(({ bookingId }) => bookingId)))
    expect(rows.map(({ id, state, rank }) => ({ id, state, rank })).toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
      due.results.map(({ id, result, rank }) => ({ id, state: result, rank })),
    )
    expect((await exams.sessionRow(sessionId)).allotted).toBe(4)
    for (const { bookingId } of all) {
      expect(await noticesAbout(bookingId, 'F27')).toHaveLength(1)
      const sent = await (await read()).select().from(outbox).where(eq(outbox.key, `notice:F27:${bookingId}:-:closing:0`))
      expect(sent).toHaveLength(1)
    }
    await exams.close(closesAt)
    expect((await exams.closingRow(closesAt)).fileHash).toBe(closing.fileHash)
  }, 120_000)

  it('two processes at once close a day once', async () => {
    const sessionId = await exams.session({ siteId, capacity: 2, testOn: nextDay() })
    const all = await crowd(5, [sessionId])
    const closesAt = await closingOf(sessionId)
    await Promise.all([1, 2, 3].map(() => exams.close(closesAt)))
    const states = await statesOf(all.map(({ bookingId }) => bookingId))
    expect(states).toEqual(['allotted', 'allotted', 'not-allotted', 'not-allotted', 'not-allotted'])
    for (const { bookingId } of all) expect(await noticesAbout(bookingId, 'F27')).toHaveLength(1)
  })
})

it('a day nobody booked closes as well, with an empty list', async () => {
  const sessionId = await exams.session({ siteId, testOn: nextDay() })
  await exams.close(await closingOf(sessionId))
  expect(await exams.sessionRow(sessionId)).toMatchObject({ state: 'ranked', allotted: 0 })
})
