import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { bans } from '@/db/province/schema/bans'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { violations } from '@/db/province/schema/violations'
import { DAY, instantOf, machineNow, MINUTE } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { isVehicleBanned } from '../bans/vehicle-bans'
import { testWorld } from '../test-world'
import { listOwnViolations } from './list-own-violations'
import { askForViolations, findAskedViolations } from './look-up-violations'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

let serial = 0

const fromElsewhere = () => ({ ...world.context(), addressKey: `address-${++serial}` })

const FIRST = instantOf('2026-10-01', '08:00')

type Record = Partial<typeof violations.$inferInsert>

/** A registered vehicle of a person with these records, the first the oldest. */
const recorded = async (...records: Record[]) => {
  const person = await world.person()
  const plate = `苏H${String(30000 + ++serial)}`
  const vehicleId = await world.vehicle({ ownerId: person.id, stage: 'registered', plate, registeredOn: '2020-01-01', vin: `LTST123458F${String(100000 + serial)}` })
  const rows = records.map((record, nth) => ({
    id: newId('vio', machineNow()), place: 'has', plateType: '02', plate, vehicleId, code: '1344', at: FIRST + nth * DAY, road: '演示大道', fineFen: 10_000, points: 1, state: 'open' as const, ...record,
  }))
  await (await world.databases.province('32')).write((tx) => tx.insert(violations).values(rows).returning({ id: violations.id }))
  return { person, vehicleId, ctx: world.context({ actor: person.citizen('L1') }), factors: { plateType: '02', plate, vinTail: String(100000 + serial) } }
}

const asked = async (factors: object) => {
  const ctx = fromElsewhere()
  const { token } = valueOf(await askForViolations(ctx, factors))
  return valueOf(await findAskedViolations(ctx, { token }))
}

describe('E07 for the owner', () => {
  test('all records at L1, the newest first, with the sums of what is open; a deleted one is none', async () => {
    const { ctx } = await recorded({}, { code: '1625', fineFen: 20_000, points: 6 }, { state: 'paid' }, { state: 'decided' }, { state: 'deleted' })
    const all = valueOf(await listOwnViolations(ctx, {}))
    expect(all).toMatchObject({ page: 1, pages: 1, counts: { all: 4, open: 2, settled: 2 }, open: { count: 2, fineFen: 30_000, points: 7 } })
    expect(all.rows.map(({ state }) => state)).toEqual(['decided', 'paid', 'open', 'open'])
    expect(all.rows.at(-1)).toMatchObject({ number: '1344', act: { zh: '违反禁令标志指示' }, road: '演示大道', fineFen: 10_000, points: 1, notSimple: null })
    expect(valueOf(await listOwnViolations(ctx, { state: 'open' })).rows.map(({ number }) => number)).toEqual(['1625', '1344'])
    expect(valueOf(await listOwnViolations(ctx, { state: 'settled' })).rows).toHaveLength(2)
  })

  test('a number of our own does not show; a fine above the simple procedure is said (VIO-03)', async () => {
    const { ctx } = await recorded({ code: 'P-LANE-H', points: 3, fineFen: 20_000 }, { code: 'P-SPD-L50H', points: 12, fineFen: 100_000 }, { code: '9999' })
    const { rows } = valueOf(await listOwnViolations(ctx, {}))
    expect(rows.map(({ number, act, notSimple }) => [number, act !== null, notSimple?.code ?? null])).toEqual([
      [null, false, null], [null, true, 'violation.fine-too-high'], [null, true, null],
    ])
  })

  test('five hundred records of one vehicle come in pages', async () => {
    const { ctx } = await recorded(...Array.from({ length: 500 }, () => ({})))
    const last = valueOf(await listOwnViolations(ctx, { page: 25 }))
    expect([last.pages, last.rows.length, last.rows.at(-1)?.at]).toEqual([25, 20, FIRST])
    expect(valueOf(await listOwnViolations(ctx, { page: 26 })).rows).toEqual([])
    expect(valueOf(await listOwnViolations(ctx, { page: 'x', state: 'x' })).page).toBe(1)
  })

  test('nobody else’s', async () => {
    await recorded({})
    const other = await world.person()
    expect(valueOf(await listOwnViolations(world.context({ actor: other.citizen() }), {})).counts.all).toBe(0)
    expect(codesOf(await listOwnViolations(world.context(), {}))).toEqual(['not-allowed'])
  })
})

