import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settings } from './common/schema'
import { openEmbedded } from './embedded'
import type { Handle } from './handle'
import { migrate } from './migrate'

let folder: string
let handle: Handle
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open122-log-'))
  handle = openEmbedded('province-32', join(folder, 'province-32.db'))
  await migrate(handle, 'db/province/migrations')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await handle.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A disk that answers when it is told to; how often it was asked. */
const slowDisk = async () => {
  const file = await open(join(folder, 'any'), 'w')
  const asked: { answer(fault?: Error): void }[] = []
  vi.spyOn(Object.getPrototypeOf(file) as typeof file, 'datasync').mockImplementation(
    () => new Promise<void>((resolve, reject) => asked.push({ answer: (fault) => (fault ? reject(fault) : resolve()) })),
  )
  await file.close()
  return asked
}

const put = (name: string) => handle.write(async (tx) => (await tx.insert(settings).values({ name, value: name }).returning()).length)
const names = async () => (await handle.read.select({ name: settings.name }).from(settings)).map(({ name }) => name)

test('[H9] nobody hears an answer before the disk has the log; meanwhile others write and read', async () => {
  const disk = await slowDisk()
  const heard: string[] = []
  const first = put('a').then(() => heard.push('a'))
  await vi.waitFor(() => expect(disk).toHaveLength(1))
  const others = ['b', 'c'].map((name) => put(name).then(() => heard.push(name)))
  await vi.waitFor(async () => expect(await names()).toEqual(['a', 'b', 'c']))
  await pause(20)
  expect([heard, disk.length]).toEqual([[], 1])
  disk[0]?.answer()
  await first
  expect(heard).toEqual(['a'])
  // What was written while the first flush was under way is none of it: one more, for both.
  await vi.waitFor(() => expect(disk).toHaveLength(2))
  expect(heard).toEqual(['a'])
  disk[1]?.answer()
  await Promise.all(others)
  expect([heard, disk.length]).toEqual([['a', 'b', 'c'], 2])
})

test('[H9] a disk that refused once is not trusted again: nothing more is written, reading goes on', async () => {
  const disk = await slowDisk()
  const first = put('a')
  await vi.waitFor(() => expect(disk).toHaveLength(1))
  disk[0]?.answer(new Error('EIO'))
  for (const act of [() => first, () => put('b'), () => handle.script('SELECT 1')]) await expect(act()).rejects.toThrow('the disk refused the log')
  expect(handle.refusal()).toBeInstanceOf(Error)
  expect(disk).toHaveLength(1)
  expect(await names()).toEqual(['a'])
})
