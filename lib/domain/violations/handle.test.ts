import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { and, eq } from 'drizzle-orm'
import { places, provinces } from '@/db/national/schema/places'
import { applications } from '@/db/province/schema/applications'
import { notices } from '@/db/province/schema/people'
import { papers } from '@/db/province/schema/production'
import { pointBookings, violationDecisions, violations } from '@/db/province/schema/violations'
import type { Actor } from '@/lib/kernel/actor'
import { instantOf, machineNow, MINUTE } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { addBan } from '../bans/add-ban'
import { findPaper } from '../papers/find-paper'
import { findOwnLicence } from '../register/find-own-licence'
import { testWorld } from '../test-world'
import { checkHandling } from './check-handling'
import { findOwnBatch } from './find-batch'
import { findOwnRecord } from './find-own-record'
import { handleAtWindow } from './handle-at-window'
import { handleViolations } from './handle-violations'
import { requestHandlingCode } from './request-handling-code'
import { listAtWindow } from './list-at-window'
import { revokeDecision } from './revoke-decision'
import { violationWorld, type TestDriver } from './violation-test-world'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
  stage = violationWorld(world)
})
afterAll(() => world.close())

const NOW = '2026-11-24 10:00'
let serial = 0
let stage: ReturnType<typeof violationWorld>
const driver: typeof stage.driver = (of) => stage.driver(of)
const handle: typeof stage.handle = (...given) => stage.handle(...given)
const province = (code?: string) => stage.province(code)

const decisionsOf = async (personId: string) => (await province()).read.select().from(violationDecisions).where(eq(violationDecisions.personId, personId))
const stateOf = async (id: string, code = '32') => (await (await province(code)).read.select().from(violations).where(eq(violations.id, id)))[0]?.state
const noticesOf = async (personId: string) => (await (await province()).read.select().from(notices).where(eq(notices.personId, personId))).map(({ code }) => code).toSorted()
const heldBy = async (of: TestDriver, at = NOW) => valueOf(await findOwnLicence(of.at(at), {}))?.points

