import { violations } from '@/db/province/schema/violations'
import { instantOf, machineNow, MINUTE } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { valueOf } from '../applications/application-test-world'
import type { testWorld } from '../test-world'
import { handleViolations } from './handle-violations'
import { requestHandlingCode } from './request-handling-code'

type World = Awaited<ReturnType<typeof testWorld>>
export type TestRecord = Partial<typeof violations.$inferInsert>
type NewDriver = { readonly records?: readonly TestRecord[]; readonly points?: number; readonly licence?: object }

const NOW = '2026-11-24 10:00'
const FIRST = instantOf('2026-11-10')

/** Drivers with cars and records of them, for tests and measurements. */
export const violationWorld = (world: World) => {
  let serial = 0
  const province = (code = '32') => world.databases.province(code)

  /** Records of a car, open unless they say otherwise. */
  const add = async (vehicleId: string, plate: string, records: readonly TestRecord[], code = '32'): Promise<string[]> => {
    const rows = records.map((record) => ({
      id: newId('vio', ++serial), place: 'has', plateType: '02', plate, vehicleId, code: '1102', at: FIRST + ++serial * 1_000, road: '演示大道', fineFen: 10_000, points: 1, state: 'open' as const, ...record,
    }))
    if (rows.length) await (await province(code)).write((tx) => tx.insert(violations).values(rows).returning({ id: violations.id }))
    return rows.map(({ id }) => id)
  }

  const car = async (ownerId: string, records: readonly TestRecord[], code = '32') => {
    const plate = `苏H${String(50000 + ++serial)}`
    const vehicleId = await world.vehicle({ ownerId, stage: 'registered', plate, registeredOn: '2020-01-01', vehicleType: 'K33' }, code)
    return { vehicleId, plate, ids: await add(vehicleId, plate, records, code) }
  }

  /** A driver with a licence and a registered car with these records; each context is a minute after the one before, as codes are sent. */
  const driver = async ({ records = [{}], points = 0, licence = {} }: NewDriver = {}) => {
    const person = await world.person()
    const licenceId = await world.licence({ personId: person.id, points, ...licence })
    const { ids, vehicleId } = await car(person.id, records)
    const at = (time = NOW) => world.context({ actor: person.citizen('L1'), at: time, machineNow: machineNow() - 10_000 * MINUTE + ++serial * 1.1 * MINUTE })
    return { person, licenceId, vehicleId, ids, at }
  }
  type Driver = Awaited<ReturnType<typeof driver>>

  /** With the code of the phone and the declaration, as the page sends it. */
  const handle = async (of: Driver, records = of.ids, change: object = {}, ctx = of.at()) => {
    valueOf(await requestHandlingCode(ctx, { records }))
    return handleViolations(ctx, { records, drove: 'yes', code: await world.codeSentTo(of.person.phone), ...change })
  }

  return { province, add, car, driver, handle }
}

export type TestDriver = Awaited<ReturnType<ReturnType<typeof violationWorld>['driver']>>
