import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { notices } from '@/db/province/schema/people'
import { open } from '@/lib/kernel/crypto'
import { addDays } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { decided, revoked } from './fine-test-world'
import { stepOf, tellFinesDue } from './tell-fines-due'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const on = (day: string) => world.context({ actor: { kind: 'system', name: 'job:fine.tell-due' }, channel: 'system', at: `${day} 09:00` })

test.each([
  ['2025-03-14', null], ['2025-03-15', 'before'], ['2025-03-18', 'before'], ['2025-03-19', '1'], ['2025-03-27', '1'], ['2025-03-28', '10'], ['2025-04-20', '10'], ['2025-04-21', 'cap'], ['2025-04-28', 'cap'], ['2025-04-29', null],
])('payDue 2025-03-18, on %s: %s (F35, F36)', (day, step) => expect(stepOf(on(day), '2025-03-18')).toBe(step))

const told = async (subject: string) => {
  const rows = await (await world.databases.province('32')).read.select().from(notices).where(eq(notices.subject, subject)).orderBy(notices.createdAt)
  return rows.map(({ id, code, paramsSealed }) => ({ code, ...(JSON.parse(open(world.keys, 'notices.params', id, paramsSealed)) as { totalDue?: string }) }))
}

test('N5: each step once, with the total of its day; nothing to who has paid nothing because nothing stands', async () => {
  const person = await world.person()
  const one = await decided(world, { personId: person.id, servedOn: '2025-03-03' })
  const warning = await decided(world, { personId: person.id, servedOn: '2025-03-03', fineFen: 0 })
  const gone = await decided(world, { personId: person.id, servedOn: '2025-03-03' })
  expect(one.payBy).toBe('2025-03-18')
  await revoked(world, gone)
  for (const day of ['2025-03-14', '2025-03-15', '2025-03-16', '2025-03-19', '2025-03-19', '2025-03-28', '2025-04-21', '2025-06-01']) await tellFinesDue(on(day))
  expect(await told(one.id)).toMatchObject([{ code: 'F35-reminder' }, { code: 'F36', totalDue: '206' }, { code: 'F36', totalDue: '260' }, { code: 'F36', totalDue: '400' }])
  expect(await told(warning.id)).toEqual([])
  expect((await told(gone.id)).map(({ code }) => code)).toEqual(['F35-revoked'])
})

test('the next morning is asked for once', async () => {
  await tellFinesDue(on('2025-05-05'))
  await tellFinesDue(on('2025-05-05'))
  const rows = await (await world.databases.province('32')).read.select().from(jobs).where(and(eq(jobs.kind, 'fine.tell-due'), eq(jobs.key, `fine.tell-due:${addDays('2025-05-05', 1)}`)))
  expect(rows).toHaveLength(1)
})
