import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobs } from '@/db/common/schema'
import { inspectionLanes, inspectionSlots } from '@/db/province/schema/inspections'
import { notices } from '@/db/province/schema/people'
import { slotText } from '@/lib/engine/inspection-slot'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { testWorld } from '../test-world'
import { changeCapacity } from './change-capacity'
import { closeDay } from './close-day'
import { closeLane } from './close-lane'
import { DAY_AFTER, inspectionWorld, TODAY, TOMORROW, type World } from './inspection-test-world'
import { instantOf } from '@/lib/kernel/clock'
import { inspectionJobs } from './jobs'
import { listStations } from './list-stations'
import { listTimes } from './list-times'
import { openDay } from './open-day'
import { publishSlots } from './publish-slots'
import { saveLane } from './save-lane'
import { saveStation } from './save-station'

let world: World
let w: ReturnType<typeof inspectionWorld>
beforeAll(async () => {
  world = await testWorld()
  w = inspectionWorld(world)
})
afterAll(() => world.close())

const db = async () => (await world.databases.province('32')).read
const slotsOf = async (laneId: string, day?: string) => (await db()).select().from(inspectionSlots).where(and(eq(inspectionSlots.laneId, laneId), day ? eq(inspectionSlots.day, day) : undefined))
const plan = { laneId: '', revision: 0, name: '2号线', lines: ['car'], weekdays: ['1', '2', '3', '4', '5'], opensAt: '08:00', closesAt: '10:15', minutes: 30, capacity: 3, priceYuan: 200 }

describe('a plan and what is published from it (ORG-05)', () => {
  it('times of the week’s open days, whole ones only, once, and never in the past', async () => {
    const station = await w.station()
    const { laneId } = valueOf(await saveLane(station.ctx, plan))
    expect(valueOf(await publishSlots(station.ctx, { laneId, through: '2026-11-30' })).published).toBe(6 * 4)
    const monday = await slotsOf(laneId, TODAY)
    expect(monday.map(({ startsAt, endsAt }) => `${startsAt}-${endsAt}`)).toEqual(['08:00-08:30', '08:30-09:00', '09:00-09:30', '09:30-10:00'])
    expect(await slotsOf(laneId, '2026-11-28')).toEqual([])
    expect(valueOf(await publishSlots(station.ctx, { laneId, through: '2026-11-30' })).published).toBe(0)
    const noon = w.portal(station.actor, '2026-12-01 09:00')
    expect(valueOf(await publishSlots(noon, { laneId, through: '2026-12-01' })).published).toBe(1)
    expect(codesOf(await publishSlots(station.ctx, { laneId, through: '2027-03-01' }))).toEqual(['publish.through'])
    expect(codesOf(await publishSlots(station.ctx, { laneId, through: '2026-11-01' }))).toEqual(['publish.through'])
  })

  it('a changed plan leaves what people have seen as it was', async () => {
    const station = await w.station()
    const { laneId } = valueOf(await saveLane(station.ctx, plan))
    valueOf(await publishSlots(station.ctx, { laneId, through: TOMORROW }))
    valueOf(await saveLane(station.ctx, { ...plan, laneId, revision: 1, priceYuan: 300, capacity: 1 }))
    expect(codesOf(await saveLane(station.ctx, { ...plan, laneId, revision: 1, priceYuan: 100 }))).toEqual(['lane.changed-meanwhile'])
    valueOf(await publishSlots(station.ctx, { laneId, through: DAY_AFTER }))
    expect((await slotsOf(laneId, TOMORROW)).map(({ priceFen, capacity }) => [priceFen, capacity])).toEqual(Array(4).fill([20_000, 3]))
    expect((await slotsOf(laneId, DAY_AFTER)).map(({ priceFen, capacity }) => [priceFen, capacity])).toEqual(Array(4).fill([30_000, 1]))
  })

  it.each([
    [{ lines: [] }, 'lane.lines'], [{ weekdays: [] }, 'lane.weekdays'], [{ opensAt: '25:00' }, 'lane.time'], [{ closesAt: '07:00' }, 'lane.closes-before-it-opens'],
    [{ minutes: 7 }, 'lane.minutes'], [{ capacity: 0 }, 'lane.capacity'], [{ capacity: 'x' }, 'lane.capacity'], [{ priceYuan: -1 }, 'lane.price'], [{ name: ' ' }, 'lane.name'], [{ name: '1号线' }, 'lane.name-taken'],
  ])('is refused: %j', async (change, code) => {
    const station = await w.station()
    expect(codesOf(await saveLane(station.ctx, { ...plan, ...change }))).toEqual([code])
  })

  it('is the station’s own: no other body’s, no other function’s, and a station first says where it is', async () => {
    const station = await w.station()
    const stranger = await w.station()
    expect(codesOf(await publishSlots(stranger.ctx, { laneId: station.laneId, through: TOMORROW }))).toEqual(['not-found'])
    expect(codesOf(await saveLane(stranger.ctx, { ...plan, laneId: station.laneId, revision: 1, name: '9号线' }))).toEqual(['lane.changed-meanwhile'])
    expect(codesOf(await closeLane(stranger.ctx, { laneId: station.laneId }))).toEqual(['not-found'])
    expect(codesOf(await changeCapacity(stranger.ctx, { ...station.slot(), capacity: 9 }))).toEqual(['not-found'])
    expect(codesOf(await closeDay(stranger.ctx, { day: TOMORROW, laneId: station.laneId, reason: '设备检修' }))).toEqual(['not-found'])
    const fresh = w.portal(w.operatorOf('org_00000000000000000000000XYZ'))
    expect(codesOf(await saveLane(fresh, plan))).toEqual(['not-found'])
    for (const change of [{ organisationKind: 'HOS' }, { services: ['fleet'] }] as const)
      expect(codesOf(await saveStation(w.portal(w.operatorOf(station.organisationId, change)), { address: '测试路1号', phone: '0517-80000000', east: '', north: '' }))).toEqual(['not-allowed'])
  })

  it.each([[{ address: '路' }, 'station.address'], [{ phone: 'x' }, 'station.phone'], [{ east: '200' }, 'station.east'], [{ east: '' }, 'station.one-coordinate']])('its address is refused: %j', async (change, code) => {
    const station = await w.station()
    expect(codesOf(await saveStation(station.ctx, { address: '测试区检测路1号', phone: '0517-80000000', east: '119', north: '33.6', ...change }))).toEqual([code])
  })
})

