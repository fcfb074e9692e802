import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settings } from './common/schema'
import { openEmbedded } from './embedded'
import type { Handle } from './handle'
import { systemDisk, type Disk } from './log-on-disk'
import { migrate } from './migrate'

/** A disk with a clock of its own: it takes so long in place, and beside the process answers when it is told to. */
const scripted = () => {
  const inPlace: { ms: number; fault: Error | null; asked: number } = { ms: 0, fault: null, asked: 0 }
  const beside: { answer(fault?: Error): void }[] = []
  let now = 0
  const disk: Disk = {
    ...systemDisk,
    now: () => now,
    flush() {
      inPlace.asked++
      now += inPlace.ms
      if (inPlace.fault) throw inPlace.fault
    },
    flushBeside: () => new Promise((resolve, reject) => beside.push({ answer: (fault) => (fault ? reject(fault) : resolve()) })),
  }
  return { disk, inPlace, beside }
}

let folder: string
let handle: Handle
let world: ReturnType<typeof scripted>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open122-log-'))
  world = scripted()
  handle = openEmbedded('province-32', join(folder, 'province-32.db'), world.disk)
  await migrate(handle, 'db/province/migrations')
  world.inPlace.asked = 0
})
afterEach(async () => {
  await handle.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string) => handle.write(async (tx) => (await tx.insert(settings).values({ name, value: name }).returning()).length)
const names = async () => (await handle.read.select({ name: settings.name }).from(settings)).map(({ name }) => name).sort()

/** From then on the disk is held to be slow. */
const growSlow = async () => {
  world.inPlace.ms = 20
  await put('0')
  world.inPlace.ms = 0
  world.inPlace.asked = 0
}

test('[H9] a quick disk is waited for in place, once for a crowd that committed together; what wrote nothing does not ask it', async () => {
  expect(await put('a')).toBe(1)
  expect([world.inPlace.asked, world.beside.length]).toEqual([1, 0])
  await Promise.all(Array.from({ length: 16 }, (_, i) => put(`n${i}`)))
  expect(world.inPlace.asked).toBeLessThanOrEqual(3)
  const before = world.inPlace.asked
  await expect(handle.write(async () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault')
  expect(world.inPlace.asked).toBe(before)
})

test('[H9] nobody hears an answer before a slow disk has the log; meanwhile others write and read', async () => {
  await growSlow()
  const { beside, inPlace } = world
  const heard: string[] = []
  const first = put('a').then(() => heard.push('a'))
  await vi.waitFor(() => expect(beside).toHaveLength(1))
  const others = ['b', 'c'].map((name) => put(name).then(() => heard.push(name)))
  await vi.waitFor(async () => expect(await names()).toEqual(['0', 'a', 'b', 'c']))
  await pause(20)
  expect([heard, beside.length]).toEqual([[], 1])
  beside[0]?.answer()
  await first
  expect(heard).toEqual(['a'])
  // What was written while the first flush was under way is none of it: one more, for both.
  await vi.waitFor(() => expect(beside).toHaveLength(2))
  expect(heard).toEqual(['a'])
  beside[1]?.answer()
  await Promise.all(others)
  expect([heard.sort(), beside.length, inPlace.asked]).toEqual([['a', 'b', 'c'], 2, 0])
})

test('a disk that has become quick again is waited for in place', async () => {
  await growSlow()
  const write = async () => {
    const asked = () => world.beside.length + world.inPlace.asked
    const before = { all: asked(), beside: world.beside.length }
    const written = put(`n${before.all}`)
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(before.all), { interval: 1 })
    world.beside[before.beside]?.answer()
    await written
  }
  // One is as slow as the first: the disk is still not waited for. Then it is quick each time it is asked.
  for (let i = 0; i < 50; i++) await write()
  world.inPlace.ms = 20
  await write()
  expect([world.beside.length, world.inPlace.asked]).toEqual([50, 1])
  world.inPlace.ms = 0
  for (let i = 0; world.inPlace.asked < 30 && i < 2_000; i++) await write()
  const { length } = world.beside
  for (let i = 0; i < 5; i++) await put(`at once ${i}`)
  expect(world.beside).toHaveLength(length)
})

test.each(['quick', 'slow'])('[H9] a disk that refused once is not trusted again: nothing more is written, reading goes on (%s)', async (kind) => {
  if (kind === 'slow') await growSlow()
  const { beside, inPlace } = world
  inPlace.fault = new Error('EIO')
  const first = put('a')
  if (kind === 'slow') await vi.waitFor(() => expect(beside).toHaveLength(1))
  beside[0]?.answer(new Error('EIO'))
  for (const act of [() => first, () => put('b'), () => handle.script('SELECT 1')]) await expect(act()).rejects.toThrow('the disk refused the log')
  expect(handle.refusal()).toBeInstanceOf(Error)
  expect(beside.length + inPlace.asked).toBe(1)
  expect(await names()).not.toContain('b')
})
