import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { plateHolds, plateNumbers, plateSegments, plateTries } from '@/db/province/schema/plates'
import { machineNow, SECOND } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { drawNumbers } from './draw-numbers'
import { pickNumber } from './pick-number'
import { plateWorld } from './plate-test-world'
import { plateSession } from './plate-session'
import { possibleKeys } from './possible-keys'

let world: Awaited<ReturnType<typeof testWorld>>
let plates: ReturnType<typeof plateWorld>
let read: Awaited<ReturnType<(typeof world)['databases']['province']>>['read']

beforeAll(async () => {
  world = await testWorld()
  plates = plateWorld(world)
  read = (await world.databases.province('32')).read
  await plates.segment('苏HA000A', '苏HC999Z')
})
afterAll(() => world.close())

const row = async (number: string) => (await read.select().from(plateNumbers).where(eq(plateNumbers.number, number)))[0]
const codesOf = (result: Awaited<ReturnType<typeof pickNumber>>) => (result.ok ? [] : result.problems.map(({ code }) => code))

describe('stock (PLT-01, PLT-02)', () => {
  test("Huai'an: 苏HA000A–苏HC999Z fills 72,000 numbers in odometer order", async () => {
    const [segment] = await read.select().from(plateSegments)
    expect(segment).toMatchObject({ total: 72_000, free: 72_000, held: 0, taken: 0, resting: 0 })
    const [counted] = await read.select({ n: sql<number>`count(DISTINCT ${plateNumbers.number})` }).from(plateNumbers)
    expect(counted?.n).toBe(72_000)
    const at = async (ordinal: number) => (await read.select().from(plateNumbers).where(eq(plateNumbers.ordinal, ordinal)))[0]?.number
    expect([await at(0), await at(23), await at(24), await at(24_000), await at(71_999)]).toEqual(['苏HA000A', '苏HA000Z', '苏HA001A', '苏HB000A', '苏HC999Z'])
  })
})

