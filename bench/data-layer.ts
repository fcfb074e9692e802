import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, sql } from 'drizzle-orm'
import { audit } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import { plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { openEmbedded } from '@/db/embedded'
import type { Handle } from '@/db/handle'
import { migrate } from '@/db/migrate'
import { statement } from '@/db/statement'
import { appendAudit } from '@/lib/domain/audit/append-audit'
import { testWorld } from '@/lib/domain/test-world'
import { machineNow } from '@/lib/kernel/clock'
import { openFloor } from './floor/engine'
import { compare, printRows, timeCalls } from './measure'
import type { Suite } from './options'

const COUNT = 72_000
const BATCH = 2_000

const numbers = Array.from({ length: COUNT }, (_, i) => `苏H${String.fromCharCode(65 + (i % 3))}${String(i).padStart(5, '0')}`)

const fill = async (handle: Handle) => {
  await handle.write((tx) =>
    tx.insert(plateSegments).values({
      id: 'seg', place: 'has', plateType: '02', firstNumber: 'a', lastNumber: 'b', total: COUNT, state: 'proposed',
      origin: 'planner', releaseAt: 0, proposedBy: 'bench',
    }).returning(),
  )
  for (let from = 0; from < COUNT; from += 1_000)
    await handle.write((tx) =>
      tx.insert(plateNumbers).values(numbers.slice(from, from + 1_000).map((number, i) => ({ number, plateType: '02', segmentId: 'seg', ordinal: from + i }))).returning({ n: plateNumbers.ordinal }),
    )
}

const claim = statement((db) =>
  db
    .update(plateNumbers)
    .set({ state: 'held', holdId: sql`${sql.placeholder('holdId')}` })
    .where(and(eq(plateNumbers.plateType, '02'), eq(plateNumbers.number, sql.placeholder('number')), eq(plateNumbers.state, 'free')))
    .returning({ number: plateNumbers.number })
    .prepare(),
)

const plainAudit = statement((db) =>
  db
    .insert(audit)
    .values({
      seq: sql.placeholder('seq'), at: 0, actorKind: 'citizen', actorId: 'a', channel: 'web', intent: 'plate.pick',
      outcome: 'done', detail: '{}', previousHash: '', hash: sql.placeholder('hash'),
    })
    .prepare(),
)

const read = statement((db) =>
  db.select().from(plateNumbers).where(and(eq(plateNumbers.plateType, '02'), eq(plateNumbers.number, sql.placeholder('number')))).prepare(),
)

/** P1 (data layer alone) and P2: our interface over the same engine, beside the engine driven bare. */
export const dataLayer: Suite = async ({ rounds }) => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-bench-'))
  const copy = openEmbedded('floor', join(folder, 'floor.db'))
  await migrate(copy, 'db/province/migrations')
  await fill(copy)
  await copy.close()
  const floor = openFloor(join(folder, 'floor.db'))
  const world = await testWorld()
  const handle = await world.databases.province('32')
  await fill(handle)
  const ctx = world.context({ actor: { kind: 'system', name: 'bench' } })
  const at = machineNow()
  let mine = 0
  let theirs = 0

  printRows('Claim (P1, data layer alone: one guarded update, one audit row, synchronous FULL)', 'µs', await compare([
    { name: 'L1: engine, synchronous, prepared', run: () => timeCalls(BATCH, () => floor.claim(numbers[theirs++] ?? '', 'person', at)) },
    {
      name: 'write gate + drizzle prepared',
      run: () =>
        timeCalls(BATCH, () =>
          handle.write(async (tx) => {
            await claim(tx).all({ number: numbers[mine++] ?? '', holdId: 'h' })
            await plainAudit(tx).run({ seq: mine, hash: String(mine) })
          }),
        ),
    },
    {
      name: 'write gate + drizzle prepared + hash-chained audit',
      run: () =>
        timeCalls(BATCH, () =>
          handle.write(async (tx) => {
            await claim(tx).all({ number: numbers[mine++] ?? '', holdId: 'h' })
            await appendAudit(tx, ctx, { intent: 'bench', outcome: 'done' })
          }),
        ),
    },
  ], rounds))

  printRows('Read by key (P2)', 'µs', await compare([
    { name: 'L1: engine, synchronous, prepared', run: () => timeCalls(20_000, (i) => floor.read(numbers[(i * 7919) % COUNT] ?? '')) },
    { name: 'drizzle prepared, read-only connection', run: () => timeCalls(20_000, async (i) => read(handle.read).get({ number: numbers[(i * 7919) % COUNT] ?? '' })) },
  ], rounds))

  floor.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
}
