import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, settings } from './common/schema'
import { Rollback } from './gate'
import { openEmbedded } from './embedded'
import type { Handle } from './handle'
import { migrate } from './migrate'
import { openServer } from './server'
import { sqldMissing, startSqld } from './testing/sqld'

type Stage = { handle: Handle; end(): Promise<void> }

const embedded = async (): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-db-'))
  const handle = openEmbedded('province-32', join(folder, 'province-32.db'))
  return {
    handle,
    async end() {
      await handle.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const server = async (): Promise<Stage> => {
  const sqld = await startSqld(['p32'])
  const handle = openServer('province-32', sqld.url('p32'), undefined)
  return {
    handle,
    async end() {
      await handle.close()
      await sqld.stop()
    },
  }
}

const missing = sqldMissing()
const stages = [
  { mode: 'embedded', open: embedded, skipped: null },
  { mode: missing ? `libSQL server (not tested: ${missing})` : 'libSQL server', open: server, skipped: missing },
]

describe.each(stages)('one interface over both modes (D2): $mode', ({ open, skipped }) => {
  let stage: Stage
  beforeAll(async () => {
    if (skipped) return
    stage = await open()
    await migrate(stage.handle, 'db/province/migrations')
  })
  afterAll(async () => {
    await stage?.end()
  })
  const test = it.skipIf(skipped !== null)
  const valueOf = async (name: string) =>
    (await stage.handle.read.select().from(settings).where(eq(settings.name, name)))[0]?.value

  test('every table is STRICT', async () => {
    const tables = await stage.handle.read.all<{ name: string; sql: string }>(
      sql`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'libsql_%' AND name NOT LIKE '_litestream%'`,
    )
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter((table) => !/STRICT\s*$/.test(table.sql)).map((table) => table.name)).toEqual([])
  })

  test('a finished unit is kept, a broken one leaves nothing', async () => {
    await stage.handle.write((tx) => tx.insert(settings).values({ name: 'kept', value: '1' }).returning())
    const broken = stage.handle.write(async (tx) => {
      await tx.insert(settings).values({ name: 'lost', value: '1' }).returning()
      throw new Rollback('no')
    })
    await expect(broken).rejects.toBeInstanceOf(Rollback)
    expect(await valueOf('kept')).toBe('1')
    expect(await valueOf('lost')).toBeUndefined()
  })

  test('overlapping units queue and none is lost (D3)', async () => {
    await stage.handle.write((tx) => tx.insert(settings).values({ name: 'count', value: '0' }).returning())
    const add = () =>
      stage.handle.write(async (tx) => {
        const [row] = await tx.select().from(settings).where(eq(settings.name, 'count'))
        await tx.update(settings).set({ value: String(Number(row?.value) + 1) }).where(eq(settings.name, 'count')).returning()
      })
    await Promise.all(Array.from({ length: 40 }, add))
    expect(await valueOf('count')).toBe('40')
  })

  test('[G3] the audit refuses to be rewritten', async () => {
    const row = { seq: 1, at: 1, actorKind: 'system', actorId: 't', channel: 'system', intent: 't', outcome: 'done' as const, detail: '{}', previousHash: '0', hash: 'x' }
    await stage.handle.write((tx) => tx.insert(audit).values(row).returning())
    await expect(stage.handle.write((tx) => tx.update(audit).set({ detail: 'y' }).returning())).rejects.toThrow()
    await expect(stage.handle.write((tx) => tx.delete(audit).returning())).rejects.toThrow()
  })

  test('foreign keys and checks are in force', async () => {
    const orphan = sql`INSERT INTO bans (id, person_id, kind, reason, cause, from_at, until_day) VALUES ('a', 'nobody', 'BAN-02', 'r', 'c', 0, '2026-01-01')`
    await expect(stage.handle.write(async (tx) => void (await tx.run(orphan)))).rejects.toThrow()
    const wrong = sql`INSERT INTO outbox (id, topic, key, payload, state, available_at, created_at) VALUES ('a', 't', 'k', '', 'elsewhere', 0, 0)`
    await expect(stage.handle.write(async (tx) => void (await tx.run(wrong)))).rejects.toThrow()
  })

  test('[H13] migrations stand once; an edited one is refused', async () => {
    expect(await migrate(stage.handle, 'db/province/migrations')).toBe(0)
    await stage.handle.write(async (tx) => void (await tx.run(sql`UPDATE migrations SET hash = 'other' WHERE idx = 0`)))
    await expect(migrate(stage.handle, 'db/province/migrations')).rejects.toThrow('was edited')
  })
})

describe('embedded connections', () => {
  it('reads cannot write, and every connection has its pragmas', async () => {
    const { handle, end } = await embedded()
    const pragma = async (name: string) => Object.values((await handle.read.get<Record<string, unknown>>(sql.raw(`PRAGMA ${name}`))) ?? {})[0]
    expect(await pragma('query_only')).toBe(1)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('synchronous')).toBe(1)
    expect(await pragma('journal_mode')).toBe('wal')
    await handle.write(async (tx) => {
      const value = await tx.get<Record<string, unknown>>(sql.raw('PRAGMA foreign_keys'))
      expect(Object.values(value ?? {})[0]).toBe(1)
    })
    await end()
  })
})
