import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { plateHolds, plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { vehicles } from '@/db/province/schema/register'
import { vehicleDocuments } from '@/db/province/schema/vehicle-papers'
import { saveAnswers } from '../applications/save-answers'
import { pickNumber } from '../plates/pick-number'
import { plateWorld } from '../plates/plate-test-world'
import { testWorld } from '../test-world'
import { listReservations } from './list-reservations'
import { registerVehicle } from './register-vehicle'

let world: Awaited<ReturnType<typeof testWorld>>
let plates: ReturnType<typeof plateWorld>
let read: Awaited<ReturnType<(typeof world)['databases']['province']>>['read']

beforeAll(async () => {
  world = await testWorld()
  plates = plateWorld(world)
  read = (await world.databases.province('32')).read
  await plates.segment('苏HA000A', '苏HA009Z')
})
afterAll(() => world.close())

const clerk = (at: string) => world.context({ actor: world.staff('window-clerk'), at, channel: 'office' })
const codesOf = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) => (result.ok ? [] : result.problems.map(({ code }) => code))

const reserved = async (number: string) => {
  const one = await plates.chooser()
  await pickNumber(one.context(), { applicationId: one.applicationId, number, mode: 'composed' })
  const [row] = await read.select().from(applications).where(eq(applications.id, one.applicationId))
  const confirmCode = await world.codeSentTo(one.person.phone)
  const saved = await saveAnswers(one.context(), { applicationId: one.applicationId, revision: row?.revision, step: 'confirm', answers: { confirmCode } })
  expect(codesOf(saved)).toEqual([])
  const [hold] = await read.select().from(plateHolds).where(eq(plateHolds.applicationId, one.applicationId))
  return { ...one, holdId: hold?.id ?? '' }
}

test('PLT-11 until 24:00 of the last day the number becomes the plate and the application is completed', async () => {
  const one = await reserved('苏HA001A')
  const listed = await listReservations(clerk('2015-10-30 09:00'), { search: '苏H·A001A' })
  expect(listed).toMatchObject({ ok: true, value: { total: 1, rows: [{ holdId: one.holdId, registerBy: '2015-11-02', ownerMasked: '**试' }] } })
  expect(await registerVehicle(clerk('2015-11-02 23:59'), { holdId: one.holdId })).toMatchObject({ ok: true, value: { plate: '苏HA001A', registeredOn: '2015-11-02' } })
  expect((await read.select().from(vehicles).where(eq(vehicles.id, one.vehicleId)))[0]).toMatchObject({ stage: 'registered', plate: '苏HA001A', registeredOn: '2015-11-02', inspectionUntil: '2017-11-30' })
  expect((await read.select().from(vehicleDocuments).where(eq(vehicleDocuments.vehicleId, one.vehicleId))).map(({ kind, serial }) => `${kind} ${serial}`).toSorted()).toEqual(['plate 1', 'vehicle-licence 1'])
  expect((await read.select().from(applications).where(eq(applications.id, one.applicationId)))[0]?.status).toBe('completed')
  expect((await read.select().from(plateNumbers).where(eq(plateNumbers.number, '苏HA001A')))[0]?.state).toBe('taken')
  expect((await read.select().from(plateSegments))[0]).toMatchObject({ taken: 1, held: 0 })
  expect(codesOf(await registerVehicle(clerk('2015-11-02 23:59'), { holdId: one.holdId }))).toEqual(['vehicle.no-reservation'])
})

test('PLT-11 a minute later the reservation is over', async () => {
  const one = await reserved('苏HA002A')
  expect(codesOf(await registerVehicle(clerk('2015-11-03 00:00'), { holdId: one.holdId }))).toEqual(['vehicle.reservation-over'])
})

test('only a window clerk registers', async () => {
  const one = await reserved('苏HA003A')
  expect(codesOf(await registerVehicle(world.context({ actor: world.staff('reviewer'), at: '2015-10-30 09:00', channel: 'office' }), { holdId: one.holdId }))).toEqual(['not-allowed'])
  expect(codesOf(await registerVehicle(one.context(), { holdId: one.holdId }))).toEqual(['not-found'])
})

test('two clerks at once: one registration', async () => {
  const one = await reserved('苏HA004A')
  const results = await Promise.all([1, 2].map(() => registerVehicle(clerk('2015-10-30 09:00'), { holdId: one.holdId })))
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
})
