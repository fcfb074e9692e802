import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { made, parcelsOf, push } from './delivery-test-world'
import { findCourse } from './find-course'
import { listOwnParcels } from './list-own-parcels'
import { listParcels } from './list-parcels'
import { askForParcels, findAskedParcels } from './look-up-parcels'
import { parcelReference } from './parcel-reference'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

let plates = 0
let addresses = 0

const fromElsewhere = () => ({ ...world.context(), addressKey: `address-${++addresses}` })

/** A parcel on its way to an owner whose vehicle carries this plate. */
const onItsWay = async () => {
  const begun = await made(world, 'post')
  const plate = `苏H${String(10000 + ++plates)}`
  await world.vehicle({ ownerId: begun.person.id, stage: 'registered', plate, plateType: '02', registeredOn: '2020-01-01' })
  const [parcel] = await parcelsOf(world, begun.applicationId)
  await push({ reference: parcelReference('32', parcel?.id ?? ''), waybill: parcel?.waybill ?? '', kind: 'collected' })
  return { ...begun, waybill: parcel?.waybill ?? '', factors: { plateType: '02', plate, phone: begun.person.phone } }
}

const found = async (factors: object) => {
  const ctx = fromElsewhere()
  const { token } = valueOf(await askForParcels(ctx, factors))
  return valueOf(await findAskedParcels(ctx, { token }))
}

describe('DLV-05 look-up with three factors', () => {
  test('all three right: state, place and day, and nothing of whom or what', async () => {
    const { factors, person, applicationId } = await onItsWay()
    const parcels = await found({ ...factors, plate: ` ${factors.plate.toLowerCase()} ` })
    expect(parcels).toMatchObject([{ state: 'in-transit', events: [{ kind: 'collected', site: '淮安分拣中心' }] }])
    const text = JSON.stringify(parcels)
    for (const secret of [person.name, person.phone, '测试路', applicationId, 'B12']) expect(text).not.toContain(secret)
  })

  test('whichever is wrong, the answer is that of nothing on its way', async () => {
    const { factors } = await onItsWay()
    const nobody = await world.person()
    const answers = [
      await found({ ...factors, plateType: '01' }), await found({ ...factors, plate: '苏H99999' }), await found({ ...factors, phone: nobody.phone }),
    ]
    expect(answers).toEqual([[], [], []])
  })

  test('another form is said at the field; the address holds nothing readable and lasts ten minutes', async () => {
    const { factors } = await onItsWay()
    expect(codesOf(await askForParcels(fromElsewhere(), { ...factors, plate: 'X' }))).toEqual(['plate-number.invalid'])
    expect(codesOf(await askForParcels(fromElsewhere(), { ...factors, plate: '' }))).toEqual(['plate-number.missing'])
    expect(codesOf(await askForParcels(fromElsewhere(), { ...factors, phone: '12' }))).toEqual(['phone.invalid'])
    const ctx = fromElsewhere()
    const { token } = valueOf(await askForParcels(ctx, factors))
    expect(Buffer.from(token, 'base64url').toString('utf8') + token).not.toContain(factors.phone)
    expect(valueOf(await findAskedParcels({ ...ctx, machineNow: machineNow() + 10 * MINUTE }, { token }))).toBeNull()
    expect(valueOf(await findAskedParcels(ctx, { token: `${token.slice(0, -2)}xx` }))).toBeNull()
    expect(valueOf(await findAskedParcels(world.context({ place: 'xmn' }), { token }))).toBeNull()
  })

  test('a vehicle and an address are each asked about only so often', async () => {
    const { factors } = await onItsWay()
    const phones = Array.from({ length: 8 }, (_, i) => `1380000000${i}`)
    const ofVehicle = await Promise.all(phones.map((phone) => askForParcels(fromElsewhere(), { ...factors, phone })))
    expect(ofVehicle.flatMap(codesOf)).toEqual(['parcel.looked-up-often', 'parcel.looked-up-often'])
    const ctx = fromElsewhere()
    const all = Array.from({ length: 32 }, (_, i) => `苏H${20000 + i}`)
    const ofAddress = await Promise.all(all.map((plate) => askForParcels(ctx, { ...factors, plate })))
    expect(ofAddress.flatMap(codesOf)).toEqual(['parcel.looked-up-often', 'parcel.looked-up-often'])
  })
})

describe('B22 for whom it concerns', () => {
  test('one’s own parcels at L1; nobody else’s', async () => {
    const { person, applicationId, waybill } = await onItsWay()
    expect(valueOf(await listOwnParcels(world.context({ actor: person.citizen('L1') }), {}))).toMatchObject([{ applicationId, waybill, service: 'B12', state: 'in-transit' }])
    const other = await world.person()
    expect(valueOf(await listOwnParcels(world.context({ actor: other.citizen() }), {}))).toEqual([])
    expect(codesOf(await listOwnParcels(world.context(), {}))).toEqual(['not-allowed'])
  })

  test('what is told after a delivery is kept and not shown, but for the old paper', async () => {
    const { person, applicationId } = await onItsWay()
    const [parcel] = await parcelsOf(world, applicationId)
    const label = { reference: parcelReference('32', parcel?.id ?? ''), waybill: parcel?.waybill ?? '' }
    const at = machineNow()
    await push({ ...label, kind: 'delivered', at: at - 3_000 })
    await push({ ...label, kind: 'old-paper-taken', at: at - 2_000 })
    await push({ ...label, kind: 'returned', at: at - 1_000 })
    await push({ ...label, kind: 'in-transit', at: at - 60_000 })
    const [own] = valueOf(await listOwnParcels(world.context({ actor: person.citizen() }), {}))
    expect(own?.events.map(({ kind }) => kind)).not.toContain('returned')
    expect(own?.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['old-paper-taken', 'delivered', 'in-transit']))
  })

  test('the course of an application, for who may read it', async () => {
    const { ctx, applicationId, clerk } = await onItsWay()
    const course = { made: { state: 'made' }, parcels: [{ state: 'in-transit' }] }
    expect(valueOf(await findCourse(ctx, { applicationId }))).toMatchObject(course)
    expect(valueOf(await findCourse(clerk, { applicationId }))).toMatchObject(course)
    const other = await world.person()
    expect(valueOf(await findCourse(world.context({ actor: other.citizen() }), { applicationId }))).toBeNull()
  })

  test('the office sees its place’s parcels by state and by waybill, names masked (E4)', async () => {
    const { clerk, waybill, person } = await onItsWay()
    const all = valueOf(await listParcels(clerk, { state: 'in-transit' }))
    expect(all.rows.at(-1)).toMatchObject({ waybill })
    expect(JSON.stringify(all)).not.toContain(person.name)
    expect(valueOf(await listParcels(clerk, { waybill: waybill.toLowerCase() })).rows).toHaveLength(1)
    expect(valueOf(await listParcels(world.context({ actor: world.staff('window-clerk'), channel: 'office', place: 'szv' }), { waybill })).rows).toEqual([])
    expect(codesOf(await listParcels(world.context({ actor: world.staff('reviewer'), channel: 'office' }), {}))).toEqual(['not-allowed'])
  })
})
