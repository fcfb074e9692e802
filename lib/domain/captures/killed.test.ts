import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { machineNow } from '@/lib/kernel/clock'
import { valueOf } from '../applications/application-test-world'
import { provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { captureWorld } from './capture-test-world'
import { takeInFile, takeInTurn } from './take-in-file'
import { uploadCaptures } from './upload-captures'

const COUNT = 40_000

type Counts = { readonly rows: number; readonly added: number; readonly read: number; readonly state: string }
const COUNTED = sql`SELECT (SELECT count(*) FROM violations) AS rows, added, "read", state FROM capture_files`

test.each([30, 250])('[H9] kill -9 %i ms into a file of records: what it counts is what stands, and nothing else', async (after) => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-killed-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/domain/captures/testing/taking-process.ts', folder, String(COUNT)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') continue
    await wait(after)
    child.kill('SIGKILL')
  }
  await gone
  const databases = await openForReading({ mode: 'embedded', folder })
  const db = databases.provinces.find(({ code }) => code === '32')?.db
  const [counts] = (await db?.all<Counts>(COUNTED)) ?? []
  const found = (await verifyDatabases(databases, machineNow())).map(({ check, row }) => `${check}: ${row}`)
  await databases.close()
  rmSync(folder, { recursive: true, force: true })
  expect(counts).toMatchObject({ state: 'taking-in', rows: counts?.added, read: counts?.added })
  expect(counts?.rows).toBeLessThan(COUNT)
  expect(found).toEqual([])
}, 60_000)

test('a turn that broke off goes on where the file stands; two turns at once count each chunk once', async () => {
  const world = await testWorld()
  const captures = captureWorld(world)
  const clerk = captures.office(world.staff('window-clerk'))
  const lines = Array.from({ length: 6_500 }, (_, i) => `02,苏H${10_000 + i},1039,2026-11-0${1 + (i % 9)} 10:00,桥,50,0`)
  const { fileId } = valueOf(await uploadCaptures(clerk, { bytes: captures.csv(...lines) }))
  valueOf(await takeInFile(clerk, { fileId }))
  const handle = await provinceHandle('32')
  const { write } = handle
  let left = 2
  Object.assign(handle, { write: (unit: Parameters<typeof write>[0]) => (left-- > 0 ? write.call(handle, unit) : Promise.reject(new Error('broken off'))) })
  await expect(takeInTurn(clerk, { fileId, turn: 0 })).rejects.toThrow('broken off')
  Object.assign(handle, { write })
  const counts = async () => (await handle.read.all<Counts>(COUNTED))[0]
  expect(await counts()).toMatchObject({ rows: 2_000, added: 2_000, read: 2_000, state: 'taking-in' })
  await Promise.all([takeInTurn(clerk, { fileId, turn: 0 }), takeInTurn(clerk, { fileId, turn: 0 })])
  expect(await counts()).toMatchObject({ rows: 6_500, added: 6_500, read: 6_500, state: 'taken-in' })
  await world.close()
})
