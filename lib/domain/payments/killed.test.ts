import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { machineNow } from '@/lib/kernel/clock'
import { verifyDatabases } from '../verify/verify-databases'

/** Twice as many payments, so that some are still under way when the power goes however late it does. */
const COUNT = 50

/** The numbers that were acknowledged before the power went; it goes after so many of them. */
const payUntil = async (folder: string, acknowledged: number): Promise<string[]> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/domain/payments/testing/paying-process.ts', folder, String(COUNT)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const told: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('p32_')) continue
    told.push(line)
    if (told.length === acknowledged) child.kill('SIGKILL')
  }
  await gone
  return told
}

test.each([1, 20])('[H9] kill -9 after %i payments were taken in: none of them is lost, and the books are even', async (acknowledged) => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-killed-'))
  const told = await payUntil(folder, acknowledged)
  expect(told.length).toBeGreaterThanOrEqual(acknowledged)
  const databases = await openForReading({ mode: 'embedded', folder })
  const db = databases.provinces.find(({ code }) => code === '32')?.db
  const rows = (await db?.all<{ number: string }>(sql`SELECT provider_number AS number FROM payments`)) ?? []
  const found = (await verifyDatabases(databases, machineNow())).map(({ check, row }) => `${check}: ${row}`)
  await databases.close()
  rmSync(folder, { recursive: true, force: true })
  expect(rows.length).toBeLessThan(2 * COUNT)
  expect([...new Set(told)].filter((each) => !rows.some(({ number }) => number === each))).toEqual([])
  expect(found).toEqual([])
}, 60_000)
