import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { HOUR, instantOf } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { cancelSegment } from './cancel-segment'
import { fillSegment, fillSlice } from './fill-segment'
import { keepStock, nextRelease } from './keep-stock'
import { listSegments } from './list-segments'
import { plateWorld } from './plate-test-world'
import { plateStock } from './plate-stock'
import { proposeSegment } from './propose-segment'
import { publishSegment } from './publish-segment'

let world: Awaited<ReturnType<typeof testWorld>>
let plates: ReturnType<typeof plateWorld>
let read: Awaited<ReturnType<(typeof world)['databases']['province']>>['read']

beforeAll(async () => {
  world = await testWorld()
  plates = plateWorld(world)
  read = (await world.databases.province('32')).read
})
afterAll(() => world.close())

const range = { plateType: '02', firstNumber: '苏HA000A', lastNumber: '苏HC999Z', releaseOn: '2015-10-29', releaseTime: '09:00' }
const office = (at: string, actor = world.staff('planner')) => world.context({ actor, at, channel: 'office' })
const codesOf = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) => (result.ok ? [] : result.problems.map(({ code }) => code))
const segmentRow = async (id: string) => (await read.select().from(plateSegments).where(eq(plateSegments.id, id)))[0]

describe('a segment from proposal to release (PLT-14, B7)', () => {
  let segmentId = ''

  test('wrong ranges are refused with what is wrong', async () => {
    const at = '2015-10-20 09:00'
    const propose = async (change: Partial<typeof range>) => codesOf(await proposeSegment(office(at), { ...range, ...change }))
    expect(await propose({ firstNumber: '苏EA000A', lastNumber: '苏EC999Z' })).toEqual(['segment.not-of-this-office'])
    expect(await propose({ firstNumber: '苏HC000A', lastNumber: '苏HA999Z' })).toEqual(['segment.invalid'])
    expect(await propose({ firstNumber: '苏HI000A' })).toEqual(['segment.ends-invalid'])
    expect(await propose({ releaseOn: '2015-10-23', releaseTime: '08:59' })).toEqual(['segment.published-too-late'])
    expect(codesOf(await proposeSegment(office(at, world.staff('reviewer')), range))).toEqual(['not-allowed'])
  })

  test('a number on the road is not offered again', async () => {
    const owner = await world.person()
    await world.vehicle({ ownerId: owner.id, plate: '苏HK111K', stage: 'registered', registeredOn: '2014-01-01' })
    expect(codesOf(await proposeSegment(office('2015-10-20 09:00'), { ...range, firstNumber: '苏HK000A', lastNumber: '苏HK999Z' }))).toEqual(['segment.numbers-in-use'])
  })

  test('four eyes: who proposed does not publish', async () => {
    const planner = world.staff('planner')
    const proposed = await proposeSegment(office('2015-10-26 08:00', planner), range)
    if (!proposed.ok) throw new Error('not proposed')
    segmentId = proposed.value.segmentId
    expect(proposed.value.total).toBe(72_000)
    expect(codesOf(await publishSegment(office('2015-10-26 08:30', planner), { segmentId, revision: 1 }))).toEqual(['not-allowed'])
    expect(codesOf(await proposeSegment(office('2015-10-20 09:00'), { ...range, firstNumber: '苏HC000A', lastNumber: '苏HD999Z' }))).toEqual(['segment.overlaps'])
  })

  test('PLT-14 later than 72 h before the release it is not published; in time it is', async () => {
    expect(codesOf(await publishSegment(office('2015-10-26 09:01'), { segmentId, revision: 1 }))).toEqual(['segment.published-too-late'])
    expect(codesOf(await publishSegment(office('2015-10-26 09:00'), { segmentId, revision: 7 }))).toEqual(['segment.changed-meanwhile'])
    expect((await publishSegment(office('2015-10-26 09:00'), { segmentId, revision: 1 })).ok).toBe(true)
    const [job] = await read.select().from(jobs).where(eq(jobs.kind, 'plate.fill-segment'))
    expect(JSON.parse(job?.payload ?? '')).toEqual({ segmentId })
  })

  test('filling goes on where it stood and ends with counts that are the rows', async () => {
    const ctx = plates.system('2015-10-26 09:01')
    expect(await fillSlice(ctx, { segmentId })).toEqual({ ok: true, value: false })
    expect((await segmentRow(segmentId))?.filledAt).toBeNull()
    await fillSegment(ctx, { segmentId })
    expect(await segmentRow(segmentId)).toMatchObject({ free: 72_000, filledAt: ctx.now })
    await fillSegment(ctx, { segmentId })
    expect(await read.select({ number: plateNumbers.number }).from(plateNumbers)).toHaveLength(72_000)
  })

  test('G26, P1 the public page announces it, and counts it as stock from the second of its release', async () => {
    const stock = async (at: string, machineNow: number) => {
      const answer = await plateStock(world.context({ at, machineNow }), {})
      if (!answer.ok) throw new Error('no stock')
      return answer.value
    }
    const before = await stock('2015-10-29 08:59', 1_000)
    expect(before.upcoming).toMatchObject([{ from: '苏HA000A', to: '苏HC999Z', total: 72_000, releaseAt: instantOf('2015-10-29', '09:00') }])
    expect(before.remaining).toEqual({})
    expect((await stock('2015-10-29 09:00', 1_400)).remaining).toEqual({})
    expect((await stock('2015-10-29 09:00', 1_500)).remaining).toEqual({ '02': 72_000 })
  })

  test('after its release a segment stands', async () => {
    expect(codesOf(await cancelSegment(office('2015-10-29 09:00'), { segmentId, revision: 2 }))).toEqual(['segment.already-released'])
  })

  test('before it, it is taken back with its numbers', async () => {
    const proposed = await proposeSegment(office('2015-10-20 09:00'), { ...range, firstNumber: '苏HP000A', lastNumber: '苏HP099Z' })
    const id = proposed.ok ? proposed.value.segmentId : ''
    await publishSegment(office('2015-10-20 10:00'), { segmentId: id, revision: 1 })
    await fillSegment(plates.system('2015-10-20 10:01'), { segmentId: id })
    expect((await cancelSegment(office('2015-10-21 10:00'), { segmentId: id, revision: 2 })).ok).toBe(true)
    await fillSegment(plates.system('2015-10-21 10:01'), { segmentId: id })
    expect(await read.select().from(plateNumbers).where(eq(plateNumbers.segmentId, id))).toEqual([])
    expect((await proposeSegment(office('2015-10-22 09:00'), { ...range, firstNumber: '苏HP000A', lastNumber: '苏HP099Z' })).ok).toBe(true)
  })
})

