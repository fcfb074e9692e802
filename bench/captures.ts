import { join } from 'node:path'
import Database from 'libsql'
import { valueOf } from '@/lib/domain/applications/application-test-world'
import { workIn } from '@/lib/domain/jobs/work'
import { runJobs } from '@/lib/domain/runner'
import { testWorld } from '@/lib/domain/test-world'
import { takeInFile } from '@/lib/domain/captures/take-in-file'
import { uploadCaptures } from '@/lib/domain/captures/upload-captures'
import { civilSecond, DAY, machineNow, SECOND, type Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { median } from './measure'
import type { Suite } from './options'
import { inTemporaryFolder } from './temporary-folder'

const LINES = 100_000
/** As many as the job puts into one transaction. */
const CHUNK = 1_000
const ROUNDS = 3
const MIB = 2 ** 20

type Line = { readonly plate: string; readonly at: Instant }
type Round = { readonly floor: number; readonly check: number; readonly takeIn: number; readonly before: number; readonly peak: number }

const linesOf = (now: Instant): Line[] =>
  Array.from({ length: LINES }, (_, i) => ({ plate: `苏H${String(i % 90_000 + 10_000)}`, at: Math.floor((now - DAY - i * SECOND) / SECOND) * SECOND }))

const fileOf = (lines: readonly Line[]): Buffer =>
  Buffer.from(['plateType,plate,code,at,road,speed,speedLimit,fine,points', ...lines.map(({ plate, at }) => `02,${plate},1101,${civilSecond(at)},演示大道与样例路口,,,50,1`)].join('\n'))

/** The same rows into the same table by the bare engine: prepared, as durable, as many a transaction. */
const insertBare = (path: string, lines: readonly Line[], now: Instant): number => {
  const db = new Database(path, { timeout: 5_000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000')
  const insert = db.prepare(
    "INSERT INTO violations (id, place, source, received_at, origin, state, plate_type, plate, code, at, road, fine_fen, points) VALUES (?, 'has', 'bench', ?, 'camera', 'captured', '02', ?, '1101', ?, '演示大道与样例路口', 5000, 1)",
  )
  const ids = lines.map(() => newId('vio', now))
  const began = process.hrtime.bigint()
  for (let from = 0; from < lines.length; from += CHUNK) {
    db.exec('BEGIN IMMEDIATE')
    for (let i = from; i < Math.min(from + CHUNK, lines.length); i++) insert.run(ids[i], now, lines[i]?.plate, lines[i]?.at)
    db.exec('COMMIT')
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  db.close()
  return lines.length / seconds
}

const perSecond = async (work: () => Promise<void>): Promise<number> => {
  const began = process.hrtime.bigint()
  await work()
  return LINES / (Number(process.hrtime.bigint() - began) / 1e9)
}

/** What the process holds at most while it works, looked at between the chunks. */
const peakOf = async (work: () => Promise<void>): Promise<number> => {
  let peak = process.memoryUsage.rss()
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()) }, 5)
  await work()
  clearInterval(timer)
  return peak
}

const oneRound = (): Promise<Round> =>
  inTemporaryFolder(async (folder) => {
    const now = machineNow()
    const lines = linesOf(now)
    const config = { mode: 'embedded', folder: join(folder, 'floor') } as const
    const empty = await testWorld(config)
    const province = await empty.databases.province('32')
    await empty.close()
    const floor = insertBare(join(config.folder, `${province.name}.db`), lines, now)

    const world = await testWorld({ mode: 'embedded', folder: join(folder, 'ours') })
    const handle = await world.databases.province('32')
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office' })
    const bytes = new Uint8Array(fileOf(lines))
    let fileId = ''
    const check = await perSecond(async () => {
      fileId = valueOf(await uploadCaptures(clerk, { bytes })).fileId
    })
    valueOf(await takeInFile(clerk, { fileId }))
    const before = process.memoryUsage.rss()
    let takeIn = 0
    const peak = await peakOf(async () => {
      takeIn = await perSecond(async () => {
        while (await runJobs(handle, { business: machineNow, machine: machineNow }, workIn('32')));
      })
    })
    const [{ n } = { n: 0 }] = await handle.read.all<{ n: number }>('SELECT count(*) AS n FROM violations')
    if (n !== LINES) throw new Error(`${n} of ${LINES} records stand`)
    await world.close()
    return { floor, check, takeIn, before, peak }
  })

/** A file of a hundred thousand records: looked at, then taken in by the job, beside the same rows written by the bare engine. */
export const captures: Suite = async () => {
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound())
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick))
  const rate = (value: number): string => Math.round(value).toLocaleString('en')
  console.log(`\n### A file of ${LINES.toLocaleString('en')} records\n\n| path | rows per second | ÷ bare insert |\n|---|---|---|`)
  console.log(`| bare engine: the same rows, prepared, ${CHUNK} a transaction | ${rate(of(({ floor }) => floor))} | 1.00 |`)
  console.log(`| every line judged when it is uploaded | ${rate(of(({ check }) => check))} | ${of(({ check, floor }) => check / floor).toFixed(2)} |`)
  console.log(`| taken in by the job: read, judged again, written, audited | ${rate(of(({ takeIn }) => takeIn))} | ${of(({ takeIn, floor }) => takeIn / floor).toFixed(2)} |`)
  console.log(`\nResident at the start of taking in and at most: ${rounds.map(({ before, peak }) => `${Math.round(before / MIB)} → ${Math.round(peak / MIB)}`).join(', ')} MiB.`)
}