describe('more, fewer, none', () => {
  it('the capacity goes down to what is booked and no further, against bookings at the same moment too', async () => {
    const station = await w.station({ capacity: 4 })
    for (const _ of [1, 2]) await w.book(await w.owner(), slotText(station.slot()))
    expect(codesOf(await changeCapacity(station.ctx, { ...station.slot(), capacity: 1 }))).toEqual(['slot.capacity-below-booked'])
    valueOf(await changeCapacity(station.ctx, { ...station.slot(), capacity: 2 }))
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual(['inspection.slot-full'])
    const crowd = await Promise.all([1, 2, 3, 4].map(() => w.owner()))
    const drafts: string[] = []
    for (const who of crowd) drafts.push(await w.begin(who))
    const other = station.slot(TOMORROW, '10:00')
    const acts = await Promise.all([...crowd.map(async (who, n) => (await w.book(who, slotText(other), drafts[n])).result), changeCapacity(station.ctx, { ...other, capacity: 2 })])
    const [row] = (await slotsOf(station.laneId, TOMORROW)).filter(({ startsAt }) => startsAt === '10:00')
    expect(row && row.booked <= row.capacity).toBe(true)
    expect(acts.slice(0, 4).filter(({ ok }) => ok)).toHaveLength(row?.booked ?? -1)
    expect(codesOf(await changeCapacity(w.portal(station.actor, `${TOMORROW} 09:30`), { ...station.slot(), capacity: 9 }))).toEqual(['inspection.slot-past'])
  })

  it('a day off takes nobody, sends everybody who booked to choose anew, and counts for nothing (VEH-12)', async () => {
    const station = await w.station()
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot()))
    expect(codesOf(await closeDay(station.ctx, { day: TOMORROW, laneId: '', reason: '' }))).toEqual(['day-off.reason'])
    expect(valueOf(await closeDay(station.ctx, { day: TOMORROW, laneId: '', reason: '设备检修' })).calledOff).toBe(1)
    expect(codesOf(await closeDay(station.ctx, { day: TOMORROW, laneId: '', reason: '设备检修' }))).toEqual(['day-off.closed-already'])
    expect(codesOf(await closeDay(station.ctx, { day: '2026-11-20', laneId: '', reason: '设备检修' }))).toEqual(['day-off.past'])
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual(['inspection.slot-closed'])

    const [job] = (await (await db()).select().from(jobs).where(eq(jobs.kind, 'inspection.call-off'))).filter(({ key }) => key.includes(id))
    const payload = JSON.parse(job?.payload ?? '{}') as { applicationId: string; revision: number }
    const system = world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${TODAY} 09:00` })
    await inspectionJobs['inspection.call-off'](system, payload)
    await inspectionJobs['inspection.call-off'](system, payload)
    expect([(await w.inspectionOf(id))?.state, await w.bookedAt(station.slot())]).toEqual(['called-off', 0])
    expect(valueOf(await findApplication(who.ctx, { applicationId: id }))).toMatchObject({ status: 'returned', editable: true })
    const told = (await (await db()).select().from(notices).where(eq(notices.personId, who.person.id))).map(({ code }) => code)
    expect(told).toEqual(['A03', 'A03-called-off'])
    await world.settle()
    expect(world.sms.filter(({ to }) => to === who.person.phone).map(({ text }) => text).join()).toContain('设备检修')

    expect(codesOf((await w.book(who, slotText(station.slot('2026-11-27')), id)).result)).toEqual([])
    expect([(await w.inspectionOf(id))?.state, await w.bookedAt(station.slot('2026-11-27'))]).toEqual(['booked', 1])
  })

  it('called off a few hours before, it is chosen anew all the same: the hour till which one may move is of a booking that stands (VEH-12)', async () => {
    const station = await w.station()
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot()))
    valueOf(await closeDay(station.ctx, { day: TOMORROW, laneId: '', reason: '设备检修' }))
    const revision = valueOf(await findApplication(who.ctx, { applicationId: id }))?.revision ?? 0
    await inspectionJobs['inspection.call-off'](world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${TODAY} 20:00` }), { applicationId: id, revision })
    const late = world.context({ actor: who.ctx.actor, at: `${TOMORROW} 08:30` })
    expect(codesOf((await w.book(who, slotText(station.slot('2026-11-27')), id, late)).result)).toEqual([])
    expect(await w.bookedAt(station.slot('2026-11-27'))).toBe(1)
  })

  it('what was called off and not chosen anew ends with the last day that could be chosen; chosen anew it stands (VEH-12)', async () => {
    const station = await w.station()
    const [idle, quick] = [await w.owner(), await w.owner()]
    const [gone, kept] = [(await w.book(idle, slotText(station.slot()))).id, (await w.book(quick, slotText(station.slot()))).id]
    const system = (at: string) => world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at })
    const revisionOf = async (who: typeof idle, id: string) => valueOf(await findApplication(who.ctx, { applicationId: id }))?.revision ?? 0
    valueOf(await closeDay(station.ctx, { day: TOMORROW, laneId: '', reason: '设备检修' }))
    for (const [who, id] of [[idle, gone], [quick, kept]] as const) await inspectionJobs['inspection.call-off'](system(`${TODAY} 09:00`), { applicationId: id, revision: await revisionOf(who, id) })
    const scheduled = (await (await db()).select().from(jobs).where(eq(jobs.kind, 'inspection.expire'))).filter(({ key }) => key.includes(gone) || key.includes(kept))
    expect(scheduled.map(({ dueAt }) => dueAt)).toEqual([instantOf('2026-12-24'), instantOf('2026-12-24')])
    const after = { gone: await revisionOf(idle, gone), kept: await revisionOf(quick, kept) }
    expect(codesOf((await w.book(quick, slotText(station.slot('2026-11-27')), kept)).result)).toEqual([])
    for (let twice = 0; twice < 2; twice++) {
      await inspectionJobs['inspection.expire'](system('2026-12-24 00:00'), { applicationId: gone, revision: after.gone })
      await inspectionJobs['inspection.expire'](system('2026-12-24 00:00'), { applicationId: kept, revision: after.kept })
    }
    expect(valueOf(await findApplication(idle.ctx, { applicationId: gone }))).toMatchObject({ status: 'lapsed' })
    expect(valueOf(await findApplication(quick.ctx, { applicationId: kept }))).toMatchObject({ status: 'approved' })
  })

  it('a day off taken back before anybody was sent away sends nobody away', async () => {
    const station = await w.station()
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot()))
    const revision = valueOf(await findApplication(who.ctx, { applicationId: id }))?.revision ?? 0
    valueOf(await closeDay(station.ctx, { day: TOMORROW, laneId: '', reason: '设备检修' }))
    valueOf(await openDay(station.ctx, { day: TOMORROW, laneId: '' }))
    await inspectionJobs['inspection.call-off'](world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${TODAY} 09:00` }), { applicationId: id, revision })
    expect([(await w.inspectionOf(id))?.state, await w.bookedAt(station.slot())]).toEqual(['booked', 1])
    // Closed once more, it is asked for anew.
    valueOf(await closeDay(w.portal(station.actor, `${TODAY} 09:30`), { day: TOMORROW, laneId: '', reason: '设备检修' }))
    expect((await (await db()).select().from(jobs).where(eq(jobs.kind, 'inspection.call-off'))).filter(({ key }) => key.includes(id))).toHaveLength(2)
  })

  it('what was called off may be given up, and a day off taken back opens what is still planned', async () => {
    const station = await w.station()
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot()))
    valueOf(await closeDay(station.ctx, { day: TOMORROW, laneId: station.laneId, reason: '设备检修' }))
    const revision = valueOf(await findApplication(who.ctx, { applicationId: id }))?.revision ?? 0
    await inspectionJobs['inspection.call-off'](world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${TODAY} 09:00` }), { applicationId: id, revision })
    valueOf(await moveApplication(who.ctx, { applicationId: id, transition: 'withdraw', revision: revision + 1 }))
    valueOf(await openDay(station.ctx, { day: TOMORROW, laneId: station.laneId }))
    expect(codesOf(await openDay(station.ctx, { day: TOMORROW, laneId: station.laneId }))).toEqual(['day-off.open-already'])
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual([])
  })

  it('days off are left out of what is published later; a closed line gives nothing more and keeps who has booked', async () => {
    const station = await w.station({ through: TOMORROW })
    valueOf(await closeDay(station.ctx, { day: DAY_AFTER, laneId: '', reason: '单位放假' }))
    valueOf(await publishSlots(station.ctx, { laneId: station.laneId, through: '2026-11-26' }))
    expect(await slotsOf(station.laneId, DAY_AFTER)).toEqual([])
    expect(await slotsOf(station.laneId, '2026-11-26')).toHaveLength(2)
    const who = await w.owner()
    const { id } = await w.book(who, slotText(station.slot()))
    valueOf(await closeLane(station.ctx, { laneId: station.laneId }))
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual(['inspection.slot-closed'])
    expect((await w.inspectionOf(id))?.state).toBe('booked')
    expect(codesOf(await publishSlots(station.ctx, { laneId: station.laneId, through: '2026-12-10' }))).toEqual(['not-found'])
    expect((await (await db()).select().from(inspectionLanes).where(eq(inspectionLanes.id, station.laneId)))[0]?.state).toBe('closed')
  })
})