describe('C01 what is accepted', () => {
  test('VIO-11, VIO-13, VIO-17: one decision an act, served as shown, with its points, its paper and its notice', async () => {
    const of = await driver({ records: [{}, { code: '1625', points: 6, fineFen: 20_000 }] })
    const { batch } = valueOf(await handle(of))
    const found = valueOf(await findOwnBatch(of.at(), { batch }))
    expect(found?.decisions.map(({ number, points, fineFen, payBy, decidedOn }) => [number.slice(0, 9), points, fineFen, payBy, decidedOn]).toSorted()).toEqual([
      ['320800226', 1, 10_000, '2026-12-09', '2026-11-24'], ['320800226', 6, 20_000, '2026-12-09', '2026-11-24'],
    ])
    expect(await Promise.all(of.ids.map((id) => stateOf(id)))).toEqual(['decided', 'decided'])
    expect(await heldBy(of)).toBe(7)
    expect(await noticesOf(of.person.id)).toEqual(['F35', 'F35', 'F37'])
    const paper = valueOf(await findPaper(of.at(), { paperId: found?.decisions[0]?.paperId ?? '' }))
    expect(paper).toMatchObject({ kind: 'violation-decision', state: 'good', isOutdated: false, facts: { recordedPlate: expect.stringMatching(/^苏H/), fine: '10000', reconsiderationBy: '2027-01-25', litigationBy: '2027-05-24' } })
    expect(paper?.facts.articles).toMatch(/^《/)
  })

  test('VIO-20 a warning has nothing to pay and ends the record', async () => {
    const of = await driver({ records: [{ code: '1042', fineFen: 0, points: 0 }] })
    valueOf(await handle(of))
    expect([await stateOf(of.ids[0] ?? ''), await heldBy(of), await noticesOf(of.person.id)]).toEqual(['paid', 0, ['F35-warning']])
  })

  test('VIO-04: 6 held and 3 + 3 is refused and nothing is done; 3 + 1 makes 10', async () => {
    const of = await driver({ points: 6, records: [{ points: 3 }, { points: 3 }, { points: 1 }] })
    const [a = '', b = '', c = ''] = of.ids
    expect(valueOf(await checkHandling(of.at(), { records: [a, b] }))).toMatchObject({ refusal: { recordId: b, problem: { code: 'violation.points-too-many', params: { held: 6, sum: 12, full: 12 } } }, reachesFull: true, driver: { educationDays: 7 } })
    expect(codesOf(await handle(of, [a, b]))).toEqual(['violation.points-too-many'])
    expect([await stateOf(a), await decisionsOf(of.person.id)]).toEqual(['open', []])
    valueOf(await handle(of, [a, c]))
    expect(await heldBy(of)).toBe(10)
  })

  test('VIO-10: the declaration and the code of exactly these records', async () => {
    const of = await driver({ records: [{}, {}] })
    const [a = '', b = ''] = of.ids
    expect(codesOf(await handle(of, [a], { drove: undefined }))).toEqual(['declaration.missing'])
    expect(codesOf(await handle(of, [a], { code: '' }))).toEqual(['code.missing'])
    expect(codesOf(await handle(of, [a], { records: [a, b] }))).toEqual(['code.not-valid'])
    expect(await stateOf(a)).toBe('open')
  })

  test('from two devices at once a record is decided once', async () => {
    const of = await driver()
    const ctx = of.at()
    valueOf(await requestHandlingCode(ctx, { records: of.ids }))
    await world.settle()
    const code = await world.codeSentTo(of.person.phone)
    const answers = await Promise.all(Array.from({ length: 6 }, () => handleViolations(ctx, { records: of.ids, drove: 'yes', code })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await decisionsOf(of.person.id)).length).toBe(1)
    expect(await heldBy(of)).toBe(1)
  })

  test('VIO-05: not while an objection is under review; a draft stands in nobody’s way', async () => {
    const of = await driver()
    const [id = ''] = of.ids
    const objection = (status: 'draft' | 'submitted' | 'rejected') => ({
      id: newId('app', ++serial), number: `t${serial}`, place: 'has', service: 'C05', version: 1, applicantId: of.person.id, subjectId: id, channel: 'web', enteredBy: 'x', status, factsSealed: '', startedAt: 0, statusSince: 0,
    })
    const [row] = await (await province()).write((tx) => tx.insert(applications).values(objection('submitted')).returning())
    expect(codesOf(await handle(of))).toEqual(['violation.objected-to'])
    await (await province()).write((tx) => tx.update(applications).set({ status: 'rejected' }).where(eq(applications.id, row?.id ?? '')).returning())
    await (await province()).write((tx) => tx.insert(applications).values(objection('draft')).returning())
    expect((await handle(of)).ok).toBe(true)
  })

  test.each([
    ['VIO-05 an on-site record', { records: [{ origin: 'on-site' as const }] }, 'violation.not-a-camera-record'],
    ['VIO-03 a fine above 200 yuan', { records: [{ fineFen: 20_100 }] }, 'violation.fine-too-high'],
    ['VIO-05 a licence that is held', { licence: { status: 'U' } }, 'violation.licence-takes-none'],
    ['VIO-05 a licence that was revoked', { licence: { status: 'F' } }, 'violation.licence-takes-none'],
    ['VIO-05 a licence that has expired', { licence: { validTo: '2026-11-20' } }, 'violation.driver-barred'],
    ['VIO-05 a class that does not cover the car', { licence: { classes: 'D' } }, 'violation.class-too-small'],
  ])('%s is refused', async (_, of, code) => expect(codesOf(await handle(await driver(of)))).toEqual([code]))

  test('B4, B5: another’s record is not there, whatever is sent', async () => {
    const [mine, theirs] = [await driver(), await driver()]
    expect(codesOf(await requestHandlingCode(mine.at(), { records: [...mine.ids, ...theirs.ids] }))).toEqual(['not-found'])
    expect(codesOf(await handle(mine, mine.ids, { records: [...mine.ids, ...theirs.ids] }))).toEqual(['not-found'])
    expect(valueOf(await checkHandling(mine.at(), { records: theirs.ids }))).toBeNull()
    expect(valueOf(await findOwnRecord(mine.at(), { recordId: theirs.ids[0] ?? '' }))).toBeNull()
    expect(codesOf(await handleViolations(world.context({ actor: world.staff('window-clerk') }), { records: mine.ids, drove: 'yes', code: '123456' }))).toEqual(['not-allowed'])
    expect(await stateOf(theirs.ids[0] ?? '')).toBe('open')
  })

  test('VIO-10: a code is of what the records were when it was sent; a fine corrected since is agreed to by nobody', async () => {
    const of = await driver()
    valueOf(await requestHandlingCode(of.at(), { records: of.ids }))
    const code = await world.codeSentTo(of.person.phone)
    await (await province()).write((tx) => tx.update(violations).set({ fineFen: 20_000, points: 6, revision: 2 }).where(eq(violations.id, of.ids[0] ?? '')).returning({ id: violations.id }))
    expect(codesOf(await handleViolations(of.at(), { records: of.ids, drove: 'yes', code }))).toEqual(['code.not-valid'])
    expect((await handle(of)).ok).toBe(true)
  })

  test('BAN-01, KSK-10: whoever traded points handles nothing online; the window stays open', async () => {
    const of = await driver()
    await (await province()).write((tx) => addBan(tx, of.at(), { personId: of.person.id, kind: 'BAN-01', reason: 'test.impersonation', cause: 'test', untilDay: '2029-11-24' }))
    expect(valueOf(await checkHandling(of.at(), { records: of.ids }))?.refusal).toMatchObject({ problem: { code: 'person.banned' } })
    expect(codesOf(await handle(of))).toEqual(['person.banned'])
    expect(await stateOf(of.ids[0] ?? '')).toBe('open')
    valueOf(await handleAtWindow(world.context({ actor: world.staff('window-clerk'), channel: 'office', at: NOW }), { personId: of.person.id, records: of.ids, shown: 'yes' }))
  })

  test.each([[[]], [['a', 'a']], [Array.from({ length: 21 }, (_, i) => `r${i}`)]])('a choice that is none: %j', async (records) => {
    const of = await driver()
    expect((await handleViolations(of.at(), { records, drove: 'yes', code: '123456' })).ok).toBe(false)
  })
})

