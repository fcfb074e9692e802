import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../embedded'
import type { Handle } from '../handle'
import { migrate } from '../migrate'
import { personByDocument, vehicleByPlate, vehicleByPlateAndTail, vehicleByVin } from './register-look-ups'
import { people } from './schema/people'
import { vehicles } from './schema/register'

const ROWS = 20_000

const pad = (i: number, length: number): string => String(i).padStart(length, '0')
const vinOf = (i: number): string => `LTST12340F${pad(i, 7)}`
const plateOf = (i: number): string => `苏H${pad(i, 5)}`

const fill = (handle: Handle): Promise<void> =>
  handle.write(async (tx) => {
    for (let from = 0; from < ROWS; from += 500) {
      const serials = Array.from({ length: 500 }, (_, i) => from + i)
      await tx.insert(people).values(
        serials.map((i) => ({
          id: `per_${pad(i, 26)}`, kind: 'individual' as const, nameSealed: '-', documentType: 'A', documentSealed: '-',
          documentKey: `key-${i}`, personKey: `person-${i}`, updatedAt: 0,
        })),
      ).returning({ id: people.id })
      await tx.insert(vehicles).values(
        serials.map((i) => ({
          id: `veh_${pad(i, 26)}`, place: 'has', ownerId: `per_${pad(i, 26)}`, vin: vinOf(i), vinTail: vinOf(i).slice(-6), plateType: '02',
          plate: plateOf(i), model: '试验牌轿车', colour: '蓝', stage: 'registered' as const, registeredOn: '2024-05-06',
        })),
      ).returning({ id: vehicles.id })
    }
  })

const LOOK_UPS = [
  { name: 'by plate', query: vehicleByPlate, index: 'vehicles_plate', asked: { plateType: '02', plate: plateOf(7) }, found: `veh_${pad(7, 26)}` },
  {
    name: 'by plate and end of VIN', query: vehicleByPlateAndTail, index: 'vehicles_plate',
    asked: { plateType: '02', plate: plateOf(7), vinTail: vinOf(7).slice(-6) }, found: `veh_${pad(7, 26)}`,
  },
  { name: 'by VIN', query: vehicleByVin, index: 'vehicles_vin_unique', asked: { vin: vinOf(19_999) }, found: `veh_${pad(19_999, 26)}` },
  { name: 'by document key', query: personByDocument, index: 'people_documentKey_unique', asked: { documentKey: 'key-4711' }, found: `per_${pad(4_711, 26)}` },
] as const

describe('look-ups of the register at 20,000 vehicles and people (performance.md P3)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-plans-'))
  const handle = openEmbedded('province-32', join(folder, 'province-32.db'))
  beforeAll(async () => {
    await migrate(handle, 'db/province/migrations')
    await fill(handle)
  })
  afterAll(async () => {
    await handle.close()
    rmSync(folder, { recursive: true })
  })

  it.each(LOOK_UPS)('$name goes through $index and scans nothing', async ({ query, index }) => {
    const text = query(handle.read).getQuery().sql
    const plan = await handle.read.all<{ detail: string }>(sql.raw(`EXPLAIN QUERY PLAN ${text.replaceAll('?', "'x'")}`))
    const steps = plan.map(({ detail }) => detail).join('; ')
    expect(steps).toContain(`INDEX ${index}`)
    expect(steps).not.toContain('SCAN')
  })

  it.each(LOOK_UPS)('$name finds its row', async ({ query, asked, found }) => {
    expect((await query(handle.read).get(asked))?.id).toBe(found)
  })

  it('a plate with the wrong end of the VIN finds nothing (REG-15)', async () => {
    expect(await vehicleByPlateAndTail(handle.read).get({ plateType: '02', plate: plateOf(7), vinTail: '999999' })).toBeUndefined()
  })
})
