import { join } from 'node:path'
import Database from 'libsql'
import { bookTest } from '@/lib/domain/exams/book-test'
import { drawUpList } from '@/lib/domain/exams/draw-up-list'
import { examWorld } from '@/lib/domain/exams/exam-test-world'
import { rankClosing } from '@/lib/domain/exams/rank-closing'
import { tellClosing } from '@/lib/domain/exams/tell-closing'
import { testWorld } from '@/lib/domain/test-world'
import { instantOf, MINUTE } from '@/lib/kernel/clock'
import { timeCrowd } from './measure'
import type { Suite } from './options'
import { inTemporaryFolder } from './temporary-folder'

const APPLICANTS = 5_000
const LATE = 200
const SESSIONS = 8
const CAPACITY = 125
const AT_ONCE = 32
const CLOSES_AT = instantOf('2026-12-15', '17:00')

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - began) / 1e9
}

/** What the bare engine takes for the rows of a closing alone: a booking and a wish updated, a notice and a message written, a hundred a commit. */
const floorSeconds = (folder: string): Promise<number> => {
  const db = new Database(join(folder, 'floor.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE bookings (id TEXT PRIMARY KEY, state TEXT, rank INTEGER, told INTEGER); CREATE TABLE wishes (booking TEXT, session TEXT, rank INTEGER, PRIMARY KEY (booking, session)); CREATE TABLE notices (id TEXT PRIMARY KEY, dedupe TEXT UNIQUE, text TEXT); CREATE TABLE outbox (id TEXT PRIMARY KEY, key TEXT UNIQUE, payload TEXT)')
  const add = [db.prepare('INSERT INTO bookings VALUES (?, ?, NULL, NULL)'), db.prepare('INSERT INTO wishes VALUES (?, ?, NULL)')]
  db.exec('BEGIN')
  for (let i = 0; i < APPLICANTS; i++) { add[0]?.run(`b${i}`, 'accepted'); add[1]?.run(`b${i}`, 's') }
  db.exec('COMMIT')
  const text = 'x'.repeat(400)
  const rank = db.prepare("UPDATE bookings SET state = 'allotted', rank = ? WHERE id = ? AND state = 'accepted'")
  const wish = db.prepare('UPDATE wishes SET rank = ? WHERE booking = ? AND session = ?')
  const told = db.prepare('UPDATE bookings SET told = 1 WHERE id = ? AND told IS NULL')
  const notice = db.prepare('INSERT INTO notices VALUES (?, ?, ?)')
  const message = db.prepare('INSERT INTO outbox VALUES (?, ?, ?)')
  return seconds(async () => {
    db.exec('BEGIN')
    for (let i = 0; i < APPLICANTS; i++) { rank.run(i, `b${i}`); wish.run(i, `b${i}`, 's') }
    db.exec('COMMIT')
    for (let from = 0; from < APPLICANTS; from += 100) {
      db.exec('BEGIN')
      for (let i = from; i < from + 100; i++) { told.run(`b${i}`); notice.run(`n${i}`, `d${i}`, text); message.run(`o${i}`, `k${i}`, text) }
      db.exec('COMMIT')
    }
  })
}

/** A session day that everybody books in its last minute: none lost, the closing exact, ranking and notices within seconds. */
export const closing: Suite = async () => {
  const world = await testWorld()
  const exams = examWorld(world)
  const site = await exams.site({ dailyMax: 2_000 })
  const examiners = [await exams.makeExaminer({ dailyMax: 2_000 })]
  const sessions: string[] = []
  for (let n = 0; n < SESSIONS; n++) sessions.push(await exams.session({ siteId: site.id, capacity: CAPACITY, examiners, startTime: `${String(8 + n).padStart(2, '0')}:00`, endTime: `${String(8 + n).padStart(2, '0')}:50` }))
  const people: Awaited<ReturnType<typeof exams.learner>>[] = []
  for (let i = 0; i < APPLICANTS + LATE; i++) people.push(await exams.learner())

  let accepted = 0
  let refusedLate = 0
  const ask = async (i: number): Promise<void> => {
    const learner = people[i]
    if (!learner) return
    // The last comes in the last millisecond; the late ones from the closing instant on.
    const at = i < APPLICANTS ? CLOSES_AT - MINUTE + Math.ceil(((i + 1) * MINUTE) / APPLICANTS) - 1 : CLOSES_AT + i - APPLICANTS
    const wishes = [0, 1, 2].map((n) => sessions[(i + n) % SESSIONS] ?? '')
    const { ok } = await bookTest(exams.citizen(learner, at), { learnerId: learner.learnerId, subject: 'K2', sessions: wishes })
    if (ok) accepted++
    else if (i >= APPLICANTS) refusedLate++
  }
  const booking = await timeCrowd(APPLICANTS + LATE, AT_ONCE, ask)

  const ctx = exams.system(CLOSES_AT + 3_000)
  const handle = await world.databases.province('32')
  const day = { place: ctx.place, closesAt: CLOSES_AT }
  const list = await seconds(() => handle.write((tx) => drawUpList(tx, ctx, day)))
  const rank = await seconds(() => handle.write((tx) => rankClosing(tx, ctx, day)))
  const tell = await seconds(() => tellClosing(handle, ctx, day))
  const places = (await Promise.all(sessions.map((id) => exams.placesOf(id)))).flat().length
  const floor = await inTemporaryFolder(floorSeconds)
  await world.close()

  const whole = list + rank + tell
  console.log(`\nClosing: ${APPLICANTS} applicants of one day within the last minute, ${LATE} from the closing instant on, ${SESSIONS} sessions of ${CAPACITY} places, three wishes each\n`)
  console.log('| what | result |\n|---|---|')
  console.log(`| bookings through the verb, ${AT_ONCE} at a time | ${booking.perSecond.toFixed(0)} a second, p50 ${(booking.p50 / 1000).toFixed(1)} ms, p99 ${(booking.p99 / 1000).toFixed(1)} ms |`)
  console.log(`| accepted in time / lost / refused late | ${accepted} / ${APPLICANTS - accepted} / ${refusedLate} of ${LATE} |`)
  console.log(`| list drawn up and hashed | ${list.toFixed(2)} s |\n| ranked, written, file published | ${rank.toFixed(2)} s |\n| everybody told | ${tell.toFixed(2)} s |`)
  console.log(`| the whole closing / bare engine writing the same rows | ${whole.toFixed(2)} / ${floor.toFixed(2)} s (÷ floor ${(floor / whole).toFixed(2)}) |`)
  console.log(`| places given | ${places} of ${SESSIONS * CAPACITY} |`)
  if (accepted !== APPLICANTS || refusedLate !== LATE || places !== SESSIONS * CAPACITY) throw new Error('somebody was lost, or the closing was not exact')
}