describe('D4 a licence kept by another province', () => {
  test('its points reach it exactly once, however often the message comes', async () => {
    const here = await world.person({ province: '32' })
    const there = await world.person({ province: '35' })
    const licenceId = await world.licence({ personId: there.id, place: 'xmn' }, '35')
    const { ids } = await stage.car(here.id, [{ points: 3 }])
    const citizen = here.citizen('L1')
    const actor: Actor = citizen.kind === 'citizen' ? { ...citizen, people: { '32': here.id, '35': there.id } } : citizen
    const ctx = world.context({ actor, at: NOW })
    valueOf(await requestHandlingCode(ctx, { records: ids }))
    await world.settle()
    valueOf(await handleViolations(ctx, { records: ids, drove: 'yes', code: await world.codeSentTo(here.phone) }))
    await world.settle()
    const booked = async () => (await (await province('35')).read.select().from(pointBookings).where(eq(pointBookings.licenceId, licenceId))).map(({ points, revokedOn }) => [points, revokedOn])
    expect(await booked()).toEqual([[3, null]])
    const [decision] = await decisionsOf(here.id)
    const system = world.context({ actor: { kind: 'system', name: 'test' }, at: NOW })
    await (await province()).write((tx) => revokeDecision(tx, system, decision?.violationId ?? '', 'test'))
    await world.settle()
    expect(await booked()).toEqual([[3, '2026-11-24']])
  })

  test('VIO-04, D4: what was booked here and has not arrived there counts', async () => {
    const here = await world.person({ province: '32' })
    const there = await world.person({ province: '35' })
    await world.licence({ personId: there.id, place: 'xmn', points: 6 }, '35')
    const { ids: [a = '', b = ''] } = await stage.car(here.id, [{ points: 3 }, { points: 3 }])
    const citizen = here.citizen('L1')
    const actor: Actor = citizen.kind === 'citizen' ? { ...citizen, people: { '32': here.id, '35': there.id } } : citizen
    const code = async (id: string, minute: number) => {
      valueOf(await requestHandlingCode(world.context({ actor, at: NOW, machineNow: machineNow() - (20 - minute) * MINUTE }), { records: [id] }))
      await world.settle()
      return world.codeSentTo(here.phone)
    }
    const first = await code(a, 17)
    valueOf(await handleViolations(world.context({ actor, at: NOW }), { records: [a], drove: 'yes', code: first }))
    expect(codesOf(await handleViolations(world.context({ actor, at: NOW }), { records: [b], drove: 'yes', code: '123456' }))).toEqual(['violation.points-too-many'])
    await world.settle()
    expect(valueOf(await checkHandling(world.context({ actor, at: NOW }), { records: [b] }))?.driver).toMatchObject({ held: 9, sum: 12 })
  })
})