describe('replenishment (PLT-03, PLT-15, PLT-16)', () => {
  test('the next release is the first nine o’clock with 72 h before it', () => {
    expect(nextRelease(world.context({ at: '2015-11-02 09:00' }))).toBe(instantOf('2015-11-05', '09:00'))
    expect(nextRelease(world.context({ at: '2015-11-02 09:01' }))).toBe(instantOf('2015-11-06', '09:00'))
  })

  test('enough stock asks for nothing; too little publishes the next range by itself and tells the office', async () => {
    const suzhou = (at: string) => world.context({ actor: world.staff('planner'), at, place: 'szv', channel: 'office' })
    await plates.segment('苏EA000A', '苏EC999Z', { place: 'szv', at: '2015-11-19 10:00' })
    const listed = async (at: string) => {
      const answer = await listSegments(suzhou(at), {})
      if (!answer.ok) throw new Error('no list')
      return answer.value
    }
    await keepStock(plates.system('2015-11-19 11:00'))
    expect((await listed('2015-11-19 11:00')).segments).toHaveLength(1)

    const handle = await world.databases.province('32')
    await handle.write((tx) => tx.update(plateSegments).set({ free: 49_999, taken: 22_001 }).where(eq(plateSegments.place, 'szv')).returning({ id: plateSegments.id }))
    expect((await listed('2015-11-19 12:00')).levels).toMatchObject([{ plateType: '02', remaining: 49_999, belowMinimum: true, needed: true }])
    await keepStock(plates.system('2015-11-19 12:00'))
    const { segments, levels } = await listed('2015-11-19 12:00')
    expect(segments[0]).toMatchObject({
      firstNumber: '苏ED000A', lastNumber: '苏EF999Z', total: 72_000, origin: 'replenishment', state: 'published',
      releaseAt: instantOf('2015-11-23', '09:00'), publishedAt: instantOf('2015-11-19', '12:00'),
    })
    expect((segments[0]?.releaseAt ?? 0) - (segments[0]?.publishedAt ?? 0)).toBeGreaterThanOrEqual(72 * HOUR)
    expect(levels).toMatchObject([{ needed: false, pending: 72_000, belowMinimum: true }])
    await keepStock(plates.system('2015-11-19 13:00'))
    expect((await listed('2015-11-19 13:00')).segments).toHaveLength(2)
  })
})
