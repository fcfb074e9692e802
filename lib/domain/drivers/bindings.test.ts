import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { bans } from '@/db/province/schema/bans'
import { notices, people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { addDays, endOfDay, machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { agreeToBinding, refuseBinding, withdrawBinding } from './answer-binding'
import { askBinding } from './ask-binding'
import { endBinding } from './end-binding'
import { findOwnBinding } from './find-binding'
import { driverJobs } from './jobs'
import { listOwnBindings } from './list-bindings'
import { agreeByCode, requestOwnersCode } from './owners-code'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const TODAY = '2026-11-20'
let serial = 0

type Person = Awaited<ReturnType<typeof world.person>>

const as = (person: Person, on = TODAY, level: 'L1' | 'L2' = 'L2') => ({ ...world.context({ actor: person.citizen(level), at: `${on} 10:00` }), addressKey: `address-${++serial}` })
const province = () => world.databases.province('32')
const write = async (change: Parameters<Awaited<ReturnType<typeof province>>['write']>[0]) => (await province()).write(change)

/** A registered car of somebody. */
const car = async (values: Partial<typeof vehicles.$inferInsert> = {}) => {
  const owner = await world.person()
  const plate = `苏H${String(50000 + ++serial)}`
  const vehicleId = await world.vehicle({ ownerId: owner.id, stage: 'registered', plate, registeredOn: '2020-01-01', vin: `LTST123458F${String(300000 + serial)}`, ...values })
  return { owner, vehicleId, plate, factors: { plateType: values.plateType ?? '02', plate, vinTail: String(300000 + serial) } }
}
type Car = Awaited<ReturnType<typeof car>>

const driver = async (classes = 'C1') => {
  const person = await world.person()
  await world.licence({ personId: person.id, classes })
  return person
}

const rowOf = async (id: string) => {
  const [row] = await (await province()).read.select().from(vehicleDrivers).where(eq(vehicleDrivers.id, id))
  if (!row) throw new Error('no such binding')
  return row
}

const ask = async (person: Person, of: Car, on = TODAY) => valueOf(await askBinding(as(person, on), of.factors)).bindingId

const agree = async (of: Car, bindingId: string, on = TODAY) => agreeToBinding(as(of.owner, on), { bindingId, revision: 1 })

const bound = async (of: Car, person?: Person, on = TODAY) => {
  const who = person ?? (await driver())
  const bindingId = await ask(who, of, on)
  valueOf(await agree(of, bindingId, on))
  return { who, bindingId }
}

/** Of the register, not agreed by anybody in this test. */
const past = (of: Car, person: Person, values: Partial<typeof vehicleDrivers.$inferInsert>) =>
  write((tx) => tx.insert(vehicleDrivers).values({
    id: newId('bnd', machineNow()), place: 'has', vehicleId: of.vehicleId, personId: person.id, ownerId: of.owner.id, state: 'bound', askedAt: 0, answerBy: '2020-01-08', boundOn: '2020-01-01', ...values,
  }))

const end = async (ctx: ReturnType<typeof as>, bindingId: string, revision = 2) => endBinding(ctx, { bindingId, revision })

const noticesOf = async ({ id }: Person) => (await (await province()).read.select({ code: notices.code }).from(notices).where(eq(notices.personId, id))).map(({ code }) => code)
const bansOf = async ({ vehicleId }: Car) => (await province()).read.select().from(bans).where(eq(bans.vehicleId, vehicleId))

describe('C03: both sides agree (VIO-08)', () => {
  test('the driver asks, the owner is told and agrees, both see it; the driver learns nothing of the owner', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    expect(await noticesOf(of.owner)).toEqual(['C03'])
    expect(valueOf(await findOwnBinding(as(of.owner), { bindingId }))).toMatchObject({ side: 'owner', state: 'asked', driver: who.name, answerBy: '2026-11-27', plate: of.plate })
    const seen = valueOf(await findOwnBinding(as(who), { bindingId }))
    expect(seen).toMatchObject({ side: 'driver', driver: null })
    expect(JSON.stringify(seen)).not.toContain(of.owner.id)
    valueOf(await agree(of, bindingId))
    expect(await rowOf(bindingId)).toMatchObject({ state: 'bound', boundOn: TODAY, revision: 2 })
    expect(await noticesOf(who)).toEqual(['C03-bound'])
    expect(valueOf(await listOwnBindings(as(of.owner), {})).owned).toMatchObject([{ plate: of.plate, most: 3, bannedUntil: null, drivers: [{ id: bindingId, state: 'bound', driver: who.name }] }])
    expect(valueOf(await listOwnBindings(as(who), {}))).toMatchObject({ owned: [], bound: [{ id: bindingId, plate: of.plate, state: 'bound' }] })
    expect((await (await province()).read.select().from(audit).where(eq(audit.subject, bindingId))).map(({ intent }) => intent)).toEqual(['binding.ask', 'binding.agree'])
  })

  test('whichever of the three details is wrong, the answer is the same; and they cannot be gone through', async () => {
    const of = await car()
    const who = await driver()
    const wrong = [{ plateType: '52' }, { plate: '苏H99998' }, { vinTail: '999999' }]
    for (const change of wrong) expect(codesOf(await askBinding(as(who), { ...of.factors, ...change }))).toEqual(['binding.no-such-vehicle'])
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => askBinding(as(who), { ...of.factors, vinTail: `80000${i}` })))
    expect(answers.flatMap(codesOf).filter((code) => code === 'binding.asked-often').length).toBeGreaterThan(1)
  })

  test.each([
    ['own', 'binding.own-vehicle'], ['class', 'binding.class-too-small'], ['revoked', 'binding.class-too-small'], ['no licence', 'binding.class-too-small'], ['large car', 'binding.plate-type'],
    ['L1', 'identity.level-too-low'], ['banned', 'person.banned'], ['body', 'binding.owner-is-a-body'],
  ])('refused when asking: %s', async (why, code) => {
    const of = await car(why === 'large car' ? { plateType: '01' } : {})
    const who = why === 'own' ? of.owner : await world.person()
    if (why !== 'no licence') await world.licence({ personId: who.id, classes: why === 'class' ? 'D' : 'C1', ...(why === 'revoked' && { status: 'F' }) })
    if (why === 'banned') await write((tx) => tx.insert(bans).values({ id: newId('ban', machineNow()), personId: who.id, kind: 'BAN-01', reason: 'points.traded', cause: who.id, fromAt: 0, untilDay: '2027-01-01' }))
    if (why === 'body') await write((tx) => tx.update(people).set({ kind: 'organisation' }).where(eq(people.id, of.owner.id)))
    expect(codesOf(await askBinding(as(who, TODAY, why === 'L1' ? 'L1' : 'L2'), of.factors))).toEqual([code])
  })

  test('asked twice, tapped twice: one request, one binding', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    expect(codesOf(await askBinding(as(who), of.factors))).toEqual(['binding.asked-already'])
    const taps = await Promise.all([agree(of, bindingId), agree(of, bindingId)])
    expect(taps.flatMap(codesOf)).toEqual(['binding.changed-meanwhile'])
    expect(codesOf(await agreeToBinding(as(of.owner), { bindingId, revision: 2 }))).toEqual(['binding.answered-already'])
  })

  test('nobody but the owner agrees or refuses, nobody but the driver takes it back, nobody else sees it', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    const other = await driver()
    const wanted = { bindingId, revision: 1 }
    for (const person of [who, other]) {
      expect(codesOf(await agreeToBinding(as(person), wanted))).toEqual(['not-found'])
      expect(codesOf(await refuseBinding(as(person), wanted))).toEqual(['not-found'])
    }
    for (const person of [of.owner, other]) {
      expect(codesOf(await withdrawBinding(as(person), wanted))).toEqual(['not-found'])
      expect(codesOf(await requestOwnersCode(as(person), { bindingId }))).toEqual(['not-found'])
    }
    expect(codesOf(await endBinding(as(other), wanted))).toEqual(['not-found'])
    expect(valueOf(await findOwnBinding(as(other), { bindingId }))).toBeNull()
    expect(codesOf(await agreeToBinding(world.context({ actor: world.staff('reviewer') }), wanted))).toEqual(['not-allowed'])
    expect(codesOf(await agreeToBinding(as(of.owner, TODAY, 'L1'), wanted))).toEqual(['identity.level-too-low'])
  })

  test('the owner refuses: told, and not asked again within thirty days', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    valueOf(await refuseBinding(as(of.owner), { bindingId, revision: 1 }))
    expect(await noticesOf(who)).toEqual(['C03-refused'])
    expect(codesOf(await askBinding(as(who, '2026-12-19'), of.factors))).toEqual(['binding.refused-lately'])
    expect(codesOf(await askBinding(as(who, '2026-12-20'), of.factors))).toEqual([])
  })

  test('the owner agrees while the driver withdraws: one of both happens', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    const answers = await Promise.all([agree(of, bindingId), withdrawBinding(as(who), { bindingId, revision: 1 })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await rowOf(bindingId)).state).toBe(answers[0]?.ok ? 'bound' : 'withdrawn')
  })

  test('without an answer it lapses after the seventh day, once', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    const atEnd = (day: string) => world.context({ actor: { kind: 'system', name: 'job' }, channel: 'system', at: `${day} 00:01` })
    await driverJobs['binding.lapse'](atEnd('2026-11-27'), { bindingId })
    expect((await rowOf(bindingId)).state).toBe('asked')
    expect(codesOf(await agree(of, bindingId, '2026-11-28'))).toEqual(['binding.too-late'])
    await driverJobs['binding.lapse'](atEnd('2026-11-28'), { bindingId })
    await driverJobs['binding.lapse'](atEnd('2026-11-28'), { bindingId })
    expect((await rowOf(bindingId)).state).toBe('lapsed')
    expect(await noticesOf(who)).toEqual(['C03-lapsed'])
    expect(endOfDay('2026-11-27')).toBeLessThan(atEnd('2026-11-28').now)
  })

  test('by the code on the owner’s phone: a wrong one is counted and binds nobody, the right one does once', async () => {
    const of = await car()
    const who = await driver()
    const bindingId = await ask(who, of)
    const sent = valueOf(await requestOwnersCode(as(who), { bindingId }))
    expect(JSON.stringify(sent)).not.toContain(of.owner.phone.slice(-4))
    const code = await world.codeSentTo(of.owner.phone)
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await agreeByCode(as(who), { bindingId, revision: 1, code: wrong })).toMatchObject({ problems: [{ code: 'code.wrong', params: { left: 4 } }] })
    expect(codesOf(await agreeByCode(as(who), { bindingId, revision: 1, code: '12' }))).toEqual(['code.form'])
    expect((await rowOf(bindingId)).state).toBe('asked')
    valueOf(await agreeByCode(as(who), { bindingId, revision: 1, code }))
    expect((await rowOf(bindingId)).state).toBe('bound')
    expect(codesOf(await agreeByCode(as(who), { bindingId, revision: 2, code }))).toEqual(['binding.answered-already'])
  })

  test('a vehicle sold meanwhile is the new owner’s to decide', async () => {
    const of = await car()
    const bindingId = await ask(await driver(), of)
    const buyer = await world.person()
    await write((tx) => tx.update(vehicles).set({ ownerId: buyer.id, ownedFrom: 1 }).where(eq(vehicles.id, of.vehicleId)))
    expect(codesOf(await agree(of, bindingId))).toEqual(['binding.answered-already'])
    expect(codesOf(await agreeToBinding(as(buyer), { bindingId, revision: 1 }))).toEqual(['not-found'])
  })
})

