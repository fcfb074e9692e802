import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDatabases } from './databases'

const folder = mkdtempSync(join(tmpdir(), 'open122-damaged-'))
const national = join(folder, 'national.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = () => openDatabases({ mode: 'embedded', folder })

beforeEach(async () => {
  for (const end of ['', '-wal', '-shm']) rmSync(national + end, { force: true })
  await (await open()).close()
})

test('[H9] a whole file opens again, and its log was emptied when it was closed', async () => {
  expect(statSync(`${national}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  await (await open()).close()
})

test.each([
  ['cut in half', () => truncateSync(national, Math.floor(statSync(national).size / 2))],
  ['one byte short', () => truncateSync(national, statSync(national).size - 1)],
  ['cut off within its header', () => truncateSync(national, 20)],
  ['overwritten', () => writeFileSync(national, Buffer.alloc(statSync(national).size, 'x'))],
])('[H9] a file %s is refused by its name and left as it was found; the folder is free for the next', async (_what, damage) => {
  damage()
  const found = readFileSync(national)
  await expect(open()).rejects.toThrow('national.db is damaged')
  await expect(open()).rejects.toThrow('national.db is damaged')
  expect(readFileSync(national).equals(found)).toBe(true)
})