describe('picking (PLT-06, PLT-08, PLT-09, PLT-10)', () => {
  test('PLT-14 before the second of the release nothing can be picked, at it everything', async () => {
    const one = await plates.chooser()
    const wish = { applicationId: one.applicationId, number: '苏HB123C', mode: 'composed' }
    expect(codesOf(await pickNumber(one.context({ at: '2015-10-29 08:59' }), wish))).toEqual(['plate.not-in-segment'])
    expect(await pickNumber(one.context({ at: '2015-10-29 09:00' }), wish)).toMatchObject({ ok: true, value: { answer: 'free' } })
  })

  test('PLT-09, PLT-10 a pick holds the number for 90 s and sends the second code', async () => {
    const one = await plates.chooser()
    const at = machineNow()
    const picked = await pickNumber(one.context({ machineNow: at }), { applicationId: one.applicationId, number: ' 苏h·b888b ', mode: 'composed' })
    expect(picked).toMatchObject({ ok: true, value: { number: '苏HB888B', expiresAt: at + 90 * SECOND } })
    expect(await row('苏HB888B')).toMatchObject({ state: 'held', heldUntil: at + 90 * SECOND })
    expect(await world.codeSentTo(one.person.phone)).toMatch(/^\d{6}$/)
    const session = await plateSession(one.context(), { applicationId: one.applicationId })
    expect(session).toMatchObject({ ok: true, value: { triesLeft: 29, hold: { number: '苏HB888B', state: 'held' } } })
    const [written] = await read.select().from(audit).where(eq(audit.subject, one.applicationId))
    expect(written).toMatchObject({ intent: 'plate.pick-number', outcome: 'done' })
  })

  test('PLT-09 without the first code there is no choosing', async () => {
    const one = await plates.chooser({ opened: false })
    expect(codesOf(await pickNumber(one.context(), { applicationId: one.applicationId, number: '苏HA001A', mode: 'composed' }))).toEqual(['plate.session-not-opened'])
  })

  test('B5 another person is told that there is nothing', async () => {
    const [one, other] = [await plates.chooser(), await plates.chooser()]
    expect(codesOf(await pickNumber(other.context(), { applicationId: one.applicationId, number: '苏HA001A', mode: 'composed' }))).toEqual(['not-found'])
    expect(await possibleKeys(other.context(), { applicationId: one.applicationId, prefix: '苏H' })).toEqual({ ok: true, value: [] })
    expect(await plateSession(other.context(), { applicationId: one.applicationId })).toEqual({ ok: true, value: null })
  })

  test('PLT-10 past its time a hold gives the number to the next, and the first code is void', async () => {
    const [one, two] = [await plates.chooser(), await plates.chooser()]
    const at = machineNow()
    const wish = (applicationId: string) => ({ applicationId, number: '苏HA777A', mode: 'composed' })
    expect((await pickNumber(one.context({ machineNow: at }), wish(one.applicationId))).ok).toBe(true)
    expect(codesOf(await pickNumber(two.context({ machineNow: at + 89 * SECOND }), wish(two.applicationId)))).toEqual(['plate.taken-try'])
    expect((await pickNumber(two.context({ machineNow: at + 90 * SECOND }), wish(two.applicationId))).ok).toBe(true)
    const holds = await read.select().from(plateHolds).where(eq(plateHolds.number, '苏HA777A'))
    expect(holds.map(({ state }) => state).sort()).toEqual(['expired', 'held'])
  })

  test('a new wish gives the former number back', async () => {
    const one = await plates.chooser()
    const at = machineNow()
    await pickNumber(one.context({ machineNow: at }), { applicationId: one.applicationId, number: '苏HA100A', mode: 'composed' })
    expect((await pickNumber(one.context({ machineNow: at + 61 * SECOND }), { applicationId: one.applicationId, number: '苏HA100B', mode: 'composed' })).ok).toBe(true)
    expect((await row('苏HA100A'))?.state).toBe('free')
    expect((await row('苏HA100B'))?.state).toBe('held')
  })

  test('PLT-06 thirty tries, each answered, the thirty-first refused with what helps', async () => {
    const [holder, one] = [await plates.chooser(), await plates.chooser()]
    await pickNumber(holder.context(), { applicationId: holder.applicationId, number: '苏HC000C', mode: 'composed' })
    for (let spent = 1; spent <= 30; spent++) {
      const number = spent % 2 ? '苏HC000C' : '苏HD000A'
      const refused = await pickNumber(one.context(), { applicationId: one.applicationId, number, mode: 'composed' })
      expect(refused).toMatchObject({ ok: false, problems: [{ code: spent % 2 ? 'plate.taken-try' : 'plate.not-in-segment', params: { left: 30 - spent } }] })
    }
    const last = await pickNumber(one.context(), { applicationId: one.applicationId, number: '苏HC001C', mode: 'composed' })
    expect(last).toMatchObject({ ok: false, problems: [{ code: 'preselection.tries-spent', trace: { rule: 'PLT-06' } }] })
    expect((await row('苏HC001C'))?.state).toBe('free')
    expect(await read.select().from(plateTries).where(eq(plateTries.vehicleId, one.vehicleId))).toHaveLength(30)
  })

  test('PLT-02 a number with I is not one and spends no try', async () => {
    const one = await plates.chooser()
    expect(codesOf(await pickNumber(one.context(), { applicationId: one.applicationId, number: '苏HA123I', mode: 'composed' }))).toEqual(['plate-number.invalid'])
    expect(await plateSession(one.context(), { applicationId: one.applicationId })).toMatchObject({ value: { triesLeft: 30 } })
  })

  test('PLT-17 one request a second for each account', async () => {
    const one = await plates.chooser()
    const wish = { applicationId: one.applicationId, number: '苏HA555A', mode: 'composed' }
    expect((await pickNumber(one.context({ account: 'acc-hasty' }), wish)).ok).toBe(true)
    expect(codesOf(await pickNumber(one.context({ account: 'acc-hasty' }), wish))).toEqual(['plate.too-fast'])
  })

  test('[H3] PLT-17 the same press twice is one request with one answer', async () => {
    const one = await plates.chooser()
    const wish = { applicationId: one.applicationId, number: '苏HA556A', mode: 'composed' }
    const press = () => pickNumber(one.context({ account: 'acc-double' }), wish, { idempotencyKey: 'press-1' })
    const [first, second] = await Promise.all([press(), press()])
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    expect(codesOf(await pickNumber(one.context({ account: 'acc-double' }), wish, { idempotencyKey: 'press-2' }))).toEqual(['plate.too-fast'])
  })

  test('keys lead only to free numbers', async () => {
    const [holder, one] = [await plates.chooser(), await plates.chooser()]
    await pickNumber(holder.context(), { applicationId: holder.applicationId, number: '苏HB888B', mode: 'composed' })
    const keys = async (prefix: string) => possibleKeys(one.context(), { applicationId: one.applicationId, prefix })
    expect(await keys('苏H')).toEqual({ ok: true, value: ['A', 'B', 'C'] })
    expect(await keys('苏HA12')).toMatchObject({ value: [...'0123456789'] })
    const last = await keys('苏HB888')
    expect(last.ok && last.value).toHaveLength(23)
    expect(last.ok && last.value).not.toContain('B')
  })
})