test('D4: a licence of a re-enactment answers for nothing outside it', async () => {
  await world.databases.national.write((tx) => tx.insert(provinces).values({ code: '32-2015', nameZh: '江苏（重演）', nameEn: 'Jiangsu (re-enactment)', reenactment: true }).returning({ code: provinces.code }))
  await world.databases.national.write((tx) => tx.insert(places).values({ ...world.context().place, code: 'has-2015', province: '32-2015', host: 'has-2015.122.example', profile: 'seed2015' }).returning({ code: places.code }))
  const [here, then] = [await world.person(), await world.person({ province: '32-2015' })]
  await world.licence({ personId: then.id, place: 'has-2015' }, '32-2015')
  const { ids } = await stage.car(here.id, [{}])
  const citizen = here.citizen('L1')
  const actor: Actor = citizen.kind === 'citizen' ? { ...citizen, people: { '32': here.id, '32-2015': then.id } } : citizen
  expect(valueOf(await checkHandling(world.context({ actor, at: NOW }), { records: ids }))).toMatchObject({ driver: null, refusal: { problem: { code: 'violation.no-licence' } } })
})

describe('at the window (VIO-14)', () => {
  const clerk = () => world.context({ actor: world.staff('window-clerk'), channel: 'office', at: NOW })
  const atWindow = (of: TestDriver, records = of.ids, change: object = {}) =>
    handleAtWindow(clerk(), { personId: of.person.id, records, shown: 'yes', ...change })

  test('several records of one vehicle pass twelve together: the licence is held and the education announced (PTS-05, F21)', async () => {
    const of = await driver({ points: 6, records: [{ points: 3 }, { points: 3 }, { points: 1 }] })
    valueOf(await atWindow(of))
    expect(await heldBy(of)).toBe(13)
    expect(valueOf(await findOwnLicence(of.at(), {}))?.standing.status).toBe('B')
    expect(await noticesOf(of.person.id)).toEqual(['F21', 'F35', 'F35', 'F35'])
    expect(codesOf(await handle(of, await stage.add(of.vehicleId, '苏H1', [{}])))).toEqual(['violation.driver-barred'])
  })

  test.each([
    ['annulled', { status: 'E' }], ['revoked', { status: 'F' }], ['stopped', { status: 'J' }], ['suspended', { status: 'D' }], ['seized', { status: 'K' }], ['locked', { status: 'L' }],
    ['withheld', { status: 'U' }], ['cancelled for not being renewed', { validTo: '2025-11-20' }],
  ])('a licence that is %s takes no points, and the record stays open for whoever drove', async (_, licence) => {
    const [of, other] = [await driver({ licence }), await driver({ records: [] })]
    expect(valueOf(await listAtWindow(clerk(), { personId: of.person.id }))).toMatchObject({ refusal: { code: 'violation.licence-takes-none' }, rows: [{ id: of.ids[0] }] })
    expect(codesOf(await atWindow(of))).toEqual(['violation.licence-takes-none'])
    expect([await stateOf(of.ids[0] ?? ''), await heldBy(of), await decisionsOf(of.person.id)]).toEqual(['open', 0, []])
    valueOf(await atWindow(other, of.ids))
    expect(await heldBy(other)).toBe(1)
  })

  test('LIC-04: an expired licence takes what happened while it was good, and nothing that came later', async () => {
    const of = await driver({ licence: { validTo: '2026-11-15' }, records: [{ at: instantOf('2026-11-16') - 1 }, { at: instantOf('2026-11-16') }] })
    const [before = '', later = ''] = of.ids
    expect(codesOf(await atWindow(of, [before, later]))).toEqual(['violation.licence-expired-before'])
    expect(await stateOf(before)).toBe('open')
    valueOf(await atWindow(of, [before]))
    expect([await stateOf(before), await stateOf(later)]).toEqual(['decided', 'open'])
  })

  test('LIC-18: within the probation the class is withdrawn', async () => {
    const of = await driver({ licence: { firstIssuedOn: '2025-12-01' }, points: 9, records: [{ points: 3 }] })
    valueOf(await atWindow(of))
    expect(valueOf(await findOwnLicence(of.at(), {}))?.standing.status).toBe('BG')
    expect(await noticesOf(of.person.id)).toEqual(['F25-lost', 'F35'])
  })

  test('EDU-03: after an education in the same cycle the next one is twice as long', async () => {
    const of = await driver({ points: 0, records: [{ points: 12 }] })
    await world.points(of.licenceId, 12, '2026-06-02', '2026-07-02')
    expect(valueOf(await checkHandling(of.at(), { records: of.ids }))).toMatchObject({ driver: { held: 0, sum: 12, educationDays: 14 } })
  })

  test('with twelve no further record, and none of another vehicle after it', async () => {
    const of = await driver({ points: 11, records: [{ points: 3 }] })
    const other = await stage.car(of.person.id, [{}])
    expect(codesOf(await atWindow(of, [...of.ids, ...other.ids]))).toEqual(['violation.full-by-then'])
    valueOf(await atWindow(of))
    expect(codesOf(await atWindow(of, other.ids))).toEqual(['violation.full-already'])
  })

  test('whoever drove takes another’s record; its owner has no part in it', async () => {
    const [of, owner] = [await driver({ records: [] }), await driver()]
    valueOf(await atWindow(of, owner.ids))
    expect([(await decisionsOf(of.person.id)).length, (await decisionsOf(owner.person.id)).length]).toEqual([1, 0])
  })

  test('[B7] not for oneself, not without the office, not without the documents', async () => {
    const of = await driver()
    expect(codesOf(await atWindow(of, of.ids, { shown: undefined }))).toEqual(['declaration.missing'])
    const near = world.staff('window-clerk')
    const tooNear = near.kind === 'staff' ? { ...near, tooNear: [of.person.id] } : near
    expect((await handleAtWindow(world.context({ actor: tooNear, at: NOW }), { personId: of.person.id, records: of.ids, shown: 'yes' })).ok).toBe(false)
    expect((await handleAtWindow(of.at(), { personId: of.person.id, records: of.ids, shown: 'yes' })).ok).toBe(false)
  })

  test('[B7] nobody gives a record of the own vehicle to somebody else', async () => {
    const [owner, other] = [await driver(), await driver({ records: [] })]
    const clerk = world.staff('window-clerk')
    const actor = clerk.kind === 'staff' ? { ...clerk, tooNear: [owner.person.id] } : clerk
    expect(codesOf(await handleAtWindow(world.context({ actor, channel: 'office', at: NOW }), { personId: other.person.id, records: owner.ids, shown: 'yes' }))).toEqual(['not-found'])
    expect(await stateOf(owner.ids[0] ?? '')).toBe('open')
  })
})

