import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { inspectionStations } from '@/db/province/schema/inspections'
import { notices } from '@/db/province/schema/people'
import { slotText } from '@/lib/engine/inspection-slot'
import { codesOf, valueOf } from '../applications/application-test-world'
import { checkEligibility } from '../applications/check-eligibility'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { systemContext } from '../system-context'
import { testWorld } from '../test-world'
import { DAY_AFTER, inspectionWorld, TODAY, TOMORROW, type World } from './inspection-test-world'
import { inspectionJobs } from './jobs'

let world: World
let w: ReturnType<typeof inspectionWorld>
beforeAll(async () => {
  world = await testWorld()
  w = inspectionWorld(world)
})
afterAll(() => world.close())

const read = async () => (await world.databases.province('32')).read
const revisionOf = async (ctx: ReturnType<World['context']>, applicationId: string) => valueOf(await findApplication(ctx, { applicationId }))?.revision ?? 0
const cancel = async (ctx: ReturnType<World['context']>, applicationId: string) => moveApplication(ctx, { applicationId, transition: 'cancel', revision: await revisionOf(ctx, applicationId) })

describe('an inspection booked by its owner (A03, A04, VEH-12)', () => {
  it('is taken, moved and cancelled; each place is freed again, and the inbox alone says so (notices.md §4)', async () => {
    const station = await w.station()
    const who = await w.owner()
    const { id, result } = await w.book(who, slotText(station.slot()))
    expect(codesOf(result)).toEqual([])
    expect([await w.bookedAt(station.slot()), (await w.inspectionOf(id))?.state, (await w.inspectionOf(id))?.priceFen]).toEqual([1, 'booked', 18_000])

    const later = station.slot(DAY_AFTER, '10:00')
    expect(codesOf((await w.book(who, slotText(later), id)).result)).toEqual([])
    expect([await w.bookedAt(station.slot()), await w.bookedAt(later), (await w.inspectionOf(id))?.day]).toEqual([0, 1, DAY_AFTER])

    expect(valueOf(await findApplication(who.ctx, { applicationId: id }))).toMatchObject({ status: 'approved', editable: true })
    valueOf(await cancel(who.ctx, id))
    expect([await w.bookedAt(later), (await w.inspectionOf(id))?.state]).toEqual([0, 'cancelled'])
    const told = await (await read()).select({ code: notices.code }).from(notices).where(eq(notices.personId, who.person.id))
    expect(told.map(({ code }) => code)).toEqual(['A03', 'A03', 'A04'])
    await world.settle()
    expect(world.sms.filter(({ to }) => to === who.person.phone)).toEqual([])
  })

  it('is not had: full, past, another line, no such time, closed for the day', async () => {
    const station = await w.station({ capacity: 1 })
    const lorries = await w.station({ lines: ['goods', 'bus'] })
    const who = await w.owner({}, `${TODAY} 10:00`)
    const draft = await w.begin(who)
    const tried = async (slot: string) => codesOf((await w.book(who, slot, draft)).result)
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual([])
    expect(await tried(slotText(station.slot()))).toEqual(['inspection.slot-full'])
    // It is ten: what began at nine is over, what begins at ten has begun.
    expect(await tried(slotText(station.slot(TODAY, '09:00')))).toEqual(['inspection.slot-past'])
    expect(await tried(slotText(station.slot(TODAY, '10:00')))).toEqual(['inspection.slot-past'])
    expect(await tried(slotText(lorries.slot()))).toEqual(['inspection.wrong-line'])
    expect(await tried(slotText(station.slot(TOMORROW, '09:30')))).toEqual(['inspection.slot-closed'])
    expect(await tried('lan_1/2026-11-24/09:00')).toEqual(['choice.unknown'])
    expect(await tried('')).toEqual(['inspection.slot-missing'])
  })

  it('is booked at most thirty days ahead, and from the opening of the window on', async () => {
    const station = await w.station({ through: '2027-01-20' })
    const who = await w.owner()
    const draft = await w.begin(who)
    expect(codesOf((await w.book(who, slotText(station.slot('2026-12-24')), draft)).result)).toEqual(['inspection.too-far'])
    expect(codesOf((await w.book(who, slotText(station.slot('2026-12-23')), draft)).result)).toEqual([])
    // Due at the end of March: the window opens on 31 December, which cannot be booked yet; due a month earlier, it opens on 30 November.
    expect(codesOf(await startApplication((await w.owner()).ctx, { service: 'book-inspection', subjectId: (await w.owner({ inspectionUntil: '2027-03-31' })).vehicleId }))).toEqual(['not-found'])
    const early = await w.owner({ inspectionUntil: '2027-03-31' })
    expect(codesOf(await startApplication(early.ctx, { service: 'book-inspection', subjectId: early.vehicleId }))).toEqual(['vehicle.test-not-open'])
    const soon = await w.owner({ inspectionUntil: '2027-02-28' })
    const waiting = await w.begin(soon)
    expect(codesOf((await w.book(soon, slotText(station.slot('2026-11-27')), waiting)).result)).toEqual(['inspection.before-window'])
    expect(codesOf((await w.book(soon, slotText(station.slot('2026-11-28')), waiting)).result)).toEqual([])
  })

  it('waits for what the mark would wait for, all reasons at once, and sends a car that needs no test to the mark (F01, VEH-03, VEH-05)', async () => {
    const loose = await w.owner({ insuranceUntil: '2026-11-01', taxPaidUntil: null })
    const checked = valueOf(await checkEligibility(loose.ctx, { service: 'book-inspection' }))
    expect(checked?.subjects[0]?.problems.map(({ code }) => code)).toEqual(['vehicle.uninsured', 'vehicle.tax-unpaid'])
    const young = await w.owner({ vehicleType: 'K33', seats: 5 })
    expect(codesOf(await startApplication(young.ctx, { service: 'book-inspection', subjectId: young.vehicleId }))).toEqual(['vehicle.no-test-due'])
    const stolen = await w.owner({ status: 'C' })
    expect(codesOf(await startApplication(stolen.ctx, { service: 'book-inspection', subjectId: stolen.vehicleId }))).toContain('vehicle.barred')
  })

  it('is one a vehicle: another goes on with the same, two phones at once have one', async () => {
    const station = await w.station()
    const who = await w.owner()
    const draft = await w.begin(who)
    const revision = await revisionOf(who.ctx, draft)
    const both = await Promise.all(['09:00', '10:00'].map((time) => saveAnswers(who.ctx, { applicationId: draft, revision, step: 'inspection', answers: { slot: slotText(station.slot(TOMORROW, time)) } })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap(codesOf)).toEqual(['application.changed-meanwhile'])
    expect((await w.bookedAt(station.slot(TOMORROW, '09:00')) ?? 0) + (await w.bookedAt(station.slot(TOMORROW, '10:00')) ?? 0)).toBe(1)
    expect(codesOf(await startApplication(who.ctx, { service: 'book-inspection', subjectId: who.vehicleId }))).toEqual(['application.already-open'])
  })

  it('lands once however often it is sent (H3)', async () => {
    const station = await w.station()
    const who = await w.owner()
    const applicationId = await w.begin(who)
    const call = { applicationId, revision: 1, step: 'inspection', answers: { slot: slotText(station.slot()) } }
    const sent = await Promise.all(Array.from({ length: 5 }, () => saveAnswers(who.ctx, call, { idempotencyKey: 'press-1' })))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await w.bookedAt(station.slot())).toBe(1)
  })

  it('a lost place leaves the earlier booking as it was', async () => {
    const station = await w.station({ capacity: 1 })
    const [first, second] = [await w.owner(), await w.owner()]
    const { id } = await w.book(first, slotText(station.slot()))
    await w.book(second, slotText(station.slot(DAY_AFTER)))
    expect(codesOf((await w.book(first, slotText(station.slot(DAY_AFTER)), id)).result)).toEqual(['inspection.slot-full'])
    expect([await w.bookedAt(station.slot()), (await w.inspectionOf(id))?.state, (await w.inspectionOf(id))?.day]).toEqual([1, 'booked', TOMORROW])
    expect(valueOf(await findApplication(first.ctx, { applicationId: id }))?.facts.slot).toBe(slotText(station.slot()))
  })

  it('is nobody else’s: not booked for another’s vehicle, not seen, not moved, not cancelled (B4)', async () => {
    const station = await w.station()
    const [who, stranger] = [await w.owner(), await w.owner()]
    const { id } = await w.book(who, slotText(station.slot()))
    expect(codesOf(await startApplication(stranger.ctx, { service: 'book-inspection', subjectId: who.vehicleId }))).toEqual(['not-found'])
    expect(valueOf(await findApplication(stranger.ctx, { applicationId: id }))).toBeNull()
    expect(codesOf(await saveAnswers(stranger.ctx, { applicationId: id, revision: 3, step: 'inspection', answers: { slot: slotText(station.slot(DAY_AFTER)) } }))).toEqual(['not-found'])
    expect(codesOf(await moveApplication(stranger.ctx, { applicationId: id, transition: 'cancel', revision: 3 }))).toEqual(['not-found'])
    const { ctx } = await w.station()
    expect(codesOf(await moveApplication(ctx, { applicationId: id, transition: 'cancel', revision: 3 }))).not.toEqual([])
    expect((await w.inspectionOf(id))?.state).toBe('booked')
  })
})

