import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobs, outbox } from '@/db/common/schema'
import type { Handle } from '@/db/handle'
import { machineNow } from '@/lib/kernel/clock'
import { enqueue } from './outbox/enqueue'
import { drainOutbox, PARK_AFTER, readyMessages, runJobs, type Delivered, type OutboxRow } from './runner'
import { schedule } from './scheduling'
import { testWorld } from './test-world'

let world: Awaited<ReturnType<typeof testWorld>>
let handle: Handle

beforeAll(async () => {
  world = await testWorld()
  handle = await world.databases.province('32')
})
afterAll(() => world.close())

const send = (key: string, subject?: string) =>
  handle.write((tx) => enqueue(tx, world.context(), { topic: 'sms.send', key, payload: { to: '13900000000', text: key }, ...(subject && { subject }) }))

const drain = (deliver: (row: OutboxRow) => Promise<Delivered>, at = machineNow()) => drainOutbox(handle, world.keys, () => at, deliver)

const rowOf = async (key: string) => (await handle.read.select().from(outbox).where(eq(outbox.key, key)))[0]

describe('[H7] the outbox', () => {
  it('keeps one message a key and wipes what it held once it is sent', async () => {
    await send('once')
    await send('once')
    const seen: string[] = []
    await drain(async (row) => {
      seen.push(row.key)
      return { kind: 'sent' }
    })
    expect(seen).toEqual(['once'])
    expect(await rowOf('once')).toMatchObject({ state: 'sent', payload: '' })
  })

  it('keeps the order of one subject, also within one millisecond and past a failure (D4)', async () => {
    for (const key of ['a1', 'a2', 'a3']) await send(key, 'person-a')
    const seen: string[] = []
    const failing = async (row: OutboxRow): Promise<Delivered> => {
      seen.push(row.key)
      return { kind: 'later', reason: 'down' }
    }
    await drain(failing)
    await drain(failing)
    expect(seen).toEqual(['a1'])
    let at = machineNow()
    for (let i = 0; i < 4; i++) {
      at += 60_000
      await drain(async (row) => {
        seen.push(row.key)
        return { kind: 'sent' }
      }, at)
    }
    expect(seen).toEqual(['a1', 'a1', 'a2', 'a3'])
  })

  it('is tried again after a lease that nobody finished', async () => {
    await send('left')
    const started = drainOutbox(handle, world.keys, machineNow, () => new Promise(() => undefined))
    void started
    await new Promise((resolve) => setTimeout(resolve, 20))
    const seen: string[] = []
    const note = async (row: OutboxRow): Promise<Delivered> => {
      seen.push(row.key)
      return { kind: 'sent' }
    }
    await drain(note)
    expect(seen).not.toContain('left')
    await drain(note, machineNow() + 31_000)
    expect(seen).toContain('left')
  })

  it('parks after so many failures, with the reason', async () => {
    await send('hopeless')
    let at = machineNow()
    for (let i = 0; i < PARK_AFTER; i++) {
      at += 3_600_000
      await drain(async () => ({ kind: 'later', reason: 'vendor' }), at)
    }
    expect(await rowOf('hopeless')).toMatchObject({ state: 'parked', lastProblem: 'vendor', attempts: PARK_AFTER })
  })
})

describe('jobs (D13)', () => {
  const dueAt = machineNow() + 1_000
  const ask = (key: string) => handle.write((tx) => schedule(tx, world.context(), { kind: 'plate.replenish', key, payload: {}, dueAt }))
  const run = (business: number, work: () => Promise<void>, machine = machineNow()) =>
    runJobs(handle, { business: () => business, machine: () => machine }, work)

  it('wait for business time, stand once a key, and a missed one is caught up', async () => {
    await ask('daily')
    await ask('daily')
    let ran = 0
    const work = async () => void ran++
    await run(dueAt - 1, work)
    expect(ran).toBe(0)
    await run(dueAt + 86_400_000, work)
    await run(dueAt + 86_400_000, work)
    expect(ran).toBe(1)
  })

  it('a failed one is tried again, later', async () => {
    await ask('failing')
    const at = machineNow()
    await run(dueAt, () => Promise.reject(new Error('no')), at)
    let ran = 0
    await run(dueAt, async () => void ran++, at)
    expect(ran).toBe(0)
    await run(dueAt, async () => void ran++, at + 3_600_000)
    expect(ran).toBe(1)
    expect((await handle.read.select().from(jobs).where(eq(jobs.key, 'failing')))[0]).toMatchObject({ state: 'done', attempts: 2 })
  })
})

/** Last: a reader that explained a statement goes on seeing what stood then. */
it('asks an index whether an earlier message of the subject waits, and walks no table', async () => {
  const { sql: text, params } = readyMessages(handle.read).toSQL()
  const bound = text.split('?').flatMap((part, i) => (i < params.length ? [sql.raw(part), typeof params[i] === 'string' ? sql`${params[i]}` : sql`0`] : [sql.raw(part)]))
  const explained = await handle.read.all<{ detail: string }>(sql.join([sql.raw('EXPLAIN QUERY PLAN '), ...bound]))
  const plan = explained.map(({ detail }) => detail).join('\n')
  expect(plan).toMatch(/earlier USING (COVERING )?INDEX outbox_subject/)
  expect(plan).toContain('USING INDEX outbox_waiting')
})
