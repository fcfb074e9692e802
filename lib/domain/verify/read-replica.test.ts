import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('[H8][H15] a read replica comes to hold what the primary was told, and every check holds there (D2)', async () => {
  const config = onReplica(world.databases.config)
  if (!config) throw new Error('this test needs the libSQL server')
  const plates = plateWorld(world)
  await plates.segment('苏HA000A', '苏HA009A')
  const one = await plates.chooser()
  expect(await pickNumber(one.context(), { applicationId: one.applicationId, number: '苏HA001A', mode: 'composed' })).toMatchObject({ ok: true })

  const replica = await openForReading(config)
  const province = replica.provinces.find(({ code }) => code === '32')
  const held = async () => (await province?.db.select({ number: plateHolds.number }).from(plateHolds).catch(() => [])) ?? []
  for (let look = 0; look < LOOKS && (await held()).length === 0; look++) await pause(50)
  expect(await held()).toEqual([{ number: '苏HA001A' }])
  // The draft was written as a row, not begun: its missing first event is the one thing to find.
  const found = await verifyDatabases(replica, machineNow())
  expect(found.filter(({ check }) => check !== 'applications: no event at all')).toEqual([])
  await replica.close()
})
