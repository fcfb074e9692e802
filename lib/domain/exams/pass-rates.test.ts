import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisations } from '@/db/national/schema/organisations'
import { examBookings, examResults } from '@/db/province/schema/exam-bookings'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { valueOf } from '../applications/application-test-world'
import { memberOf } from '../hospitals/hospital-test-world'
import { testWorld } from '../test-world'
import { BOOKED_AT, examWorld, type Learner } from './exam-test-world'
import { listOwnPassRates, listPassRates } from './pass-rates'

const [GOOD, POOR, IDLE] = ['G', 'P', 'I'].map((letter) => `org_${letter.repeat(26)}`)

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
let sessionId = ''

beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
  sessionId = await exams.session({ siteId: (await exams.site()).id })
  const school = (id: string, name: string, change: Partial<typeof organisations.$inferInsert> = {}) =>
    ({ id, kind: 'DS', name, number: id, numberKind: 'uscc', place: 'has', registeredBy: 'acc', registeredAt: 0, checklist: '', ...change }) as const
  await world.databases.national.write((tx) => tx.insert(organisations).values([
    school(GOOD ?? '', '甲驾校'), school(POOR ?? '', '乙驾校'), school(IDLE ?? '', '丙驾校'), school(`org_${'X'.repeat(26)}`, '外地驾校', { place: 'szv' }),
  ]).returning({ id: organisations.id }))
})
afterAll(() => world.close())

const result = async (who: Learner, organisationId: string, outcome: 'passed' | 'failed' | 'absent', { takenOn = '2026-12-05', subject = 'K2' as TestSubject, voidedAt = null as number | null } = {}) => {
  const id = newId('exb', machineNow())
  await (await exams.province()).write(async (tx) => {
    await tx.insert(examBookings).values({ id, number: `T-${id}`, place: 'has', learnerId: who.learnerId, personId: who.id, subject, state: outcome, channel: 'web', enteredBy: 'acc', submittedAt: 1, closesAt: 2, sessionId })
    await tx.insert(examResults).values({ bookingId: id, sessionId, learnerId: who.learnerId, organisationId, subject, licenceClass: 'C1', outcome, ...(outcome !== 'absent' && { firstScore: 50 }), takenOn, takenAt: 1, source: 'examiner', enteredBy: 'acc', enteredAt: 1, voidedAt })
  })
}

test('persons who passed of persons who sat, by subject; absent did not sit, twice tested is one person, a pass taken away is none (G24)', async () => {
  const [a, b, c, d] = [await exams.learner(), await exams.learner(), await exams.learner(), await exams.learner()]
  await result(a, GOOD ?? '', 'failed', { takenOn: '2026-12-01' })
  await result(a, GOOD ?? '', 'passed', { takenOn: '2026-12-12' })
  await result(b, GOOD ?? '', 'passed')
  await result(b, GOOD ?? '', 'failed', { subject: 'K3R' })
  await result(c, GOOD ?? '', 'absent')
  await result(c, GOOD ?? '', 'passed', { takenOn: '2026-11-30' })
  await result(d, POOR ?? '', 'passed', { voidedAt: 5 })
  const { month, months, schools } = valueOf(await listPassRates(world.context({ at: BOOKED_AT }), {}))
  expect([month, months[1], months.length]).toEqual(['2026-12', '2026-11', 12])
  expect(schools.map(({ name, rank, rates, passed, sat }) => ({ name, rank, rates, passed, sat }))).toEqual([
    { name: '甲驾校', rank: 1, rates: [{ subject: 'K2', passed: 2, sat: 2 }, { subject: 'K3R', passed: 0, sat: 1 }], passed: 2, sat: 3 },
    { name: '乙驾校', rank: 2, rates: [{ subject: 'K2', passed: 0, sat: 1 }], passed: 0, sat: 1 },
    { name: '丙驾校', rank: null, rates: [], passed: 0, sat: 0 },
  ])
  const before = valueOf(await listPassRates(world.context({ at: BOOKED_AT }), { month: '2026-11' }))
  expect(before.schools.map(({ rank, passed, sat }) => [rank, passed, sat])).toEqual([[1, 1, 1], [null, 0, 0], [null, 0, 0]])
})

test('a school reads its own figures, month by month, and nobody else’s', async () => {
  const school = (organisationId: string, kind = 'DS') => world.context({ actor: memberOf(kind, organisationId, { services: ['*'] }), channel: 'portal', at: BOOKED_AT })
  const own = valueOf(await listOwnPassRates(school(GOOD ?? ''), {}))
  expect(own.slice(0, 2).map(({ month, passed, sat }) => [month, passed, sat])).toEqual([['2026-12', 2, 3], ['2026-11', 1, 1]])
  expect(valueOf(await listOwnPassRates(school(IDLE ?? ''), {})).every(({ sat }) => sat === 0)).toBe(true)
  expect((await listOwnPassRates(school(GOOD ?? '', 'HOS'), {})).ok).toBe(false)
  expect((await listOwnPassRates(world.context({ at: BOOKED_AT }), {})).ok).toBe(false)
})