describe('until when (VEH-12)', () => {
  test.each([
    ['a second before the last day begins', '2026-11-24 08:59:59', []],
    ['exactly 24 hours before', '2026-11-24 09:00', ['transition.too-late']],
    ['23:59:59 before', '2026-11-24 09:00:01', ['transition.too-late']],
  ])('%s', async (_, at, refused) => {
    const station = await w.station()
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot(DAY_AFTER)))
    const then = world.context({ actor: who.person.citizen('L1'), at })
    const view = valueOf(await findApplication(then, { applicationId: id }))
    expect(view?.editable).toBe(refused.length === 0)
    expect(view?.transitions.find(({ name }) => name === 'cancel')?.refusal?.code).toBe(refused[0])
    expect(codesOf((await w.book(who, slotText(station.slot('2026-11-28')), id, then)).result)).toEqual(refused)
    const after = refused.length ? id : (await w.book(who, slotText(station.slot(DAY_AFTER)), id, then)).id
    expect(codesOf(await cancel(then, after))).toEqual(refused)
  })

  it('whoever moves to a time within 24 hours may do so once, and then no more', async () => {
    const station = await w.station()
    const who = await w.owner({}, `${TODAY} 10:30`)
    const { id } = await w.book(who, slotText(station.slot(DAY_AFTER)))
    expect(codesOf((await w.book(who, slotText(station.slot(TOMORROW, '10:00')), id)).result)).toEqual([])
    expect(codesOf((await w.book(who, slotText(station.slot(DAY_AFTER)), id)).result)).toEqual(['transition.too-late'])
    expect(codesOf(await cancel(who.ctx, id))).toEqual(['transition.too-late'])
  })
})

