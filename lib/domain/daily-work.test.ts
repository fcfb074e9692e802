import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '@/db/common/schema'
import type { Handle } from '@/db/handle'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import { scheduleDailyWorkOf } from './daily-work'
import { workIn } from './jobs/work'
import { runJobs } from './runner'
import { DAILY_WORK } from './scheduling'
import { testWorld } from './test-world'

let world: Awaited<ReturnType<typeof testWorld>>
let handle: Handle
beforeAll(async () => {
  world = await testWorld()
  handle = await world.databases.province('32')
})
afterAll(() => world.close())

const asked = async () => [...new Set((await handle.read.select({ kind: jobs.kind }).from(jobs).where(ne(jobs.kind, 'daily.ask'))).map(({ kind }) => kind))].toSorted()
const left = () => handle.read.select({ state: jobs.state, payload: jobs.payload }).from(jobs).where(eq(jobs.kind, 'daily.ask'))
const run = (machine: number) => runJobs(handle, { business: machineNow, machine: () => machine }, workIn('32'))

const EVERY = [...DAILY_WORK].toSorted()

it.each(EVERY)('[D13] the day’s other work is asked for while %s cannot be, which is tried again as jobs are', async (kind) => {
  await handle.write((tx) => tx.delete(jobs).returning({ id: jobs.id }))
  await handle.script(`CREATE TRIGGER stuck BEFORE INSERT ON jobs WHEN NEW.kind = '${kind}' BEGIN SELECT RAISE(ABORT, 'stuck'); END`)
  await scheduleDailyWorkOf('32')
  expect(await asked()).toEqual(EVERY.filter((each) => each !== kind))
  expect(await left()).toEqual([{ state: 'waiting', payload: JSON.stringify({ work: kind }) }])
  await run(machineNow())
  expect(await left()).toMatchObject([{ state: 'waiting' }])
  await handle.script('DROP TRIGGER stuck')
  await run(machineNow() + MINUTE)
  expect([await asked(), (await left()).map(({ state }) => state)]).toEqual([EVERY, ['done']])
})

it('asked for again it is nothing new, and nothing is left to a job', async () => {
  await handle.write((tx) => tx.delete(jobs).returning({ id: jobs.id }))
  await scheduleDailyWorkOf('32')
  const before = await handle.read.select({ key: jobs.key }).from(jobs)
  await scheduleDailyWorkOf('32')
  expect(await handle.read.select({ key: jobs.key }).from(jobs)).toEqual(before)
  expect([await asked(), await left()]).toEqual([EVERY, []])
})
