import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settings } from './common/schema'
import { openEmbedded } from './embedded'
import { createGroupGate, Rollback, type Settled } from './gate'
import type { Handle } from './handle'
import { migrate } from './migrate'

let folder: string
let handle: Handle
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open122-group-'))
  handle = openEmbedded('province-32', join(folder, 'province-32.db'))
  await migrate(handle, 'db/province/migrations')
})
afterEach(async () => {
  await handle.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string) => handle.write(async (tx) => void (await tx.insert(settings).values({ name, value: name })))
const kept = async () => (await handle.read.select().from(settings).orderBy(asc(settings.name))).map(({ name }) => name)

test('of a crowd that commits together each keeps its own: what throws in the middle takes nothing of the others along (H1, H2)', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) =>
      handle.write(async (tx) => {
        await tx.insert(settings).values({ name: `n${String(i).padStart(3, '0')}`, value: 'x' })
        if (i % 7 === 3) throw new Rollback({ ok: false, i })
        if (i % 7 === 5) throw new Error('a fault')
        return i
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(28)
  expect(await kept()).toEqual(Array.from({ length: 100 }, (_, i) => i).filter((i) => i % 7 !== 3 && i % 7 !== 5).map((i) => `n${String(i).padStart(3, '0')}`))
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : null))[6]).toBe(6)
})

test('a broken statement of one is the fault of one', async () => {
  const [first, second, third] = await Promise.allSettled([put('a'), put('a'), put('b')])
  expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await kept()).toEqual(['a', 'b'])
})

test('nobody hears an answer before the commit: one that fails is told to everyone of the group', async () => {
  await handle.script('CREATE TABLE late (n INTEGER REFERENCES settings(name) DEFERRABLE INITIALLY DEFERRED)')
  const answers = await Promise.allSettled([put('x'), put('y'), handle.write(async (tx) => void (await tx.run(sql`INSERT INTO late VALUES ('nobody')`))), put('z')])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['rejected']))
  expect(await kept()).toEqual([])
  await put('after')
  expect(await kept()).toEqual(['after'])
})

test('first come, first served; what must be alone waits its turn', async () => {
  const seen: string[] = []
  const say = (name: string) => handle.write(async () => void seen.push(name))
  await Promise.all([say('1'), say('2'), handle.script('SELECT 1').then(() => seen.push('script')), say('3')])
  expect(seen.filter((name) => name !== 'script')).toEqual(['1', '2', '3'])
})

test('a group is small enough to let the rest of the process breathe', async () => {
  const sizes: number[] = []
  const gate = createGroupGate<number>(async (units): Promise<Settled[]> => {
    sizes.push(units.length)
    return units.map((value) => ({ ok: true, value }))
  })
  expect(await Promise.all(Array.from({ length: 40 }, (_, i) => gate.pass(i)))).toEqual(Array.from({ length: 40 }, (_, i) => i))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(16)
})
