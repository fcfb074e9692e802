import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDays } from '@/db/province/schema/people'
import { hospitalHours } from '@/db/province/schema/licence-papers'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { bodyId, memberOf, portal, TODAY, type World } from './hospital-test-world'
import { listHalfDays } from './list-half-days'
import { listHours } from './list-hours'
import { setHours } from './set-hours'

let world: World
beforeAll(async () => {
  world = await testWorld()
  // A holiday on a Friday.
  await (await world.databases.province('32')).write((tx) => tx.insert(calendarDays).values({ day: '2026-11-27', working: false, name: '测试假日' }).returning({ day: calendarDays.day }))
})
afterAll(() => world.close())

let serial = 0
const hospital = () => {
  const id = bodyId(`SH${++serial}`)
  return { id, ctx: portal(world, memberOf('HOS', id)) }
}
const WEEK = { from: '2026-11-24', to: '2026-11-30', morning: '12', afternoon: '8', restDays: 'closed' }
const book = async (organisationId: string, day: string, booked: number) => {
  const row = and(eq(hospitalHours.organisationId, organisationId), eq(hospitalHours.day, day), eq(hospitalHours.half, 'morning'))
  await (await world.databases.province('32')).write((tx) => tx.update(hospitalHours).set({ booked }).where(row).returning({ day: hospitalHours.day }))
}

describe('half-days of a hospital (B16)', () => {
  it('are set for a span of days; weekends and holidays are closed, and nobody is offered them', async () => {
    const { id, ctx } = hospital()
    valueOf(await setHours(ctx, WEEK))
    const days = valueOf(await listHours(ctx, {}))
    expect(days.map(({ day, morning, afternoon }) => `${day} ${morning.capacity} ${afternoon.capacity}`)).toEqual([
      '2026-11-24 12 8', '2026-11-25 12 8', '2026-11-26 12 8', '2026-11-27 0 0', '2026-11-28 0 0', '2026-11-29 0 0', '2026-11-30 12 8',
    ])
    const rows = await (await world.databases.province('32')).read.select().from(hospitalHours).where(eq(hospitalHours.organisationId, id))
    expect(rows.every(({ place }) => place === 'has')).toBe(true)
    expect(valueOf(await listHalfDays(ctx, {})).some(({ day }) => day === '2026-11-27')).toBe(false)
    valueOf(await setHours(ctx, { ...WEEK, from: '2026-11-28', to: '2026-11-29', restDays: 'open' }))
    expect(valueOf(await listHours(ctx, {})).find(({ day }) => day === '2026-11-28')?.morning.capacity).toBe(12)
  })

  it('never hold fewer places than are booked: refused by day and half, and nothing of the span is changed', async () => {
    const { id, ctx } = hospital()
    valueOf(await setHours(ctx, WEEK))
    await book(id, '2026-11-25', 5)
    const fewer = await setHours(ctx, { ...WEEK, morning: '4' })
    expect(fewer.ok ? [] : fewer.problems).toMatchObject([{ code: 'hours.booked', field: 'morning', params: { day: '2026-11-25' } }])
    expect(valueOf(await listHours(ctx, {})).map(({ morning }) => morning.capacity)).toEqual([12, 12, 12, 0, 0, 0, 12])
    valueOf(await setHours(ctx, { ...WEEK, morning: '5' }))
    expect(valueOf(await listHours(ctx, {}))[1]).toMatchObject({ morning: { capacity: 5, booked: 5 } })
  })

  it.each([
    ['from today', { from: TODAY }, ['hours.too-early']],
    ['backwards', { to: '2026-11-23' }, ['hours.backwards']],
    ['for more than 62 days', { to: '2027-02-01' }, ['hours.too-long']],
    ['for a year that was mistyped', { to: '9999-12-31' }, ['hours.too-long']],
    ['on no day', { from: '2026-02-30' }, ['hours.day']],
    ['with places in words', { morning: 'ten' }, ['hours.places']],
    ['with more places than any hospital has', { afternoon: '501' }, ['hours.places']],
  ])('are not set %s', async (_how, change, codes) => expect(codesOf(await setHours(hospital().ctx, { ...WEEK, ...change }))).toEqual(codes))

  it('[B4][REG-17] are each hospital’s own, and an operator needs the function', async () => {
    const [one, other] = [hospital(), hospital()]
    valueOf(await setHours(one.ctx, WEEK))
    expect(valueOf(await listHours(other.ctx, {}))).toEqual([])
    const without = portal(world, memberOf('HOS', one.id, { services: ['other'] }))
    for (const ctx of [without, portal(world, memberOf('DLR', one.id)), world.context({ actor: world.staff('reviewer'), channel: 'office' })]) expect((await setHours(ctx, WEEK)).ok).toBe(false)
  })
})