describe('the capacity (H4)', () => {
  it('goes to as many as there are, of many who want it at once', async () => {
    const station = await w.station({ capacity: 5 })
    const crowd = await Promise.all(Array.from({ length: 60 }, () => w.owner()))
    const drafts: string[] = []
    for (const who of crowd) drafts.push(await w.begin(who))
    const booked = await Promise.all(crowd.map((who, n) => w.book(who, slotText(station.slot()), drafts[n])))
    expect(booked.filter(({ result }) => result.ok)).toHaveLength(5)
    expect(new Set(booked.flatMap(({ result }) => codesOf(result)))).toEqual(new Set(['inspection.slot-full']))
    expect(await w.bookedAt(station.slot())).toBe(5)
  })

  it('is not of a station that was suspended (ORG-08)', async () => {
    const station = await w.station()
    await (await world.databases.province('32')).write((tx) =>
      tx.update(inspectionStations).set({ state: 'suspended' }).where(eq(inspectionStations.organisationId, station.organisationId)).returning({ id: inspectionStations.organisationId }))
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual(['inspection.station-suspended'])
  })
})

describe('where (VEH-05)', () => {
  it('any station of the province tests a minibus, a school bus its place of registration alone', async () => {
    const away = await w.station({ lines: ['car', 'bus'], place: 'szv' })
    const home = await w.station({ lines: ['car', 'bus'] })
    expect(codesOf((await w.book(await w.owner(), slotText(away.slot()))).result)).toEqual([])
    const bus = await w.owner({ vehicleType: 'K38', use: 'O', inspectionUntil: '2026-12-10' })
    const draft = await w.begin(bus)
    expect(codesOf((await w.book(bus, slotText(away.slot()), draft)).result)).toEqual(['inspection.at-home-only'])
    expect(codesOf((await w.book(bus, slotText(home.slot()), draft)).result)).toEqual([])
  })
})

