import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { notices, people } from '@/db/province/schema/people'
import { formerOwners, vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { pointBookings, violationDecisions, violations } from '@/db/province/schema/violations'
import { instantOf, machineNow, HOUR } from '@/lib/kernel/clock'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import { absenceJobs } from '../absence/jobs'
import { remainingOf } from '../absence/remaining-records'
import { registerAtWindow } from '../accounts/register-at-window'
import { codesOf, valueOf } from '../applications/application-test-world'
import { startApplication } from '../applications/start-application'
import { captureWorld } from '../captures/capture-test-world'
import { acceptRecord } from '../captures/check-record'
import { receiveRecord } from '../captures/receive-record'
import { findOwnLicence } from '../register/find-own-licence'
import { listOwnVehicles } from '../register/list-own-vehicles'
import { subjectsOf } from '../register/subjects'
import { loadVehicleStanding } from '../register/vehicle-standing'
import { testCitizenNumber, testWorld } from '../test-world'
import { absenceChecks } from '../verify/absence-checks'
import { vehicleChecks } from '../verify/vehicle-checks'
import { violationChecks } from '../verify/violation-checks'
import { checkHandling } from './check-handling'
import { findOwnRecord } from './find-own-record'
import { handleAtWindow } from './handle-at-window'
import { handleViolations } from './handle-violations'
import { listAtWindow, lookUpAtWindow } from './list-at-window'
import { listOwnViolations } from './list-own-violations'
import { askForViolations, findAskedViolations } from './look-up-violations'
import { isOrWasTheirs, recordOwner } from './record-owner'
import { violationWorld, type TestDriver, type TestRecord } from './violation-test-world'

let world: Awaited<ReturnType<typeof testWorld>>
let stage: ReturnType<typeof violationWorld>
let captures: ReturnType<typeof captureWorld>
beforeAll(async () => {
  world = await testWorld()
  stage = violationWorld(world)
  captures = captureWorld(world)
})
afterAll(() => world.close())

const NOW = '2026-11-24 10:00'
const SOLD_AT = instantOf('2026-11-15', '14:00')
const BEFORE: TestRecord = { at: SOLD_AT - 1, points: 3 }
const AFTER: TestRecord = { at: SOLD_AT }

const province = () => stage.province()
const stateOf = async (id: string) => (await (await province()).read.select().from(violations).where(eq(violations.id, id)))[0]?.state
const toldOf = async (personId: string) => (await (await province()).read.select().from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)
const vehicleOf = async (id: string) => {
  const [row] = await (await province()).read.select().from(vehicles).where(eq(vehicles.id, id))
  if (!row) throw new Error('not there')
  return row
}
const sell = async (vehicleId: string, ownerId: string, ownedFrom = SOLD_AT, more: Partial<typeof vehicles.$inferInsert> = {}) =>
  (await province()).write((tx) => tx.update(vehicles).set({ ownerId, ownedFrom, ...more }).where(eq(vehicles.id, vehicleId)).returning({ id: vehicles.id }))
const bind = async (vehicleId: string, ownerId: string, personId: string) =>
  (await province()).write((tx) => tx.insert(vehicleDrivers).values({ id: `bnd-${vehicleId}-${personId}`, place: 'has', vehicleId, personId, ownerId, state: 'bound', askedAt: 0, answerBy: '2026-10-08', boundOn: '2026-10-01' }).returning({ id: vehicleDrivers.id }))

/** A seller with the records of before and after, and the buyer; each drives a bound driver of their own. */
const sold = async () => {
  const [seller, buyer] = [await stage.driver({ records: [BEFORE, AFTER] }), await stage.driver({ records: [] })]
  const [before = '', after = ''] = seller.ids
  const [helper, newHelper] = [await stage.driver({ records: [] }), await stage.driver({ records: [] })]
  await bind(seller.vehicleId, seller.person.id, helper.person.id)
  await sell(seller.vehicleId, buyer.person.id)
  await bind(seller.vehicleId, buyer.person.id, newHelper.person.id)
  return { seller, buyer, helper, newHelper, before, after, vehicle: await vehicleOf(seller.vehicleId) }
}

const seen = async (of: TestDriver) => valueOf(await listOwnViolations(of.at(), {})).rows.map(({ id }) => id)
const clerk = () => world.context({ actor: world.staff('window-clerk'), channel: 'office', at: NOW })

describe('records of before a change of owner are the former owner’s', () => {
  it('each sees what is of the own time, to the millisecond, and a bound driver what is of who agreed (VIO-06)', async () => {
    const { seller, buyer, helper, newHelper, before, after } = await sold()
    expect(await Promise.all([seller, buyer, helper, newHelper].map(seen))).toEqual([[before], [after], [], [after]])
    for (const [of, theirs, not] of [[seller, before, after], [buyer, after, before], [newHelper, after, before]] as const) {
      expect(valueOf(await findOwnRecord(of.at(), { recordId: theirs }))).toMatchObject({ view: { id: theirs }, isOwnVehicle: of !== newHelper })
      expect(valueOf(await findOwnRecord(of.at(), { recordId: not }))).toBeNull()
      expect(valueOf(await checkHandling(of.at(), { records: [not] }))).toBeNull()
      expect((await subjectsOf((await province()).read, of.person.id, 'violation')).map(({ subjectId }) => subjectId)).toEqual([theirs])
    }
    expect(valueOf(await listOwnViolations(seller.at(), {}))).toMatchObject({ counts: { all: 1, open: 1 }, open: { points: 3 }, rows: [{ vehicle: 'own' }] })
    expect(valueOf(await listOwnViolations(buyer.at(), {}))).toMatchObject({ counts: { all: 1, open: 1 }, open: { points: 1 }, rows: [{ vehicle: 'own' }] })
  })

  it('each handles their own and nothing of the other’s (C01)', async () => {
    const { seller, buyer, newHelper, before, after } = await sold()
    for (const of of [buyer, newHelper]) expect(codesOf(await handleViolations(of.at(), { records: [before], drove: 'yes', code: '123456' }))).toEqual(['not-found'])
    expect(codesOf(await handleViolations(buyer.at(), { records: [after, before], drove: 'yes', code: '123456' }))).toEqual(['not-found'])
    expect(codesOf(await handleViolations(seller.at(), { records: [after], drove: 'yes', code: '123456' }))).toEqual(['not-found'])
    valueOf(await stage.handle(seller, [before]))
    valueOf(await stage.handle(buyer, [after]))
    const decided = await (await province()).read.select({ violationId: violationDecisions.violationId, personId: violationDecisions.personId }).from(violationDecisions)
    expect(decided).toEqual(expect.arrayContaining([{ violationId: before, personId: seller.person.id }, { violationId: after, personId: buyer.person.id }]))
  })

  it('each objects to their own (C05)', async () => {
    const { seller, buyer, newHelper, before, after } = await sold()
    for (const of of [buyer, newHelper]) expect(codesOf(await startApplication(of.at(), { service: 'C05', subjectId: before }))).toEqual(['not-found'])
    expect(codesOf(await startApplication(seller.at(), { service: 'C05', subjectId: after }))).toEqual(['not-found'])
    valueOf(await startApplication(seller.at(), { service: 'C05', subjectId: before }))
    valueOf(await startApplication(buyer.at(), { service: 'C05', subjectId: after }))
  })

  it('it stands against the seller’s licence and keeps nothing from the buyer’s vehicle', async () => {
    const [seller, buyer] = [await stage.driver({ records: [BEFORE] }), await stage.driver({ records: [] })]
    const statusOf = async (of: TestDriver) => valueOf(await findOwnLicence(of.at(), {}))?.standing.status
    expect(await statusOf(seller)).toBe('H')
    await sell(seller.vehicleId, buyer.person.id)
    expect([await statusOf(seller), await statusOf(buyer)]).toEqual(['H', 'A'])
    expect(valueOf(await listOwnVehicles(buyer.at(), {})).map(({ openViolations }) => openViolations)).toEqual([0, 0])
    const standing = await loadVehicleStanding((await province()).read, buyer.at(), buyer.person.id, seller.vehicleId)
    expect([standing?.openViolations, standing?.letters.includes('G')]).toEqual([0, false])
    await stage.handle(seller)
    expect(await statusOf(seller)).toBe('A')
  })

  it('the vehicle licence tells its present owner nothing of it (E07, REG-15)', async () => {
    const { vehicle: { plateType, plate, vinTail } } = await sold()
    const ctx = { ...world.context(), addressKey: 'former-owner' }
    const { token } = valueOf(await askForViolations(ctx, { plateType, plate, vinTail }))
    expect(valueOf(await findAskedViolations(ctx, { token }))).toEqual({ count: 1, fineFen: 10_000, points: 1 })
  })

  it('of three owners each has the own time', async () => {
    const [first, second, third] = [await stage.driver({ records: [{ at: SOLD_AT - HOUR }, { at: SOLD_AT }, { at: SOLD_AT + HOUR }] }), await stage.driver({ records: [] }), await stage.driver({ records: [] })]
    await sell(first.vehicleId, second.person.id)
    await sell(first.vehicleId, third.person.id, SOLD_AT + HOUR)
    expect(await Promise.all([first, second, third].map(seen))).toEqual(first.ids.map((id) => [id]))
    await sell(first.vehicleId, first.person.id, SOLD_AT + 2 * HOUR)
    expect(await Promise.all([first, second, third].map(seen))).toEqual(first.ids.map((id) => [id]))
  })
})

describe('at the window', () => {
  const listed = async (personId: string, token?: string) => valueOf(await listAtWindow(clerk(), { personId, ...(token && { token }) })).rows.map(({ id }) => id)
  const lookUp = async (personId: string, { plateType, plate, vinTail }: typeof vehicles.$inferSelect, actOn = '') => valueOf(await lookUpAtWindow(clerk(), { personId, plateType, plate: plate ?? '', vinTail, actOn })).token

  it('each finds their own; the papers show what is of their holder, the plate and the day of then what is of that day', async () => {
    const { seller, buyer, newHelper, before, after, vehicle } = await sold()
    expect([await listed(seller.person.id), await listed(buyer.person.id), await listed(newHelper.person.id)]).toEqual([[before], [after], [after]])
    const driver = await stage.driver({ records: [] })
    expect(await listed(buyer.person.id, await lookUp(buyer.person.id, vehicle))).toEqual([after])
    expect(await listed(driver.person.id, await lookUp(driver.person.id, vehicle, '2026-11-14'))).toEqual([])
    await sell(vehicle.id, buyer.person.id, SOLD_AT, { plate: `${vehicle.plate?.slice(0, -1)}X` })
    expect(await listed(driver.person.id, await lookUp(driver.person.id, vehicle, '2026-11-15'))).toEqual([before, after])
    valueOf(await handleAtWindow(clerk(), { personId: driver.person.id, records: [before], shown: 'yes' }))
    expect(await stateOf(before)).toBe('decided')
  })

  it('[B7] nobody gives a record of a vehicle that was their own then to somebody else', async () => {
    const { seller, before, after } = await sold()
    const driver = await stage.driver({ records: [] })
    const actor = world.staff('window-clerk')
    const near = world.context({ actor: actor.kind === 'staff' ? { ...actor, tooNear: [seller.person.id] } : actor, channel: 'office', at: NOW })
    expect(codesOf(await handleAtWindow(near, { personId: driver.person.id, records: [before], shown: 'yes' }))).toEqual(['not-found'])
    valueOf(await handleAtWindow(near, { personId: driver.person.id, records: [after], shown: 'yes' }))
  })
})

describe('of a former owner with neither vehicle nor licence in this province any more', () => {
  const movesAway = async (personId: string) => (await province()).write((tx) => tx.update(people).set({ localResident: false }).where(eq(people.id, personId)).returning({ id: people.id }))

  /** The vehicle is sold, and the licence, if there is one, is kept in Xiamen. */
  const gone = async ({ licence = true, record = BEFORE }: { readonly licence?: boolean; readonly record?: TestRecord } = {}) => {
    const [person, buyer] = [await world.person(), await stage.driver({ records: [] })]
    const { vehicleId, ids: [recordId = ''] } = await stage.car(person.id, [record])
    await sell(vehicleId, buyer.person.id)
    for (const { id } of [person, buyer.person]) await movesAway(id)
    const there = await world.person({ province: '35', number: person.number })
    const licenceId = licence ? await world.licence({ personId: there.id, place: 'xmn' }, '35') : null
    return { person, buyer, there, licenceId, recordId }
  }
  const register = ({ name, number }: { readonly name: string; readonly number: string }) => registerAtWindow(clerk(), {
    personKind: 'local-resident', documentKind: 'resident-card', checklist: [...windowChecklistFor('individual')], name, number, phone: `136${String(30_000_000 + ++registered)}`,
  })
  let registered = 0

  it('[REG-08] an account is opened at the window while a record of theirs is open, and the record handled with it (C01)', async () => {
    const { person, there, recordId } = await gone()
    expect(valueOf(await register(person))).toMatchObject({ upgraded: false })
    const citizen = person.citizen('L2')
    const actor = citizen.kind === 'citizen' ? { ...citizen, people: { '32': person.id, '35': there.id } } : citizen
    const ctx = world.context({ actor, at: NOW })
    expect(valueOf(await checkHandling(ctx, { records: [recordId] }))).toMatchObject({ refusal: null })
  })

  it('[REG-08] not when it was handled, not the buyer, nobody whose vehicle it was at another time, no stranger', async () => {
    const { person, buyer } = await gone({ record: { ...BEFORE, state: 'paid' } })
    const never = await gone({ record: AFTER })
    const stranger = await world.person()
    for (const each of [person, buyer.person, never.person, stranger, { name: '喆测试', number: testCitizenNumber(901) }]) expect(codesOf(await register(each))).toEqual(['registration.not-of-this-place'])
  })

  it('[REG-08] of the present owner of a vehicle nothing is asked that was not: living here', async () => {
    const owner = await world.person()
    await movesAway(owner.id)
    await stage.car(owner.id, [{}])
    expect(codesOf(await register(owner))).toEqual(['registration.not-of-this-place'])
  })

  it('[VIO-14] at the window the licence of the other province takes the points (D4)', async () => {
    const { person, licenceId, recordId } = await gone()
    expect(valueOf(await listAtWindow(clerk(), { personId: person.id }))).toMatchObject({ held: 0, refusal: null, rows: [{ id: recordId }] })
    valueOf(await handleAtWindow(clerk(), { personId: person.id, records: [recordId], shown: 'yes' }))
    await world.settle()
    const booked = await (await stage.province('35')).read.select({ points: pointBookings.points }).from(pointBookings).where(eq(pointBookings.licenceId, licenceId ?? ''))
    expect([await stateOf(recordId), booked]).toEqual(['decided', [{ points: 3 }]])
  })

  it('[VIO-14] what that licence holds already counts', async () => {
    const full = await gone()
    await world.points(full.licenceId ?? '', 10, '2026-11-01', undefined, '35')
    const { vehicleId, ids: [other = ''] } = await stage.car(full.person.id, [BEFORE])
    await sell(vehicleId, full.buyer.person.id)
    expect(valueOf(await listAtWindow(clerk(), { personId: full.person.id }))).toMatchObject({ held: 10 })
    expect(codesOf(await handleAtWindow(clerk(), { personId: full.person.id, records: [full.recordId, other], shown: 'yes' }))).toEqual(['violation.full-by-then'])
    expect(await stateOf(full.recordId)).toBe('open')
  })

  it('whoever has no licence in any province takes no points, and a stranger’s licence is nobody else’s', async () => {
    const { person, recordId } = await gone({ licence: false })
    const other = await gone()
    expect(valueOf(await listAtWindow(clerk(), { personId: person.id })).held).toBeNull()
    expect(codesOf(await handleAtWindow(clerk(), { personId: person.id, records: [recordId], shown: 'yes' }))).toEqual(['violation.no-licence'])
    expect(valueOf(await listAtWindow(clerk(), { personId: other.person.id })).rows.map(({ id }) => id)).toEqual([other.recordId])
  })
})

describe('a record that comes late', () => {
  /** Sold ten minutes ago; what a camera sends is an hour old. */
  const soldJustNow = async (more: Partial<typeof vehicles.$inferInsert> = {}) => {
    const [seller, buyer] = [await stage.driver({ records: [] }), await stage.driver({ records: [] })]
    const vehicle = await vehicleOf(seller.vehicleId)
    await sell(vehicle.id, buyer.person.id, machineNow() - HOUR / 6, more)
    return { seller, buyer, vehicle }
  }

  test.each([['under the same plate', {}], ['under the plate it had then', { plate: '苏H9A9A9' }]])('is told to the owner of then, %s (F33)', async (_, more) => {
    const { seller, buyer, vehicle } = await soldJustNow(more)
    const { send, record } = await captures.device()
    const answer = await send({ records: [await record({ plate: vehicle.plate, code: '1101' })] })
    const recordId = answer.status === 200 ? answer.records[0]?.id ?? '' : ''
    valueOf(await acceptRecord(captures.office(world.staff('reviewer')), { recordId, revision: 1 }))
    expect([await toldOf(seller.person.id), await toldOf(buyer.person.id)]).toEqual([['F33'], []])
    expect([await seen(seller), await seen(buyer)]).toEqual([[recordId], []])
    await (await province()).write((tx) => tx.update(vehicles).set({ plate: `苏H8${vehicle.plate?.slice(-4)}` }).where(eq(vehicles.id, vehicle.id)).returning({ id: vehicles.id }))
  })

  it('from another province too (D4)', async () => {
    const { seller, buyer, vehicle } = await soldJustNow()
    const record = { id: 'vio_late', place: 'xmn', plateType: '02', plate: vehicle.plate ?? '', code: '1101', at: machineNow() - HOUR, road: 'x', latitude: null, longitude: null, speed: null, speedLimit: null, fineFen: 5_000, points: 1, origin: 'camera' as const }
    await receiveRecord({ to: '32', from: '35', record, pictures: [] }, 'late')
    expect([await toldOf(seller.person.id), await toldOf(buyer.person.id), await seen(seller), await seen(buyer)]).toEqual([['F33'], [], ['vio_late'], []])
  })

  it('with a plate that was somebody else’s at that time it is not of whoever has it now', async () => {
    const { buyer, vehicle } = await soldJustNow({ plate: '苏H7B7B7' })
    const { send, record } = await captures.device()
    const answer = await send({ records: [await record({ plate: '苏H7B7B7', code: '1101' })] })
    const recordId = answer.status === 200 ? answer.records[0]?.id ?? '' : ''
    valueOf(await acceptRecord(captures.office(world.staff('reviewer')), { recordId, revision: 1 }))
    expect([await toldOf(buyer.person.id), (await (await province()).read.select().from(violations).where(eq(violations.id, recordId)))[0]]).toEqual([[], expect.objectContaining({ state: 'open', vehicleId: null })])
    expect(vehicle.plate).not.toBe('苏H7B7B7')
  })
})

it('VIO-16: five of the seller’s and five of the buyer’s are two penalties, and a sale ends neither', async () => {
  const due = { handleBy: '2025-04-30' }
  const at = instantOf('2025-03-20')
  const times = (from: number) => Array.from({ length: 5 }, (_, i): TestRecord => ({ at: from + i, ...due }))
  const [seller, buyer] = [await stage.driver({ records: [...times(at), ...times(at + HOUR)] }), await stage.driver({ records: [] })]
  const plate = (await vehicleOf(seller.vehicleId)).plate ?? ''
  const ctx = world.context({ actor: { kind: 'system', name: 'job' }, channel: 'system', at: '2025-05-01 09:00' })
  await sell(seller.vehicleId, buyer.person.id, at + HOUR, { plate: '苏H6C6C6' })
  for (let n = 0; n < 2; n++) await absenceJobs['absence.daily'](ctx, { day: '2025-05-01' })
  const { read } = await province()
  const penalties = await read.select().from(intendedPenalties).where(eq(intendedPenalties.vehicleId, seller.vehicleId))
  expect(penalties.map(({ ownerId, endedOn }) => [ownerId, endedOn]).toSorted()).toEqual([[seller.person.id, null], [buyer.person.id, null]].toSorted())
  expect(penalties.find(({ ownerId }) => ownerId === seller.person.id)?.plate).toBe(plate)
  const left = await Promise.all(penalties.map(async (penalty) => [penalty.ownerId, (await remainingOf(read, penalty)).map(({ id }) => id)]))
  expect(Object.fromEntries(left)).toEqual({ [seller.person.id]: seller.ids.slice(0, 5), [buyer.person.id]: seller.ids.slice(5) })
  expect([await toldOf(seller.person.id), await toldOf(buyer.person.id)]).toEqual([['F34-intended'], ['F34-intended']])
})

describe('a change of owner', () => {
  it('leaves owner and plate of before behind, whoever writes it', async () => {
    const { seller, vehicle } = await sold()
    expect(await (await province()).read.select().from(formerOwners).where(eq(formerOwners.vehicleId, vehicle.id))).toEqual([
      { vehicleId: vehicle.id, ownerId: seller.person.id, plateType: '02', plate: vehicle.plate, ownedFrom: 0, ownedTo: SOLD_AT },
    ])
  })
  it('that does not say from when, or from before the last one, is refused by the database', async () => {
    const { seller, vehicle } = await sold()
    await expect(sell(vehicle.id, seller.person.id, SOLD_AT)).rejects.toThrow()
    expect(await vehicleOf(vehicle.id)).toEqual(vehicle)
  })
})

it('a person’s records are found by indexes', async () => {
  const { read } = await province()
  const where = and(or(isOrWasTheirs('p'), inArray(vehicles.id, ['b'])), eq(recordOwner, 'p'))
  const plan = await read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN SELECT count(*) FROM ${violations} INNER JOIN ${vehicles} ON ${vehicles.id} = ${violations.vehicleId} WHERE ${where}`)
  expect(plan.map(({ detail }) => detail).filter((detail) => /^SCAN /.test(detail))).toEqual([])
})

it('nothing of it breaks an invariant (H8)', async () => {
  const ofPlates = violationChecks.filter(({ name }) => name.includes('plate'))
  expect(ofPlates).toHaveLength(1)
  for (const { name, breaking } of [...ofPlates, ...vehicleChecks, ...absenceChecks]) expect([name, await (await province()).read.all(breaking)]).toEqual([name, []])
})