describe('limits of today’s profile (VIO-07)', () => {
  test('of three drivers who apply for the last place at once, one is bound', async () => {
    const of = await car()
    for (let n = 0; n < 2; n++) await past(of, await driver(), {})
    const asked = await Promise.all(Array.from({ length: 3 }, async () => ask(await driver(), of)))
    const answers = await Promise.all(asked.map((bindingId) => agree(of, bindingId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['binding.vehicle-full', 'binding.vehicle-full'])
    expect(valueOf(await listOwnBindings(as(of.owner), {})).owned[0]?.drivers.filter(({ state }) => state === 'bound')).toHaveLength(3)
  })

  test('a driver asks for a fourth vehicle: refused, and refused where three became bound meanwhile', async () => {
    const who = await driver()
    const asked = await car()
    const bindingId = await ask(who, asked)
    for (let n = 0; n < 3; n++) await past(await car(), who, {})
    expect(codesOf(await askBinding(as(who), (await car()).factors))).toEqual(['binding.driver-full'])
    expect(codesOf(await agree(asked, bindingId))).toEqual(['binding.driver-full'])
  })

  test('what ended with a sale counts no more: the driver of three vehicles of which one was sold is bound to another', async () => {
    const who = await driver()
    const sold = await car()
    for (const each of [sold, await car(), await car()]) await past(each, who, {})
    const buyer = await world.person()
    await write((tx) => tx.update(vehicles).set({ ownerId: buyer.id, ownedFrom: 1 }).where(eq(vehicles.id, sold.vehicleId)).returning({ id: vehicles.id }))
    const next = await car()
    valueOf(await agree(next, await ask(who, next)))
  })

  test('two owners agree at once for a driver who has two: the third is bound, the fourth is not', async () => {
    const who = await driver()
    for (let n = 0; n < 2; n++) await past(await car(), who, {})
    const [one, other] = [await car(), await car()]
    const asked = { one: await ask(who, one), other: await ask(who, other) }
    const answers = await Promise.all([agree(one, asked.one), agree(other, asked.other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['binding.driver-full'])
  })

  test('one new binding a day, counted on the day the owner agrees', async () => {
    const who = await driver()
    await bound(await car(), who)
    const second = await car()
    expect(codesOf(await askBinding(as(who), second.factors))).toEqual(['binding.day-full'])
    const bindingId = await ask(who, second, '2026-11-21')
    expect(codesOf(await agree(second, bindingId, '2026-11-21'))).toEqual([])
  })
})

describe('C04: either side ends it (VIO-09)', () => {
  test.each(['owner', 'driver'] as const)('the %s ends it at once, the other side is told; a second time nothing happens', async (side) => {
    const of = await car()
    const { who, bindingId } = await bound(of)
    const ctx = as(side === 'owner' ? of.owner : who)
    const taps = await Promise.all([end(ctx, bindingId), end(ctx, bindingId)])
    expect(taps.flatMap(codesOf)).toEqual(['binding.ended-already'])
    expect(codesOf(await end(ctx, bindingId, 3))).toEqual(['binding.ended-already'])
    expect(await rowOf(bindingId)).toMatchObject({ state: 'ended', endedOn: TODAY, endedBy: side })
    expect((await noticesOf(side === 'owner' ? who : of.owner)).at(-1)).toBe(side === 'owner' ? 'C04-by-owner' : 'C04-by-driver')
    expect(valueOf(await listOwnBindings(as(who), {})).bound).toEqual([])
    expect(await bansOf(of)).toEqual([])
  })

  test('the fourth unbinding within a year bans the vehicle for a year; it is said before, and nobody new is bound (BAN-04)', async () => {
    const of = await car()
    for (let n = 0; n < 2; n++) await past(of, await driver(), { state: 'ended', boundOn: '2020-01-01', endedOn: '2026-03-01', endedBy: 'owner' })
    const third = await bound(of)
    const stays = await bound(of)
    expect(valueOf(await findOwnBinding(as(of.owner), { bindingId: third.bindingId }))).toMatchObject({ outlook: 'one-more', frequency: { unbound: 2, most: 3, months: 12, bannedUntil: '2027-11-20' } })
    valueOf(await end(as(of.owner), third.bindingId))
    const fourth = await bound(of)
    expect(valueOf(await findOwnBinding(as(fourth.who), { bindingId: fourth.bindingId }))).toMatchObject({ outlook: 'banned' })
    const waiting = await ask(await driver(), of)
    valueOf(await end(as(fourth.who), fourth.bindingId))

    expect(await bansOf(of)).toMatchObject([{ kind: 'BAN-04', reason: 'binding.often', personId: null, untilDay: '2027-11-20', liftedAt: null }])
    expect(await noticesOf(of.owner)).toContain('BAN-04')
    expect(await noticesOf(stays.who)).toContain('BAN-04')
    expect(await noticesOf(fourth.who)).not.toContain('BAN-04')
    expect(codesOf(await askBinding(as(await driver()), of.factors))).toEqual(['binding.vehicle-banned'])
    expect(codesOf(await agree(of, waiting))).toEqual(['binding.vehicle-banned'])
    expect(valueOf(await listOwnBindings(as(stays.who), {})).bound).toMatchObject([{ bannedUntil: '2027-11-20' }])
    // Unbinding stays open to both sides, and adds no second ban.
    valueOf(await end(as(stays.who), stays.bindingId))
    expect(await bansOf(of)).toHaveLength(1)
  })

  test('the seventh event is too many too, though few were unbound; what was before a lifting does not count again', async () => {
    const of = await car()
    for (let n = 0; n < 3; n++) await past(of, await driver(), { state: 'ended', boundOn: '2026-02-01', endedOn: '2026-03-01', endedBy: 'owner' })
    const who = await driver()
    const bindingId = await ask(who, of)
    expect(valueOf(await findOwnBinding(as(of.owner), { bindingId }))?.outlook).toBe('banned')
    valueOf(await agree(of, bindingId))
    expect(await bansOf(of)).toHaveLength(1)
    await write((tx) => tx.update(bans).set({ liftedAt: as(who).now, liftedBy: 'acc' }).where(eq(bans.vehicleId, of.vehicleId)))
    valueOf(await end(as(who, addDays(TODAY, 1)), bindingId))
    expect(await bansOf(of)).toHaveLength(1)
  })
})