describe('the search', () => {
  it('finds stations by place, day, price and line, and says what is left', async () => {
    const cheap = await w.station({ place: 'szv', priceYuan: 90, lines: ['motorcycle'], through: '2026-11-26' })
    const dear = await w.station({ place: 'szv', priceYuan: 110, lines: ['motorcycle', 'goods'], capacity: 3 })
    const anyone = world.context({ at: `${TODAY} 08:30`, place: 'szv' })
    const found = async (asked: Record<string, unknown>) => valueOf(await listStations(anyone, { line: 'motorcycle', place: 'szv', ...asked })).filter(({ offer }) => offer).map(({ organisationId }) => organisationId)
    expect(await found({ order: 'cheapest' })).toEqual([cheap.organisationId, dear.organisationId])
    expect(await found({ most: 10_000 })).toEqual([cheap.organisationId])
    expect(await found({ day: '2026-12-01' })).toEqual([dear.organisationId])
    expect(await found({ place: 'has' })).toEqual([])
    expect(await found({ line: 'goods' })).toEqual([dear.organisationId])
    const times = valueOf(await listTimes(anyone, { organisationId: dear.organisationId, line: 'goods', day: TOMORROW }))
    expect(times.times.map(({ startsAt, free, priceFen }) => [startsAt, free, priceFen])).toEqual([['09:00', 3, 11_000], ['10:00', 3, 11_000]])
    expect(times.days[0]?.day).toBe(TODAY)
    expect(valueOf(await listTimes(anyone, { organisationId: dear.organisationId, line: 'car' })).times).toEqual([])
  })
})
