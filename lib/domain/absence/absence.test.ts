import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { notices } from '@/db/province/schema/people'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import { openForReading } from '@/db/open-for-reading'
import { civilDate, instantOf, machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { decidePenalty } from './decide-penalty'
import { findPenalty } from './find-penalty'
import { absenceJobs } from './jobs'
import { listOwnPenalties } from './list-own-penalties'
import { listPenalties } from './list-penalties'
import { listPublished } from './list-published'
import { publishPenalty } from './publish-penalty'
import { remainingOf } from './remaining-records'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const handle = () => world.databases.province('32')
let serial = 0

type Values = Partial<typeof violations.$inferInsert>

/** An owner whose vehicle has these records, overdue from 2 May 2025 on unless they say another day. */
const owing = async (...records: Values[]) => {
  const person = await world.person()
  const plate = `苏H${String(60000 + ++serial)}`
  const vehicleId = await world.vehicle({ ownerId: person.id, stage: 'registered', plate, registeredOn: '2020-01-01' })
  const rows = records.map((values, nth) => ({
    id: newId('vio', machineNow()), place: 'has', plateType: '02', plate, vehicleId, code: '1344', at: instantOf('2025-03-20', '08:00') + nth, road: '演示大道', fineFen: 10_000, points: 3, state: 'open' as const, handleBy: '2025-04-30', ...values,
  }))
  await (await handle()).write((tx) => tx.insert(violations).values(rows).returning({ id: violations.id }))
  return { person, plate, vehicleId, ids: rows.map(({ id }) => id) }
}

const five: Values[] = [{}, {}, {}, {}, {}]
const at = (day: string) => ({ ...world.context({ actor: { kind: 'system', name: 'job' }, channel: 'system', at: `${day} 09:00` }) })
const run = (day: string) => absenceJobs['absence.daily'](at(day), { day })
const reviewer = (day: string, place = 'has') => world.context({ actor: world.staff('reviewer'), channel: 'office', at: `${day} 10:00`, place })
const penaltyOf = async (vehicleId: string) => (await (await handle()).read.select().from(intendedPenalties).where(eq(intendedPenalties.vehicleId, vehicleId)))[0]
const toldOf = async (personId: string) => (await (await handle()).read.select().from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)
const publish = async (vehicleId: string, day: string) => {
  const row = await penaltyOf(vehicleId)
  return publishPenalty(reviewer(day), { penaltyId: row?.id, revision: row?.revision })
}
const decide = async (vehicleId: string, day: string) => {
  const row = await penaltyOf(vehicleId)
  return decidePenalty(reviewer(day), { penaltyId: row?.id, revision: row?.revision })
}
const broken = async () => {
  for (const code of await world.databases.provinceCodes()) await world.databases.province(code)
  const databases = await openForReading(world.databases.config)
  try {
    return (await verifyDatabases(databases, machineNow())).filter(({ check }) => check.startsWith('absence:'))
  } finally {
    await databases.close()
  }
}

describe('F34: overdue records (VIO-16)', () => {
  test('fewer than five are told once for each day another becomes overdue; the last day itself is none', async () => {
    const { person, vehicleId } = await owing({}, {}, {}, { handleBy: '2025-05-06' }, { handleBy: '2025-05-01' })
    await run('2025-05-01')
    await run('2025-05-01')
    expect(await toldOf(person.id)).toEqual(['F34'])
    await run('2025-05-02')
    expect(await toldOf(person.id)).toEqual(['F34', 'F34'])
    await run('2025-05-06')
    expect([await toldOf(person.id), await penaltyOf(vehicleId)]).toEqual([['F34', 'F34'], undefined])
    await run('2025-05-07')
    expect(await toldOf(person.id)).toEqual(['F34', 'F34', 'F34-intended'])
  })

  test('an extension counts, an objection takes a record out, and what is long overdue is not told again', async () => {
    const extended = await owing(...five.slice(1), { extendedTo: '2025-07-30' })
    const old = await owing({ handleBy: '2024-12-30' })
    await run('2025-05-02')
    expect([await toldOf(extended.person.id), await toldOf(old.person.id)]).toEqual([['F34'], []])
  })

  test('the next run is on the next working day', async () => {
    const { jobs } = await import('@/db/common/schema')
    await run('2025-05-09')
    const rows = await (await handle()).read.select().from(jobs).where(eq(jobs.key, 'absence.daily:2025-05-12'))
    expect(rows.map(({ dueAt }) => civilDate(dueAt))).toEqual(['2025-05-12'])
  })
})

describe('five overdue records (VIO-16)', () => {
  test('P5: told, heard for thirty days, public for seven working days, then decided against the owner without points', async () => {
    const { person, plate, vehicleId, ids } = await owing(...five)
    await run('2025-05-01')
    await run('2025-05-01')
    expect(await toldOf(person.id)).toEqual(['F34-intended'])
    expect(await penaltyOf(vehicleId)).toMatchObject({ noticeOn: '2025-05-01', heardUntil: '2025-05-31', endedOn: null })
    const own = valueOf(await listOwnPenalties(world.context({ actor: person.citizen('L1'), at: '2025-05-20 09:00' }), {}))
    expect(own).toMatchObject([{ plate, stage: { stage: 'to-be-heard', until: '2025-05-31' } }])
    expect(own[0]?.records).toHaveLength(5)

    expect(codesOf(await publish(vehicleId, '2025-05-31'))).toEqual(['absence.still-heard'])
    expect(codesOf(await decide(vehicleId, '2025-06-01'))).toEqual(['absence.not-decided-yet'])
    const before = await penaltyOf(vehicleId)
    valueOf(await publish(vehicleId, '2025-06-03'))
    // The second tap, with what was on the page.
    expect(codesOf(await publishPenalty(reviewer('2025-06-03'), { penaltyId: before?.id, revision: before?.revision }))).toEqual(['absence.changed-meanwhile'])
    expect(await penaltyOf(vehicleId)).toMatchObject({ publishedOn: '2025-06-03', publicUntil: '2025-06-12', publishedCount: 5 })
    const shown = async (day: string) => valueOf(await listPublished(world.context({ at: `${day} 09:00` }), {})).rows.filter((row) => row.plate === plate)
    expect(await shown('2025-06-12')).toEqual([{ plateType: '02', plate, count: 5, publishedOn: '2025-06-03', until: '2025-06-12', isSettled: false }])
    expect(await shown('2025-06-13')).toEqual([])

    expect(codesOf(await decide(vehicleId, '2025-06-12'))).toEqual(['absence.not-decided-yet'])
    const both = await Promise.all([decide(vehicleId, '2025-06-13'), decide(vehicleId, '2025-06-13')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const decisions = await (await handle()).read.select().from(violationDecisions).where(eq(violationDecisions.personId, person.id))
    expect(decisions).toHaveLength(5)
    for (const each of decisions) expect(each).toMatchObject({ procedure: 'absence', points: 0, fineFen: 10_000, licenceId: null, decidedOn: '2025-06-13' })
    expect(new Set(decisions.map(({ violationId }) => violationId))).toEqual(new Set(ids))
    expect(await penaltyOf(vehicleId)).toMatchObject({ endedOn: '2025-06-13' })
    expect((await toldOf(person.id)).filter((code) => code === 'F35')).toHaveLength(5)
    expect(await broken()).toEqual([])
  })

  test('what is handled or objected to meanwhile is taken out; the rest is decided', async () => {
    const { person, vehicleId, ids } = await owing(...five)
    await run('2025-05-01')
    await (await handle()).write((tx) => tx.update(violations).set({ state: 'paid' }).where(eq(violations.id, ids[0] ?? '')).returning({ id: violations.id }))
    const ctx = world.context({ actor: person.citizen('L1'), at: '2025-05-20 10:00' })
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'object-to-record', subjectId: ids[1] }))
    let revision = 1
    for (const [step, answers] of Object.entries({ ground: { ground: 'signals' }, account: { account: '信号灯不一致。' }, proof: { proof: '' } }))
      revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers })).revision
    valueOf(await submitApplication(ctx, { applicationId, revision }))
    valueOf(await publish(vehicleId, '2025-06-03'))
    expect(await penaltyOf(vehicleId)).toMatchObject({ publishedCount: 3 })
    expect(valueOf(await decide(vehicleId, '2025-06-13')).decisions).toBe(3)
    const [objected] = await (await handle()).read.select().from(violations).where(eq(violations.id, ids[1] ?? ''))
    expect(objected?.state).toBe('open')
  })

  test('what was corrected after the notice has its time anew and is not decided with the rest (VIO-01)', async () => {
    const { vehicleId, ids } = await owing(...five)
    await run('2025-05-06')
    await (await handle()).write((tx) => tx.update(violations).set({ fineFen: 15_000, handleBy: '2025-08-01' }).where(eq(violations.id, ids[0] ?? '')).returning({ id: violations.id }))
    const { id = '', ownerId = '', noticeOn = '' } = (await penaltyOf(vehicleId)) ?? {}
    expect((await remainingOf((await handle()).read, { id, ownerId, noticeOn })).map((row) => row.id).toSorted()).toEqual(ids.slice(1).toSorted())
  })

  test('handled to the last, it ends by itself and nothing is published or decided', async () => {
    const { vehicleId } = await owing(...five)
    await run('2025-05-01')
    await (await handle()).write((tx) => tx.update(violations).set({ state: 'paid' }).where(eq(violations.vehicleId, vehicleId)).returning({ id: violations.id }))
    expect(codesOf(await publish(vehicleId, '2025-06-03'))).toEqual(['absence.nothing-left'])
    await run('2025-06-04')
    expect(await penaltyOf(vehicleId)).toMatchObject({ endedOn: '2025-06-04' })
  })

  test('nobody else: a clerk, an office of another place, the owner, a stranger', async () => {
    const { person, vehicleId } = await owing(...five)
    await run('2025-05-01')
    const row = await penaltyOf(vehicleId)
    const input = { penaltyId: row?.id, revision: row?.revision }
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office', at: '2025-06-03 10:00' })
    const owner = world.context({ actor: person.citizen(), at: '2025-06-03 10:00' })
    for (const ctx of [clerk, owner, world.context({ at: '2025-06-03 10:00' })]) {
      expect((await publishPenalty(ctx, input)).ok).toBe(false)
      expect((await decidePenalty(ctx, input)).ok).toBe(false)
      expect((await findPenalty(ctx, { penaltyId: row?.id })).ok).toBe(false)
    }
    expect(await penaltyOf(vehicleId)).toEqual(row)
    expect(valueOf(await findPenalty(reviewer('2025-06-03', 'szv'), { penaltyId: row?.id }))).toBeNull()
    expect(codesOf(await publishPenalty(reviewer('2025-06-03', 'szv'), input))).toEqual(['not-found'])
    expect(valueOf(await listPenalties(reviewer('2025-06-03', 'szv'), {})).total).toBe(0)
    const stranger = await world.person()
    expect(valueOf(await listOwnPenalties(world.context({ actor: stranger.citizen() }), {}))).toEqual([])
    const near = { ...world.staff('reviewer'), tooNear: [person.id] }
    expect(codesOf(await publishPenalty(world.context({ actor: near, channel: 'office', at: '2025-06-03 10:00' }), input))).toEqual(['not-found'])
  })
})
