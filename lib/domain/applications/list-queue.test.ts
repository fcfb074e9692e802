import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { testWorld } from '../test-world'
import { countUpToMost, idsOfPage } from '../paging'
import { listQueue, queueAsked } from './list-queue'
import { asStaff, submitted, valueOf } from './application-test-world'

let world: Awaited<ReturnType<typeof testWorld>>
let busy: Actor
const ROWS = 20_000

/** Many finished and many waiting applications; only what the queue reads has to be real. */
beforeAll(async () => {
  world = await testWorld()
  busy = world.staff('reviewer')
  const { applicationId } = await submitted(world)
  const handle = await world.databases.province('32')
  await handle.write(async (tx) => {
    await tx.run(sql`
      INSERT INTO applications (id, number, place, service, version, applicant_id, subject_id, channel, entered_by, status, facts_sealed, started_at, status_since, due_on, taken_by, revision)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
      SELECT 'app_' || printf('%026d', i), 'N-' || i, place, service, version, applicant_id, 'lic_' || i, channel, entered_by,
        CASE WHEN i % 4 = 0 THEN 'submitted' ELSE 'completed' END, facts_sealed, started_at, status_since,
        date('2026-11-20', '+' || (i % 40) || ' days'), CASE WHEN i % 8 = 0 THEN ${actorId(busy)} END, 1
      FROM n, applications WHERE id = ${applicationId}`)
  })
})
afterAll(() => world.close())

const reviewer = () => asStaff(world, world.staff('reviewer'))

const SERVICES = [undefined, 'B12', 'B20'] as const

/** An officer's own work is little, so its index comes first whatever else is asked. */
const indexFor = (filter: string, service: string | undefined): string =>
  filter === 'mine' ? 'applications_taken' : service ? 'COVERING INDEX applications_queue_service' : 'COVERING INDEX applications_queue '

const planOf = async (db: Db, { sql: text, params }: { sql: string; params: readonly unknown[] }): Promise<string> => {
  const explained = await db.all<{ detail: string }>(sql.join([sql.raw('EXPLAIN QUERY PLAN '), ...withParams(text, params)]))
  return explained.map(({ detail }) => detail).join('\n')
}

test.each(['team', 'unassigned', 'mine'] as const)('%s: page and count come out of an index, in order of the deadline, without sorting or scanning', async (filter) => {
  const db = (await world.databases.province('32')).read
  for (const service of SERVICES)
    for (const sort of ['due', '-due'] as const) {
      const asked = queueAsked(reviewer(), { filter, sort, status: 'submitted' as const, page: 2, service })
      for (const statement of [idsOfPage(db, applications, asked), countUpToMost(db, applications, asked.where)]) {
        const plan = (await planOf(db, statement.toSQL())).replaceAll('SCAN some', '')
        expect(plan).toContain(indexFor(filter, service))
        expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
      }
    }
})

/** The builder's text with its values put back as bound parameters. */
const withParams = (text: string, params: readonly unknown[]) =>
  text.split('?').flatMap((part, i) => (i < params.length ? [sql.raw(part), sql`${params[i]}`] : [sql.raw(part)]))

test('one\'s own work is found among all others\'', async () => {
  const ctx = asStaff(world, busy)
  const own = valueOf(await listQueue(ctx, { filter: 'mine' }))
  expect(own.total).toBe(2_500)
  expect(own.rows.every(({ takenBy }) => takenBy === 'me')).toBe(true)
  expect(valueOf(await listQueue(ctx, { filter: 'mine', service: 'B20' })).total).toBe(0)
})

test('pages do not overlap and follow the deadline', async () => {
  const one = valueOf(await listQueue(reviewer(), { page: '1' }))
  const two = valueOf(await listQueue(reviewer(), { page: '2' }))
  expect(one.rows).toHaveLength(50)
  expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(100)
  const due = [...one.rows, ...two.rows].map(({ dueOn }) => dueOn ?? '')
  expect(due).toEqual(due.toSorted())
})

test('a filter holds for every row; the count stops where nobody pages', async () => {
  const unassigned = valueOf(await listQueue(reviewer(), { filter: 'unassigned' }))
  expect(unassigned.rows.every(({ takenBy }) => takenBy === null)).toBe(true)
  expect(unassigned.total).toBe(2_501)
  const team = valueOf(await listQueue(reviewer(), { status: 'completed' }))
  expect(team).toMatchObject({ total: 5_000, more: true })
  expect(valueOf(await listQueue(reviewer(), { filter: 'mine' })).rows).toEqual([])
})
