import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { testWorld } from '../test-world'
import { isRecordOfOrBound } from './record-owner'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

it.each([
  ['to none', []],
  ['to two', ['veh_1', 'veh_2']],
])('finds the records of a person bound %s through indexes, without reading everybody’s (P3)', async (_, bound) => {
  const { read } = await world.databases.province('32')
  const { sql: asked } = read.select({ id: violations.id }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(isRecordOfOrBound('per_1', bound, eq(violations.plateType, '02'))).toSQL()
  const plan = await read.all<{ detail: string }>(sql.raw(`EXPLAIN QUERY PLAN ${asked.replaceAll('?', "'x'")}`))
  const steps = plan.map(({ detail }) => detail).join('; ')
  expect(steps).toContain('violations_vehicle')
  expect(steps).not.toMatch(/SCAN (violations|vehicles|former_owners)/)
})
