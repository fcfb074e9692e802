import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '@/db/common/schema'
import { places, provinces } from '@/db/national/schema/places'
import { violationChanges, violationPictures } from '@/db/province/schema/captures'
import { intendedPenalties, intendedPenaltyRecords } from '@/db/province/schema/intended-penalties'
import { notices } from '@/db/province/schema/people'
import { violations } from '@/db/province/schema/violations'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { codesOf, valueOf } from '../applications/application-test-world'
import { captureWorld } from '../captures/capture-test-world'
import { acceptRecord } from '../captures/check-record'
import { noteHomeState } from '../captures/receive-record'
import { platform, provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { absenceChecks } from '../verify/absence-checks'
import { verifyFiles } from '../verify/verify-files'
import { violationChecks } from '../verify/violation-checks'
import { approveChange } from './decide-change'
import { listChanges } from './find-office-record'
import { proposeCancellation, proposeCorrection } from './propose-change'

let world: Awaited<ReturnType<typeof testWorld>>
let captures: ReturnType<typeof captureWorld>
beforeAll(async () => {
  world = await testWorld()
  captures = captureWorld(world)
  await world.databases.national.write(async (tx) => {
    await tx.insert(provinces).values({ code: '33', nameZh: '浙江', nameEn: 'Zhejiang' })
    await tx.insert(places).values({ ...world.context().place, code: 'hgh', province: '33', platePrefix: '浙A', host: 'hgh.122.example' })
  })
})
afterAll(() => world.close())

const CODES = ['32', '33', '35'] as const
const read = async (province: string) => (await provinceHandle(province)).read
const recordOf = async (id: string, province: string) => (await (await read(province)).select().from(violations).where(eq(violations.id, id)))[0]
const toldOf = async (personId: string, province: string) => (await (await read(province)).select({ code: notices.code }).from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)
const sentFrom = async (province: string, topic: 'violation.send' | 'violation.tell-origin', id: string) =>
  (await (await read(province)).select({ id: outbox.id }).from(outbox).where(and(eq(outbox.topic, topic), like(outbox.key, `%:${id}:%`)))).length

/** Somebody of the office of a province; each call is another person. */
const office = (province: (typeof CODES)[number]): Context => {
  const actor = world.staff('reviewer')
  const there = actor.kind === 'staff' ? { ...actor, roles: [{ province, place: '*', role: 'reviewer' as const }] } : actor
  if (province !== '33') return captures.office(there, province === '35' ? 'xmn' : 'has')
  const ctx = captures.office(there)
  return { ...ctx, place: { ...ctx.place, code: 'hgh', province, platePrefix: '浙A' } }
}

let serial = 60_000
const car = async (prefix: '苏H' | '浙A' | '闽D', province: (typeof CODES)[number]) => {
  const owner = await world.person({ province })
  const plate = `${prefix}${++serial}`
  const vehicleId = await world.vehicle({ ownerId: owner.id, plate, plateType: '02', stage: 'registered', registeredOn: '2020-01-01' }, province)
  return { owner, plate, vehicleId }
}

const recordedHere = async (plate: string) => {
  const { send, record } = await captures.device()
  const answer = await send({ records: [await record({ plate, code: '1101' })] })
  const recordId = answer.status === 200 ? answer.records[0]?.id ?? '' : ''
  valueOf(await acceptRecord(office('32'), { recordId, revision: 1 }))
  return recordId
}

const propose = async (recordId: string, plate: string, province: (typeof CODES)[number]) => {
  const row = await recordOf(recordId, province)
  if (!row) throw new Error('not there')
  valueOf(await proposeCorrection(office(province), { recordId, revision: row.revision, reason: '看错了号牌', plateType: '02', plate, code: row.code, road: row.road, fine: String(row.fineFen / 100), points: String(row.points) }))
  const [change] = await (await read(province)).select().from(violationChanges).where(and(eq(violationChanges.violationId, recordId), eq(violationChanges.state, 'proposed')))
  return change?.id ?? ''
}
const correct = async (recordId: string, plate: string, province: (typeof CODES)[number]) => {
  valueOf(await approveChange(office(province), { changeId: await propose(recordId, plate, province) }))
  await world.settle()
  await world.settle()
}

const cancel = async (recordId: string, province: (typeof CODES)[number]) => {
  const row = await recordOf(recordId, province)
  valueOf(await proposeCancellation(office(province), { recordId, revision: row?.revision ?? 0, reason: '紧急避险' }))
  const [change] = await (await read(province)).select().from(violationChanges).where(and(eq(violationChanges.violationId, recordId), eq(violationChanges.state, 'proposed')))
  valueOf(await approveChange(office(province), { changeId: change?.id ?? '' }))
  await world.settle()
}
/** What each province says of a record: its own state at home, elsewhere what it was told. */
const saidOf = async (id: string) => Object.fromEntries(await Promise.all(CODES.map(async (code) => {
  const row = await recordOf(id, code)
  return [code, row?.state === 'sent' ? `sent: ${row.homeState}` : row?.state]
})))

/** Corrected from plate to plate, each of another province. */
const travelled = async (cars: readonly (Awaited<ReturnType<typeof car>> & { readonly province: (typeof CODES)[number] })[]) => {
  const [first] = cars
  const id = await recordedHere(first?.plate ?? '')
  await world.settle()
  await world.settle()
  for (const [i, next] of cars.slice(1).entries()) await correct(id, next.plate, cars[i]?.province ?? '32')
  return id
}
const of32 = async () => ({ ...(await car('苏H', '32')), province: '32' as const })
const of33 = async () => ({ ...(await car('浙A', '33')), province: '33' as const })
const of35 = async () => ({ ...(await car('闽D', '35')), province: '35' as const })

describe('every province a record went through ends with the state of its home (D4)', () => {
  it.each<[string, readonly (() => ReturnType<typeof of32> | ReturnType<typeof of33> | ReturnType<typeof of35>)[], Readonly<Record<string, string>>]>([
    ['sent away and back', [of32, of35, of32], { 32: 'deleted', 35: 'sent: deleted' }],
    ['there and back twice', [of32, of35, of32, of35, of32], { 32: 'deleted', 35: 'sent: deleted' }],
    ['round by three', [of32, of35, of33, of32], { 32: 'deleted', 33: 'sent: deleted', 35: 'sent: deleted' }],
    ['back to the one in the middle', [of32, of35, of33, of35], { 32: 'sent: deleted', 33: 'sent: deleted', 35: 'deleted' }],
    ['back and on', [of32, of35, of32, of33], { 32: 'sent: deleted', 33: 'deleted', 35: 'sent: deleted' }],
    ['round twice', [of32, of35, of33, of32, of35, of33], { 32: 'sent: deleted', 33: 'deleted', 35: 'sent: deleted' }],
  ])('%s', async (_, stops, said) => {
    const cars = []
    for (const stop of stops) cars.push(await stop())
    const id = await travelled(cars)
    const home = cars.at(-1)?.province ?? '32'
    const open = Object.fromEntries(Object.entries(said).map(([code, text]) => [code, text.replace('deleted', 'open')]))
    expect(await saidOf(id)).toMatchObject(open)
    await cancel(id, home)
    expect(await saidOf(id)).toMatchObject(said)
    const [here, ...elsewhere] = [home, ...CODES.filter((code) => code !== home && code in said)]
    const words = (await (await read(here)).select({ key: outbox.key }).from(outbox).where(and(eq(outbox.topic, 'violation.tell-origin'), like(outbox.key, `%:${id}:%`)))).map(({ key }) => key)
    const last = (await recordOf(id, here))?.revision
    expect(words.filter((key) => key.endsWith(`:${last}`)).toSorted()).toEqual(elsewhere.map((to) => `violation.tell-origin:${id}:${home}:${to}:${last}`).toSorted())
  })

  it('a word of an earlier stay that comes late or again changes nothing', async () => {
    const [first, second, third] = [await of35(), await of32(), await of35()]
    const id = await travelled([first, second, third])
    const before = await recordOf(id, '32')
    await cancel(id, '35')
    const after = await recordOf(id, '32')
    expect([before?.homeState, after?.homeState]).toEqual(['open', 'deleted'])
    for (const [i, revision] of [1, before?.homeRevision ?? 0, after?.homeRevision ?? 0].entries()) await noteHomeState({ to: '32', recordId: id, state: 'open', revision }, `late:${id}:${i}`)
    expect(await recordOf(id, '32')).toEqual(after)
  })

  it('to one it was sent to anew nothing of the first stay there counts any more', async () => {
    const [first, second, third] = [await of35(), await of32(), await of35()]
    const id = await travelled([first, second])
    const stay = (await recordOf(id, '35'))?.revision ?? 0
    valueOf(await approveChange(office('32'), { changeId: await propose(id, third.plate, '32') }))
    await noteHomeState({ to: '32', recordId: id, state: 'deleted', revision: stay - 1 }, `first-stay:${id}`)
    expect(await recordOf(id, '32')).toMatchObject({ state: 'sent', homeState: null })
    await world.settle()
    await world.settle()
    expect(await saidOf(id)).toMatchObject({ 32: 'sent: open', 35: 'open' })
  })

  it('where the same act stands at the last home already, all hear that this one is gone', async () => {
    const [first, third] = [await of35(), await of33()]
    const id = await travelled([first])
    const row = await recordOf(id, '35')
    await (await provinceHandle('33')).write((tx) => tx.insert(violations).values({ id: `vio_same_${id}`, plate: third.plate, state: 'captured', at: row?.at ?? 0, place: 'hgh', plateType: '02', code: '1101', road: 'x', fineFen: 5_000, points: 1 }).returning({ id: violations.id }))
    await correct(id, third.plate, '35')
    expect(await saidOf(id)).toEqual({ 32: 'sent: deleted', 33: undefined, 35: 'sent: deleted' })
  })
})

describe('a correction to a plate of another province (D4, VIO-12)', () => {
  it('sends the record home with its pictures, and hears from there, each once', async () => {
    const [wrong, right] = [await car('苏H', '32'), await car('闽D', '35')]
    const id = await recordedHere(wrong.plate)
    await (await provinceHandle('32')).write(async (tx) => {
      await tx.insert(intendedPenalties).values({ id: `ipn_${id}`, place: 'has', vehicleId: wrong.vehicleId, ownerId: wrong.owner.id, plateType: '02', plate: wrong.plate, noticeOn: '2026-11-20', heardUntil: '2026-12-20' })
      await tx.insert(intendedPenaltyRecords).values({ penaltyId: `ipn_${id}`, violationId: id })
    })
    await correct(id, right.plate, '32')
    expect(await recordOf(id, '32')).toMatchObject({
      state: 'sent', plate: right.plate, toProvince: '35', vehicleId: null, notifiedOn: null, handleBy: null, extendedTo: null, homeState: 'open', homeRevision: 4,
    })
    expect(await recordOf(id, '35')).toMatchObject({ state: 'open', plate: right.plate, place: 'has', fromProvince: '32', vehicleId: right.vehicleId, fineFen: 5_000, points: 1 })
    expect(await toldOf(right.owner.id, '35')).toEqual(['F33'])
    expect([await sentFrom('32', 'violation.send', id), await sentFrom('35', 'violation.tell-origin', id)]).toEqual([1, 1])
    expect((await (await read('35')).select().from(violationPictures).where(eq(violationPictures.violationId, id))).length).toBe(1)
  })

  it('of two who decide one sends it, and afterwards it is nobody’s here to change', async () => {
    const [wrong, right] = [await car('苏H', '32'), await car('闽D', '35')]
    const id = await recordedHere(wrong.plate)
    const changeId = await propose(id, right.plate, '32')
    const waiting = valueOf(await listChanges(office('32'), {})).filter(({ recordId }) => recordId === id)
    expect(waiting).toMatchObject([{ id: changeId, goesAway: true }])
    const answers = await Promise.all([approveChange(office('32'), { changeId }), approveChange(office('32'), { changeId })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sentFrom('32', 'violation.send', id)).toBe(1)
    expect(codesOf(await proposeCancellation(office('32'), { recordId: id, revision: 3, reason: 'x' }))).toEqual(['violation-record.not-open'])
    await world.settle()
  })

  it('corrected at home to a plate of where it came from, it is open there again in its own row', async () => {
    const [wrong, right] = [await car('闽D', '35'), await car('苏H', '32')]
    const id = await recordedHere(wrong.plate)
    await world.settle()
    await world.settle()
    await correct(id, right.plate, '35')
    expect(await recordOf(id, '32')).toMatchObject({ state: 'open', plate: right.plate, fromProvince: null, toProvince: null, homeState: null, vehicleId: right.vehicleId, handleBy: expect.any(String) })
    expect(await recordOf(id, '35')).toMatchObject({ state: 'sent', toProvince: '32', fromProvince: '32', homeState: 'open' })
    expect(await toldOf(right.owner.id, '32')).toEqual(['F33'])
    expect((await (await read('32')).select().from(violationPictures).where(eq(violationPictures.violationId, id))).length).toBe(1)
    await correct(id, wrong.plate, '32')
    expect([(await recordOf(id, '32'))?.state, await recordOf(id, '35')]).toEqual(['sent', expect.objectContaining({ state: 'open', plate: wrong.plate, vehicleId: wrong.vehicleId })])
    expect(await recordOf(id, '32')).toMatchObject({ toProvince: '35', homeState: 'open' })
  })

  it('a late word from where it no longer is changes nothing', async () => {
    const [first, second] = [await of35(), await of33()]
    const id = await travelled([first])
    const stay = (await recordOf(id, '35'))?.revision ?? 0
    await correct(id, second.plate, '35')
    const told = await recordOf(id, '32')
    expect(told).toMatchObject({ homeState: 'open' })
    await noteHomeState({ to: '32', recordId: id, state: 'deleted', revision: stay + 1 }, `late:${id}`)
    expect(await recordOf(id, '32')).toEqual(told)
  })

  it('corrected there to a third province, what becomes of it is told on to where it came from', async () => {
    const [first, third] = [await car('闽D', '35'), await car('浙A', '33')]
    const id = await recordedHere(first.plate)
    await world.settle()
    await world.settle()
    await correct(id, third.plate, '35')
    expect(await recordOf(id, '33')).toMatchObject({ state: 'open', fromProvince: '35', place: 'has', vehicleId: third.vehicleId })
    const cancelled = await recordOf(id, '33')
    valueOf(await proposeCancellation(office('33'), { recordId: id, revision: cancelled?.revision ?? 0, reason: '紧急避险' }))
    const [change] = await (await read('33')).select().from(violationChanges).where(eq(violationChanges.violationId, id))
    valueOf(await approveChange(office('33'), { changeId: change?.id ?? '' }))
    for (let i = 0; i < 3; i++) await world.settle()
    expect(await recordOf(id, '35')).toMatchObject({ state: 'sent', toProvince: '33', homeState: 'deleted' })
    expect(await recordOf(id, '32')).toMatchObject({ state: 'sent', toProvince: '35', homeState: 'deleted' })
  })

  it('where the same act stands at home already one of the two is enough', async () => {
    const [wrong, right] = [await car('苏H', '32'), await car('闽D', '35')]
    const id = await recordedHere(wrong.plate)
    const row = await recordOf(id, '32')
    await (await provinceHandle('35')).write((tx) => tx.insert(violations).values({ ...row, id: `vio_same_${id}`, plate: right.plate, vehicleId: null, state: 'captured', at: row?.at ?? 0, place: 'xmn', plateType: '02', code: '1101', road: 'x', fineFen: 5_000, points: 1 }).returning({ id: violations.id }))
    await correct(id, right.plate, '32')
    expect([await recordOf(id, '35'), await recordOf(id, '32')]).toEqual([undefined, expect.objectContaining({ state: 'sent', homeState: 'deleted' })])
  })

  it('a plate of no province of the platform stays here, as a new record does', async () => {
    const wrong = await car('苏H', '32')
    const id = await recordedHere(wrong.plate)
    await correct(id, `川A${++serial}`, '32')
    expect(await recordOf(id, '32')).toMatchObject({ state: 'open', vehicleId: null, handleBy: null })
  })

  it('nothing of it breaks an invariant (H8)', async () => {
    for (const province of CODES)
      for (const { name, breaking } of [...violationChecks, ...absenceChecks]) expect([name, await (await read(province)).all(breaking)]).toEqual([name, []])
    const all = await Promise.all(CODES.map(async (code) => ({ code, db: await read(code) })))
    expect(await verifyFiles({ provinces: all }, platform().ports.files, machineNow())).toEqual([])
  })
})
