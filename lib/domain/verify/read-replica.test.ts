import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settings } from '@/db/common/schema'
import type { Db } from '@/db/handle'
import { openForReading } from '@/db/open-for-reading'
import { plateHolds } from '@/db/province/schema/plates'
import { onReplica } from '@/db/testing/test-databases'
import { machineNow } from '@/lib/kernel/clock'
import { plateWorld } from '../plates/plate-test-world'
import { pickNumber } from '../plates/pick-number'
import { testWorld } from '../test-world'
import { verifyDatabases } from './verify-databases'

let world: Awaited<ReturnType<typeof testWorld>>

beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const LOOKS = 200

/** Each namespace follows the primary by itself, from its first migration on. */
const untilLast = async (db: Db): Promise<void> => {
  for (let look = 0; look < LOOKS; look++) {
    const rows = await db.select().from(settings).where(eq(settings.name, 'test.last')).catch(() => [])
    if (rows.length > 0) return
    await pause(50)
  }
  throw new Error('the replica did not follow')
}

test('[H8][H15] a read replica comes to hold what the primary was told, and every check holds there (D2)', async () => {
  const config = onReplica(world.databases.config)
  if (!config) throw new Error('this test needs the libSQL server')
  const plates = plateWorld(world)
  await plates.segment('苏HA000A', '苏HA009A')
  const one = await plates.chooser()
  expect(await pickNumber(one.context(), { applicationId: one.applicationId, number: '苏HA001A', mode: 'composed' })).toMatchObject({ ok: true })

  const { databases } = world
  for (const handle of [databases.national, await databases.province('32'), await databases.province('35')])
    await handle.write((tx) => tx.insert(settings).values({ name: 'test.last', value: '' }).returning())

  const replica = await openForReading(config)
  for (const db of [replica.national, ...replica.provinces.map((each) => each.db)]) await untilLast(db)
  expect(await replica.provinces.find(({ code }) => code === '32')?.db.select({ number: plateHolds.number }).from(plateHolds)).toEqual([{ number: '苏HA001A' }])
  // The draft was written as a row, not begun: its missing first event is the one thing to find.
  const found = await verifyDatabases(replica, machineNow())
  expect(found.filter(({ check }) => check !== 'applications: no event at all')).toEqual([])
  await replica.close()
})
