import { cpus } from 'node:os'
import { bookTest } from '@/lib/domain/exams/book-test'
import { examWorld } from '@/lib/domain/exams/exam-test-world'
import { testWorld } from '@/lib/domain/test-world'
import { DAY, instantOf, MINUTE } from '@/lib/kernel/clock'
import { sha256 } from '@/lib/kernel/crypto'
import { allot, type Request } from '@/lib/policy/exams/allotment'
import type { Suite } from './options'

const HONEST = 1_000
const SCRIPTED = 100
const EAGERNESS = 50
const ROUNDS = 200
const CAPACITY = 110
const SHARE = SCRIPTED / (HONEST + SCRIPTED)

type Person = { readonly id: number; readonly isScript: boolean; readonly acceptedAt: number; queueAt: number }

/** 95 % of what chance alone does to a share of so many places. */
const interval = (places: number): number => 1.96 * Math.sqrt((SHARE * (1 - SHARE)) / places)
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`

/** Scripts ask at the very opening, fifty times; people when they get to it. Only the first request of a person can stand (EXM-21). */
const firstAsked = ({ isScript }: Person): number =>
  isScript ? Math.min(...Array.from({ length: EAGERNESS }, () => Math.random() * 10)) : Math.random() * 10 * DAY

const report = (name: string, scripted: number, places: number): boolean => {
  const share = scripted / places
  const within = Math.abs(share - SHARE) <= interval(places)
  console.log(`| ${name} | ${places} | ${percent(share)} | ${percent(SHARE)} ± ${percent(interval(places))} | ${within ? 'yes' : 'no'} |`)
  // One round is a small sample: chance alone leaves the interval now and then, but hardly ever this far.
  return Math.abs(share - SHARE) <= 1.7 * interval(places)
}

/** Two hundred closings one after another; whoever wins is tested, and stands behind again (EXM-17). */
const ranked = (): { scripted: number; places: number } => {
  const people: Person[] = Array.from({ length: HONEST + SCRIPTED }, (_, id) => ({ id, isScript: id % 11 === 10, acceptedAt: Math.floor(Math.random() * 30 * DAY), queueAt: 0 }))
  for (const person of people) person.queueAt = person.acceptedAt
  let scripted = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const requests: Request[] = people.map((person) => ({
      bookingId: `exb_${round}_${person.id}`, queueAt: person.queueAt, acceptedAt: person.acceptedAt, submittedAt: Math.floor(round * DAY + firstAsked(person)), wishes: ['s'], needs: [],
    }))
    for (const [i, verdict] of allot([{ sessions: [{ sessionId: 's', capacity: CAPACITY }], requests }], sha256).entries()) {
      const person = people[i]
      if (!person || verdict.result !== 'allotted') continue
      if (person.isScript) scripted++
      person.queueAt = (40 + round) * DAY
    }
  }
  return { scripted, places: ROUNDS * CAPACITY }
}

/** What first come, first served gives to the same people: the reason for the rule. */
const raced = (): { scripted: number; places: number } => {
  let scripted = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const asked = Array.from({ length: HONEST + SCRIPTED }, (_, id) => ({ isScript: id % 11 === 10, at: firstAsked({ id, isScript: id % 11 === 10, acceptedAt: 0, queueAt: 0 }) }))
    scripted += asked.toSorted((a, b) => a.at - b.at).slice(0, CAPACITY).filter(({ isScript }) => isScript).length
  }
  return { scripted, places: ROUNDS * CAPACITY }
}

/** One round through the real verbs: every request authorised, judged, written and audited; then the closing itself. */
const lived = async (): Promise<{ scripted: number; places: number; requests: number; accepted: number }> => {
  const world = await testWorld()
  const exams = examWorld(world)
  const site = await exams.site({ dailyMax: 2_000 })
  const sessionId = await exams.session({ siteId: site.id, capacity: CAPACITY })
  const closesAt = instantOf('2026-12-15', '17:00')
  const people: { learner: Awaited<ReturnType<typeof exams.learner>>; isScript: boolean }[] = []
  for (let i = 0; i < HONEST + SCRIPTED; i++)
    people.push({ isScript: i % 11 === 10, learner: await exams.learner({ lastTestAt: instantOf('2026-09-01') + Math.floor(Math.random() * 60 * DAY) }) })
  // Scripts come first and fifty times, people afterwards.
  const calls = people.flatMap(({ learner, isScript }) => Array.from({ length: isScript ? EAGERNESS : 1 }, () => ({ learner, isScript }))).toSorted((a, b) => Number(b.isScript) - Number(a.isScript))
  let accepted = 0
  const opened = instantOf('2026-12-01', '09:00')
  for (const [i, { learner }] of calls.entries()) {
    const ctx = exams.citizen(learner, Math.min(opened + i * MINUTE, closesAt - 1))
    if ((await bookTest(ctx, { learnerId: learner.learnerId, subject: 'K2', sessions: [sessionId] })).ok) accepted++
  }
  await exams.close(closesAt)
  let scripted = 0
  const scripts = new Set(people.filter(({ isScript }) => isScript).map(({ learner }) => learner.learnerId))
  for (const row of await exams.placesOf(sessionId)) if (scripts.has(row.learnerId)) scripted++
  await world.close()
  return { scripted, places: CAPACITY, requests: calls.length, accepted }
}

/** Whether a script with fifty times the requests wins more than its share (EXM-16, EXM-17). */
export const fairness: Suite = async () => {
  console.log(`\nFairness: ${HONEST} people, ${SCRIPTED} scripts with ${EAGERNESS} times the requests, ${CAPACITY} places a round (${cpus().length} cores)\n`)
  console.log('| what | places | won by scripts | their share of applicants, 95 % | within |\n|---|---|---|---|---|')
  const byRank = ranked()
  const isFair = report(`ranked by waiting time, ${ROUNDS} rounds`, byRank.scripted, byRank.places)
  const live = await lived()
  const isFairLive = report('one round through the verbs and the closing', live.scripted, live.places)
  const byRace = raced()
  report(`for comparison: first come, first served, ${ROUNDS} rounds`, byRace.scripted, byRace.places)
  console.log(`\nThe live round: ${live.requests} requests, ${live.accepted} bookings stand (one an applicant).`)
  if (!isFair || !isFairLive || live.accepted !== HONEST + SCRIPTED) throw new Error('scripts won more or less than their share')
}
