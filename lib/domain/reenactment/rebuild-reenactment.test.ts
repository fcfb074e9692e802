import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs, settings } from '@/db/common/schema'
import { openForReading } from '@/db/open-for-reading'
import { HOUR, machineNow, SECOND } from '@/lib/kernel/clock'
import { DOORS_2015, seedWorld } from '../demo/seed-world'
import { businessNow } from '../system-context'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { openStage } from './open-stage'
import { rebuildReenactment } from './rebuild-reenactment'

const STAGE = '32-2015'
let world: Awaited<ReturnType<typeof testWorld>>

beforeAll(async () => {
  world = await testWorld()
  await seedWorld(30)
  await openStage('has-2015')
})
afterAll(() => world.close())

const stage = () => world.databases.province(STAGE)
const mark = async (code: string) =>
  (await world.databases.province(code)).write((tx) => tx.insert(settings).values({ name: 'test.mark', value: 'stands' }).returning())
const marks = async (code: string) => (await world.databases.province(code)).read.select().from(settings).where(eq(settings.name, 'test.mark'))
const counted = async (table: string) => (await (await stage()).read.all<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(table)}`))[0]?.n

describe('the re-enactment anew (D2)', () => {
  test('what was done on the stage is gone, its people and its closed segment stand again, and the clock is at the doors', async () => {
    await mark(STAGE)
    await mark('32')
    const before = { people: await counted('people'), segments: await counted('plate_segments') }
    expect(await rebuildReenactment('has-2015', DOORS_2015)).toBeNull()
    expect(await marks(STAGE)).toEqual([])
    expect(await marks('32')).toHaveLength(1)
    expect({ people: await counted('people'), segments: await counted('plate_segments') }).toEqual(before)
    const past = businessNow(STAGE) - DOORS_2015
    expect(past).toBeGreaterThanOrEqual(0)
    expect(past).toBeLessThan(HOUR)
  })

  test('[H6] the books of its first day are asked for by its own clock, each provider once', async () => {
    const waiting = await (await stage()).read.select().from(jobs).where(and(eq(jobs.kind, 'payment.reconcile'), eq(jobs.state, 'waiting')))
    expect(waiting.map(({ payload }) => JSON.parse(payload).provider).sort()).toEqual(['alipay', 'wechat'])
    for (const { dueAt } of waiting) {
      expect(dueAt - businessNow(STAGE)).toBeGreaterThan(0)
      expect(dueAt - businessNow(STAGE)).toBeLessThanOrEqual(34 * HOUR)
    }
  })

  test('[G3] its audit begins anew and refuses to be rewritten; every check holds', async () => {
    await expect((await stage()).write((tx) => tx.run(sql`DELETE FROM audit`))).rejects.toThrow()
    const databases = await openForReading(world.databases.config)
    expect(await verifyDatabases(databases, machineNow() + SECOND)).toEqual([])
    await databases.close()
  })

  test('asked for twice at once it is rebuilt once; no real province is ever thrown away', async () => {
    const answers = await Promise.all([rebuildReenactment('has-2015', DOORS_2015), rebuildReenactment('has-2015', DOORS_2015)])
    expect(answers).toEqual([null, null])
    expect(await rebuildReenactment('has', DOORS_2015)).toBe('not-a-reenactment')
    await expect(world.databases.discardProvince('32')).rejects.toThrow('only a re-enactment')
    expect(await marks('32')).toHaveLength(1)
  })
})
