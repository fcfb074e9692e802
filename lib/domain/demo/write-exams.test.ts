import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { examBookings, examClosings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { learners } from '@/db/province/schema/licence-papers'
import { openForReading } from '@/db/open-for-reading'
import { machineNow, SECOND } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { seedWorld } from './seed-world'

let world: Awaited<ReturnType<typeof testWorld>>

beforeAll(async () => {
  world = await testWorld()
  await seedWorld(480)
}, 240_000)
afterAll(() => world.close())

describe.each([['has', '32'], ['szv', '32'], ['xmn', '35'], ['has-2015', '32-2015']])('driving tests of the demo in %s', (place, province) => {
  const rows = async () => {
    const { read } = await world.databases.province(province)
    return {
      bookings: await read.select().from(examBookings).where(eq(examBookings.place, place)),
      sessions: await read.select().from(examSessions).where(eq(examSessions.place, place)),
      closings: await read.select().from(examClosings).where(eq(examClosings.place, place)),
      learning: await read.select().from(learners).where(eq(learners.place, place)),
    }
  }

  test('learners in every stage, with somebody displaced by rank', async () => {
    const { bookings, learning } = await rows()
    const states = new Set(bookings.map(({ state }) => state))
    for (const state of ['accepted', 'allotted', 'not-allotted', 'passed', 'failed'] as const) expect(states, state).toContain(state)
    const booked = new Set(bookings.map(({ learnerId }) => learnerId))
    expect(learning.filter(({ id }) => !booked.has(id)).length).toBeGreaterThan(4)
  })

  test('a day that is over, one that is ranked with its proof, and days that take bookings', async () => {
    const { sessions, closings } = await rows()
    expect(sessions.filter(({ state }) => state === 'published').length).toBeGreaterThan(10)
    expect(sessions.filter(({ state }) => state === 'ranked').length).toBe(3)
    expect(closings.filter(({ state, fileHash }) => state === 'told' && fileHash !== null)).toHaveLength(2)
  })
})

test('[G3] every check of the databases holds', async () => {
  const databases = await openForReading(world.databases.config)
  expect(await verifyDatabases(databases, machineNow() + SECOND)).toEqual([])
  await databases.close()
})
