import { sql } from 'drizzle-orm'
import type { Handle } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import type { World } from './log-in'

/** People who applied; each for many things, as a place has fewer people than applications of all years. */
const PEOPLE = 2_000
const BATCH = 20_000

const writePeople = (world: World, handle: Handle): Promise<void> =>
  handle.write(async (tx) => {
    for (let i = 0; i < PEOPLE; i++) {
      const id = newId('per', machineNow())
      await tx.insert(people).values({
        id, kind: 'individual', nameSealed: seal(world.keys, 'people.name', id, `喆测试${i}`), documentType: 'A', documentSealed: '-',
        documentKey: `document-${i}`, personKey: `person-${i}`, updatedAt: 0,
      })
    }
  })

const ANSWERS = JSON.stringify({ reason: 'lost', lostOn: '2026-11-18', delivery: 'collect', collectAt: 'off_00000000000000000000000000' })

/**
 * A place's applications: half of them wait for review, on 200 deadlines; a quarter waits to be paid, the rest is finished. Of
 * those in review one in eight is taken, eighty of them by `officer`, and twenty are of a service that is seldom asked for (B20),
 * however many there are in all.
 */
export const fillQueue = async (world: World, count: number, officer: string): Promise<void> => {
  const handle = await world.databases.province('32')
  await writePeople(world, handle)
  const at = machineNow()
  const facts = seal(world.keys, 'applications.facts', 'app', ANSWERS)
  // Numbers are bound as reals, which the modulos and texts below would carry on.
  const whole = (value: number) => sql`CAST(${value} AS INTEGER)`
  for (let from = 0; from < count; from += BATCH)
    await handle.write(async (tx) => {
      await tx.run(sql`
        INSERT INTO applications (id, number, place, service, version, applicant_id, subject_id, channel, entered_by, status, facts_sealed, started_at, submitted_at, status_since, due_on, taken_by, revision)
        WITH RECURSIVE n(i) AS (SELECT ${whole(from)} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${whole(Math.min(count, from + BATCH))})
        SELECT 'app_' || printf('%026d', i), 'N-' || i, 'has',
          CASE WHEN i % ${whole(count / 20)} = 0 THEN 'B20' WHEN i % 3 = 0 THEN 'B08' ELSE 'B12' END, 1,
          (SELECT id FROM people WHERE person_key = 'person-' || (i * 7919 % ${whole(PEOPLE)})), 'sub_' || i, 'web', 'acc',
          CASE WHEN i % 2 = 0 THEN 'submitted' WHEN i % 4 = 1 THEN 'awaiting-payment' ELSE 'completed' END, ${facts}, ${at}, ${at}, ${at},
          CASE WHEN i % 2 = 0 THEN date('2026-10-01', '+' || (i * 104729 % 200) || ' days') END,
          CASE WHEN i % 2 = 1 THEN NULL WHEN i < 160 THEN ${officer} WHEN i / 2 * 7919 % 1000 < 125 THEN 'acc-' || (i % 50) END, 1
        FROM n`)
    })
}
