import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { jobs } from '@/db/common/schema'
import { plateSegments } from '@/db/province/schema/plates'
import { DAY, machineNow } from '@/lib/kernel/clock'
import { parseSegment, segmentCount } from '@/lib/policy/plate-segments'
import { refusalOf, startCrashServer, type CrashServer } from './crash-server'
import { claim, claimForm, findingsIn, inDatabases, inProvince, numberOf, prepareFaultWorld, temporaryFolder } from './fault-world'

const LONGEST = 60_000

/** However often it is looked at: a process that is slow to start on a busy machine is no fault. */
const until = async (holds: () => Promise<boolean> | boolean, every = 50): Promise<void> => {
  for (const begun = machineNow(); machineNow() - begun < LONGEST; await pause(every)) {
    if (await holds()) return
  }
  throw new Error('it never came')
}

/** 24,000 numbers, a dozen slices: a job that takes its time. */
const LONG = { first: '苏HD000A', last: '苏HD999Z' }

const askForLongJob = (folder: string) =>
  inDatabases(folder, async (databases) => {
    const now = machineNow()
    const segment = parseSegment(LONG.first, LONG.last, '02')
    if (!segment.ok) throw new Error('not a segment')
    await (await databases.province('32')).write(async (tx) => {
      await tx.insert(plateSegments).values({
        id: 'seg_long', place: 'has', plateType: '02', firstNumber: LONG.first, lastNumber: LONG.last, total: segmentCount(segment.value), state: 'published',
        origin: 'planner', publishedAt: now - 4 * DAY, releaseAt: now + DAY, proposedBy: 'acc-planner',
      })
      await tx.insert(jobs).values({ id: 'job_long', kind: 'plate.fill-segment', key: 'long', payload: JSON.stringify({ segmentId: 'seg_long' }), dueAt: now })
    })
  })

const longJob = (folder: string) =>
  inProvince(folder, async (db) => {
    const [row] = await db.all<{ state: string; attempts: number; written: number; total: number }>(sql`
      SELECT j.state, j.attempts, s.total, (SELECT count(*) FROM plate_numbers WHERE segment_id = s.id) AS written
      FROM jobs j, plate_segments s WHERE j.id = 'job_long' AND s.id = 'seg_long'`)
    if (!row) throw new Error('the job is gone')
    return row
  })

test('[D13][H9] kill -9 in the middle of a job: the lease is taken over and the job ends where it should, once', async () => {
  const folder = temporaryFolder()
  let server: CrashServer | undefined
  try {
    const { env } = await prepareFaultWorld(folder, 1)
    await askForLongJob(folder)
    server = await startCrashServer(env)
    await until(async () => (await longJob(folder)).written > 0, 5)
    await server.kill()
    const cut = await longJob(folder)
    expect(cut).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(cut.written).toBeLessThan(cut.total)
    expect(await findingsIn(folder)).toEqual([])

    server = await startCrashServer(env)
    await until(async () => (await longJob(folder)).state === 'done')
    await server.kill()
    expect(await longJob(folder)).toMatchObject({ state: 'done', attempts: 2, written: cut.total })
    expect(await findingsIn(folder)).toEqual([])
  } finally {
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

const startSeed = (env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'scripts/seed.ts', '--people', '20'], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })

const end = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Cut while the tables of one database come up, and at a later moment of filling. */
const MOMENTS = ['national.db', 'province-32.db', 'province-35.db', 'province-32-2015.db'] as const

test('[H13] kill -9 in the middle of migrations and of the seed: the next start finishes both', async () => {
  const folder = temporaryFolder()
  const keys = temporaryFolder()
  try {
    const { env } = await prepareFaultWorld(keys, 1)
    const own = { ...env, DATA_DIR: folder, SANDBOX_KEY: 'demo-of-this-test-alone-0123456789' }
    for (const [index, file] of MOMENTS.entries()) {
      const child = startSeed(own)
      await until(() => existsSync(join(folder, file)) || child.exitCode !== null, 2)
      await pause(index % 2 ? randomInt(150) : 0)
      child.kill('SIGKILL')
      await end(child)
    }
    expect(existsSync(join(folder, 'world.json'))).toBe(false)
    const last = startSeed(own)
    let words = ''
    last.stderr?.on('data', (part: Buffer) => (words += part.toString()))
    expect(await end(last), words).toBe(0)
    expect(await findingsIn(folder)).toEqual([])
    const [people] = await inProvince(folder, (db) => db.all<{ n: number }>(sql`SELECT count(*) AS n FROM people`))
    expect(people?.n).toBeGreaterThanOrEqual(40)
  } finally {
    for (const each of [folder, keys]) rmSync(each, { recursive: true, force: true })
  }
})

const flipBit = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.from([(bytes[at] ?? 0) ^ 4]), 0, 1, at)
  closeSync(descriptor)
}

/** A crash as other machines might have had it: the log that lies beside the file cut off, or one bit of it turned. */
const COPIES = 12

test('[H9] a log cut off or with a turned bit after kill -9: the file opens at an earlier whole state and every check holds', async () => {
  const folder = temporaryFolder()
  const copy = temporaryFolder()
  let server: CrashServer | undefined
  try {
    const { env, owners } = await prepareFaultWorld(folder, 60)
    server = await startCrashServer(env)
    const [first] = owners
    if (!first) throw new Error('nobody claims')
    const form = await claimForm(server, first)
    const started = server
    await Promise.all(owners.map((owner, index) => claim(started, form, { owner, number: numberOf(index) })))
    await server.kill()
    const log = statSync(join(folder, 'province-32.db-wal')).size
    expect(log).toBeGreaterThan(0)
    const states = new Set<number>()
    for (let round = 0; round < COPIES; round++) {
      rmSync(copy, { recursive: true, force: true })
      cpSync(folder, copy, { recursive: true })
      const wal = join(copy, 'province-32.db-wal')
      const at = Math.floor((log * (round + 0.5)) / COPIES)
      if (round % 2) flipBit(wal, at)
      else truncateSync(wal, at)
      await inDatabases(copy, async (databases) => {
        const [row] = await (await databases.province('32')).read.all<{ n: number }>(sql`SELECT count(*) AS n FROM plate_holds`)
        states.add(row?.n ?? -1)
      })
      expect(await findingsIn(copy)).toEqual([])
    }
    expect(states.size).toBeGreaterThan(2)
  } finally {
    await server?.kill()
    for (const each of [folder, copy]) rmSync(each, { recursive: true, force: true })
  }
})

test('[H9] a database file cut in half is refused at the start with its name, and nothing is written to it', async () => {
  const folder = temporaryFolder()
  try {
    const { env } = await prepareFaultWorld(folder, 1)
    const file = join(folder, 'province-32.db')
    truncateSync(file, Math.floor(statSync(file).size / 2))
    copyFileSync(file, join(folder, 'as-found'))
    expect(await refusalOf(env)).toContain('province-32.db is damaged')
    expect(readFileSync(file).equals(readFileSync(join(folder, 'as-found')))).toBe(true)
    expect(readdirSync(folder).filter((name) => name === 'province-32.db-wal' && statSync(join(folder, name)).size > 0)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