describe('a fleet (REG-17)', () => {
  it('is booked by its body alone, by an operator who was given it', async () => {
    const station = await w.station()
    const fleet = await w.fleet()
    const { id } = await w.book(fleet, slotText(station.slot()))
    expect((await w.inspectionOf(id))?.personId).toBe(fleet.person.id)
    const other = await w.fleet()
    expect(codesOf(await startApplication(other.ctx, { service: 'book-inspection', subjectId: fleet.vehicleId, applicantId: fleet.person.id }))).toEqual(['not-found'])
    expect(valueOf(await findApplication(other.ctx, { applicationId: id }))).toBeNull()
    const citizen = await w.owner()
    expect(codesOf(await startApplication(fleet.ctx, { service: 'book-inspection', subjectId: citizen.vehicleId, applicantId: citizen.person.id }))).toEqual(['not-found'])
    const without = w.portal({ ...fleet.actor, services: ['sale'] } as typeof fleet.actor, `${TODAY} 08:30`)
    expect(codesOf(await startApplication(without, { service: 'book-inspection', subjectId: fleet.vehicleId }))).not.toEqual([])
    expect(codesOf(await moveApplication(without, { applicationId: id, transition: 'cancel', revision: 3 }))).not.toEqual([])
    expect(valueOf(await findApplication(fleet.ctx, { applicationId: id }))).toMatchObject({ status: 'approved', editable: true })
    valueOf(await cancel(fleet.ctx, id))
  })
})

describe('the day before and the day itself', () => {
  it('reminds once, of what stands', async () => {
    const station = await w.station()
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot(DAY_AFTER)))
    const revision = await revisionOf(who.ctx, id)
    const scheduled = await (await read()).select().from(jobs).where(eq(jobs.key, `inspection.remind:${id}:${revision}`))
    expect(scheduled[0]?.dueAt).toBe(world.context({ at: `${TOMORROW} 10:00` }).now)
    const ctx = systemContext(who.ctx.place, 'test')
    await inspectionJobs['inspection.remind'](ctx, { applicationId: id, revision })
    await inspectionJobs['inspection.remind'](ctx, { applicationId: id, revision })
    await inspectionJobs['inspection.remind'](ctx, { applicationId: id, revision: revision - 1 })
    const told = (await (await read()).select().from(notices).where(eq(notices.personId, who.person.id))).filter(({ code }) => code === 'A03-reminder')
    expect(told).toHaveLength(1)
  })
})
