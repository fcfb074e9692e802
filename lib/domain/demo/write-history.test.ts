import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationEvents, applications } from '@/db/province/schema/applications'
import { plateHolds } from '@/db/province/schema/plates'
import { parcels, productionItems } from '@/db/province/schema/production'
import { watchStatements } from '@/db/testing/statement-walks'
import { openForReading } from '@/db/open-for-reading'
import { machineNow, SECOND } from '@/lib/kernel/clock'
import { services } from '@/lib/services/registry'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { demoPeople } from './demo-person'
import { seedWorld, termsOf } from './seed-world'
import { writeHistory } from './write-history'

/** Up to the last kind of person that an example asks for. */
const PEOPLE = 520

const watch = watchStatements()

let world: Awaited<ReturnType<typeof testWorld>>
let read: Awaited<ReturnType<(typeof world)['databases']['province']>>['read']

beforeAll(async () => {
  world = await testWorld()
  await seedWorld(PEOPLE)
  read = (await world.databases.province('32')).read
  const terms = termsOf('has')
  await writeHistory(terms, demoPeople(terms, 0, PEOPLE))
  watch.stop()
}, 240_000)
afterAll(() => world.close())

describe('the days before the first start', () => {
  test('every open service has been applied for, and something of it is beyond the draft', async () => {
    const rows = await read.select().from(applications)
    for (const { code } of services) expect(rows.filter(({ service, status }) => service === code && status !== 'draft').length, code).toBeGreaterThan(5)
  })

  test('no statement on the way walks a table that grows (performance.md §1)', async () => {
    expect(await watch.walks()).toEqual([])
  })

  test('the office has work in several states, each with its events; nothing lies in the future', async () => {
    const rows = await read.select().from(applications)
    expect(new Set(rows.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5)
    expect(rows.filter(({ status }) => status === 'submitted').length).toBeGreaterThan(2)
    const now = machineNow()
    for (const { at } of await read.select().from(applicationEvents)) expect(at).toBeLessThanOrEqual(now)
  })

  test('PLT-11: numbers were chosen; those older than a day are registered', async () => {
    const holds = await read.select().from(plateHolds)
    expect(new Set(holds.map(({ state }) => state))).toEqual(new Set(['confirmed', 'registered']))
  })

  test('what was paid for was made, posted and delivered, and some of it still waits', async () => {
    const items = await read.select().from(productionItems)
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['made', 'waiting']))
    expect((await read.select().from(parcels)).length).toBeGreaterThan(0)
  })

  test('[G3] every check of the databases holds', async () => {
    const databases = await openForReading(world.databases.config)
    expect(await verifyDatabases(databases, machineNow() + SECOND)).toEqual([])
    await databases.close()
  })
})