describe('drawing (PLT-05)', () => {
  const draw = (one: Awaited<ReturnType<typeof plates.chooser>>, at: string, machine?: number) =>
    drawNumbers(one.context({ at, ...(machine !== undefined && { machineNow: machine }) }), { applicationId: one.applicationId })

  test('fifty different numbers in five batches, one session a day, five days', async () => {
    const one = await plates.chooser()
    const shown = new Set<string>()
    for (let batch = 1; batch <= 5; batch++) {
      const drawn = await draw(one, '2015-10-29 10:00')
      if (!drawn.ok) throw new Error('no batch')
      expect(drawn.value).toMatchObject({ batch, left: 5 - batch })
      drawn.value.numbers.forEach((number) => shown.add(number))
    }
    expect(shown.size).toBe(50)
    expect(await draw(one, '2015-10-29 23:00')).toMatchObject({ ok: false, problems: [{ code: 'draw.spent-today' }] })
    for (const day of ['30', '31']) expect((await draw(one, `2015-10-${day} 10:00`)).ok).toBe(true)
    for (const day of ['01', '02']) expect((await draw(one, `2015-11-${day} 10:00`)).ok).toBe(true)
    expect(await draw(one, '2015-11-03 10:00')).toMatchObject({ ok: false, problems: [{ code: 'draw.days-spent' }] })
  })

  test('a drawn number comes from the batch on show, for 90 s, and spends no try', async () => {
    const one = await plates.chooser()
    const at = machineNow()
    const drawn = await draw(one, '2015-10-29 10:00', at)
    const number = drawn.ok ? (drawn.value.numbers[0] ?? '') : ''
    const pick = (wanted: string, machine: number) =>
      pickNumber(one.context({ at: '2015-10-29 10:01', machineNow: machine }), { applicationId: one.applicationId, number: wanted, mode: 'drawn' })
    expect(codesOf(await pick('苏HA999Z', at + SECOND))).toEqual(['plate.not-in-batch'])
    expect(codesOf(await pick(number, at + 90 * SECOND))).toEqual(['plate.not-in-batch'])
    expect((await pick(number, at + 89 * SECOND)).ok).toBe(true)
    expect(await plateSession(one.context(), { applicationId: one.applicationId })).toMatchObject({ value: { triesLeft: 30 } })
  })
})

test('[H4] P8: 200 people pick one number at once: one holds it, 199 hear a clear refusal', async () => {
  const people = await Promise.all(Array.from({ length: 200 }, () => plates.chooser()))
  const results = await Promise.all(people.map((each) => pickNumber(each.context(), { applicationId: each.applicationId, number: '苏HB666B', mode: 'composed' })))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.flatMap(codesOf)).toEqual(Array.from({ length: 199 }, () => 'plate.taken-try'))
  const [segment] = await read.select().from(plateSegments)
  const counted = await read.select({ state: plateNumbers.state, n: sql<number>`count(*)` }).from(plateNumbers).groupBy(plateNumbers.state)
  for (const { state, n } of counted) expect(segment?.[state]).toBe(n)
})