describe('VIO-22 a decision that is revoked', () => {
  test('takes its points off, voids its paper and is told, once', async () => {
    const of = await driver({ records: [{ points: 6 }] })
    valueOf(await handle(of))
    const system = world.context({ actor: { kind: 'system', name: 'test' }, at: NOW })
    const revoke = async () => (await province()).write((tx) => revokeDecision(tx, system, of.ids[0] ?? '', 'wrong-record'))
    expect([await revoke(), await revoke()]).toEqual([true, false])
    expect(await heldBy(of)).toBe(0)
    const [decision] = await decisionsOf(of.person.id)
    const [paper] = await (await province()).read.select().from(papers).where(and(eq(papers.kind, 'violation-decision'), eq(papers.subjectId, decision?.id ?? '')))
    expect([decision?.state, paper?.revokedFor, await noticesOf(of.person.id)]).toEqual(['revoked', 'wrong-record', ['F35', 'F35-revoked', 'F37']])
  })
})

test('PTS-04: unpaid and overdue at the end of the cycle the points move on, else they are cleared', async () => {
  const of = await driver({ records: [{ points: 3 }], licence: { firstIssuedOn: '2020-11-27' } })
  valueOf(await handle(of, of.ids, {}, of.at('2026-11-05 10:00')))
  expect([await heldBy(of, '2026-11-26 10:00'), await heldBy(of, '2026-11-27 10:00'), await heldBy(of, '2027-11-27 10:00')]).toEqual([3, 3, 0])
  const soon = await driver({ records: [{ points: 3 }], licence: { firstIssuedOn: '2020-11-27' } })
  valueOf(await handle(soon, soon.ids, {}, soon.at('2026-11-20 10:00')))
  expect([await heldBy(soon, '2026-11-26 10:00'), await heldBy(soon, '2026-11-27 10:00')]).toEqual([3, 0])
})