describe('E07 for a bound driver (VIO-06)', () => {
  type Owned = Awaited<ReturnType<typeof recorded>>
  const bind = async ({ person, vehicleId }: Owned, values: Partial<typeof vehicleDrivers.$inferInsert> = {}) => {
    const driver = await world.person()
    await (await world.databases.province('32')).write((tx) => tx.insert(vehicleDrivers).values({
      id: newId('bnd', machineNow()), place: 'has', vehicleId, personId: driver.id, ownerId: person.id, state: 'bound', askedAt: 0, answerBy: '2026-10-08', boundOn: '2026-10-01', ...values,
    }))
    return world.context({ actor: driver.citizen() })
  }
  const seen = async (ctx: Awaited<ReturnType<typeof bind>>) => valueOf(await listOwnViolations(ctx, {})).rows.map(({ vehicle, points }) => `${vehicle} ${points}`)

  test('sees the records as those of another’s vehicle, the owner as of the own; without a word of each other', async () => {
    const owned = await recorded({}, { points: 3 })
    const driver = await bind(owned)
    const { rows, counts, open } = valueOf(await listOwnViolations(driver, {}))
    expect([rows.map(({ vehicle }) => vehicle), counts.all, open.points]).toEqual([['bound', 'bound'], 2, 4])
    expect(JSON.stringify(rows)).not.toContain(owned.person.id)
    expect(valueOf(await listOwnViolations(owned.ctx, {})).rows.map(({ vehicle }) => vehicle)).toEqual(['own', 'own'])
  })

  test('only records of plate types 02 and 52, and only while bound (VIO-05)', async () => {
    const owned = await recorded({}, { plateType: '01', points: 3 })
    expect(await seen(await bind(owned))).toEqual(['bound 1'])
    expect(await seen(await bind(owned, { state: 'asked', boundOn: null }))).toEqual([])
    expect(await seen(await bind(owned, { state: 'ended', endedOn: '2026-10-02', endedBy: 'owner' }))).toEqual([])
  })

  test('no longer once the vehicle is somebody else’s, or off the register', async () => {
    const sold = await recorded({})
    const driver = await bind(sold)
    const buyer = await world.person()
    const change = async (vehicleId: string, values: Partial<typeof vehicles.$inferInsert>) => (await world.databases.province('32')).write((tx) => tx.update(vehicles).set(values).where(eq(vehicles.id, vehicleId)))
    await change(sold.vehicleId, { ownerId: buyer.id, ownedFrom: instantOf('2026-11-15') })
    const gone = await recorded({})
    const other = await bind(gone)
    await change(gone.vehicleId, { stage: 'deregistered' })
    expect([await seen(driver), await seen(other)]).toEqual([[], []])
  })

  test.each([['2026-11-19', {}, true], ['2026-11-20', {}, true], ['2026-11-21', {}, false], ['2026-11-19', { liftedAt: 1, liftedBy: 'x' }, false]] as const)('a ban of the vehicle to 2026-11-20 on %s %j: %s (BAN-04)', async (today, values, runs) => {
    const { vehicleId } = await recorded({})
    const province = await world.databases.province('32')
    await province.write((tx) => tx.insert(bans).values({ id: newId('ban', machineNow()), vehicleId, kind: 'BAN-04', reason: 'binding.often', cause: vehicleId, fromAt: 0, untilDay: '2026-11-20', ...values }))
    expect(await isVehicleBanned(province.read, vehicleId, today)).toBe(runs)
  })
})

describe('E07 for anybody, with three factors', () => {
  test('all three right: count and sums of what is open, and nothing else', async () => {
    const { factors } = await recorded({}, { code: '1625', fineFen: 20_000, points: 6 }, { state: 'paid' }, { state: 'deleted' })
    expect(await asked({ ...factors, plate: ` ${factors.plate.toLowerCase()} ` })).toEqual({ count: 2, fineFen: 30_000, points: 7 })
  })

  test('whichever is wrong, the answer is that of nothing open', async () => {
    const { factors } = await recorded({})
    const clean = await recorded({ state: 'paid' })
    const nothing = { count: 0, fineFen: 0, points: 0 }
    const answers = [await asked({ ...factors, plateType: '01' }), await asked({ ...factors, plate: '苏H99999' }), await asked({ ...factors, vinTail: '999999' }), await asked(clean.factors)]
    expect(answers).toEqual([nothing, nothing, nothing, nothing])
  })

  test('another form is said at the field; the address holds nothing readable and lasts ten minutes', async () => {
    const { factors } = await recorded({})
    expect(codesOf(await askForViolations(fromElsewhere(), { ...factors, plate: 'X' }))).toEqual(['plate-number.invalid'])
    expect(codesOf(await askForViolations(fromElsewhere(), { ...factors, vinTail: '12345' }))).toEqual(['vin-tail.invalid'])
    const ctx = fromElsewhere()
    const { token } = valueOf(await askForViolations(ctx, factors))
    expect(Buffer.from(token, 'base64url').toString('utf8') + token).not.toContain(factors.vinTail)
    expect(valueOf(await findAskedViolations({ ...ctx, machineNow: machineNow() + 10 * MINUTE }, { token }))).toBeNull()
    expect(valueOf(await findAskedViolations(ctx, { token: `${token.slice(0, -2)}xx` }))).toBeNull()
    expect(valueOf(await findAskedViolations(world.context({ place: 'xmn' }), { token }))).toBeNull()
  })

  test('frame numbers of one vehicle, and plates from one address, cannot be gone through', async () => {
    const { factors } = await recorded({})
    const tails = Array.from({ length: 8 }, (_, i) => `90000${i}`)
    expect((await Promise.all(tails.map((vinTail) => askForViolations(fromElsewhere(), { ...factors, vinTail })))).flatMap(codesOf)).toEqual(['violation.looked-up-often', 'violation.looked-up-often'])
    const ctx = fromElsewhere()
    const plates = Array.from({ length: 32 }, (_, i) => `苏H${40000 + i}`)
    expect((await Promise.all(plates.map((plate) => askForViolations(ctx, { ...factors, plate })))).flatMap(codesOf)).toEqual(['violation.looked-up-often', 'violation.looked-up-often'])
  })
})
