import { eq, inArray, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { plateHolds, plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { DAY, instantOf, machineNow, SECOND } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { confirmPlate, giveUpPlate, lapsePlate, releasePlate } from './effects'
import { sweepHolds } from './end-hold'
import { pickNumber } from './pick-number'
import { plateWorld } from './plate-test-world'
import { returnNumber } from './return-number'
import { preselectPlate } from '@/lib/services/preselect-plate/definition'
import { Rollback } from '@/db/gate'
import type { RunEffect } from '../effects/effect'

let world: Awaited<ReturnType<typeof testWorld>>
let plates: ReturnType<typeof plateWorld>
type Chooser = Awaited<ReturnType<typeof plates.chooser>>
let people: Chooser[] = []

const NUMBERS = ['苏HA000A', '苏HA000B', '苏HA000C', '苏HA001A', '苏HA001B', '苏HA001C']
const province = () => world.databases.province('32')

beforeAll(async () => {
  world = await testWorld()
  plates = plateWorld(world)
  await plates.segment('苏HA000A', '苏HA001C')
})
afterAll(() => world.close())

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('pick' as const), who: fc.nat(3), number: fc.nat(NUMBERS.length - 1) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('confirm' as const, 'cancel' as const, 'lapse' as const, 'release' as const), who: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('expire' as const, 'return' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const clock = { machine: machineNow(), business: instantOf('2015-10-29', '09:00') }
const contextOf = (one: Chooser) => ({ ...one.context({ machineNow: clock.machine }), now: clock.business })

const EFFECTS = { confirm: confirmPlate, cancel: giveUpPlate, lapse: lapsePlate, release: releasePlate } as const

/** As in a transition: a problem of the effect undoes what it wrote. */
const effect = async (one: Chooser, run: RunEffect): Promise<void> => {
  const unit = (await province()).write(async (tx) => {
    const [application] = await tx.select().from(applications).where(eq(applications.id, one.applicationId))
    if (!application) throw new Error('no application')
    const outcome = await run(tx, contextOf(one), { application, service: preselectPlate, current: preselectPlate, facts: {}, transition: 'test', decision: {} })
    if ('problem' in outcome) throw new Rollback(outcome.problem)
  })
  await unit.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error
  })
}

const act = async (each: Step): Promise<void> => {
  clock.machine += 61 * SECOND
  const one = 'who' in each ? people[each.who] : undefined
  switch (each.act) {
    case 'pick':
      if (one && 'number' in each) await pickNumber(contextOf(one), { applicationId: one.applicationId, number: NUMBERS[each.number], mode: 'composed' })
      return
    case 'confirm':
    case 'cancel':
    case 'lapse':
    case 'release':
      if (one) await effect(one, EFFECTS[each.act])
      return
    case 'expire': {
      clock.machine += DAY
      clock.business += 5 * DAY
      const ctx = { ...plates.system('2015-10-29 09:00'), machineNow: clock.machine }
      await (await province()).write((tx) => sweepHolds(tx, ctx))
      return
    }
    case 'return':
      clock.business += 7 * DAY
      for (const number of NUMBERS) await returnNumber({ ...plates.system('2015-10-29 09:00'), now: clock.business }, { plateType: '02', number })
  }
}

const invariants = async (): Promise<void> => {
  const { read } = await province()
  const [segment] = await read.select().from(plateSegments)
  const rows = await read.select().from(plateNumbers)
  for (const state of ['free', 'held', 'taken', 'resting'] as const) expect(segment?.[state]).toBe(rows.filter((row) => row.state === state).length)
  const live = await read.select().from(plateHolds).where(inArray(plateHolds.state, ['held', 'confirmed']))
  expect(new Set(live.map(({ number }) => number)).size).toBe(live.length)
  expect(new Set(live.map(({ personId }) => personId)).size).toBe(live.length)
  const occupied = rows.filter(({ holdId }) => holdId !== null).map(({ number, holdId, state }) => `${number} ${holdId} ${state === 'held' ? 'held' : 'confirmed'}`)
  expect(live.map(({ number, id, state }) => `${number} ${id} ${state}`).sort()).toEqual(occupied.sort())
}

/** New people, whose tries are unspent, before a full stock. */
const begin = async (): Promise<void> => {
  for (const one of people) for (const run of [releasePlate, giveUpPlate]) await effect(one, run)
  await act({ act: 'return' })
  people = await Promise.all(Array.from({ length: 4 }, () => plates.chooser()))
  await invariants()
}

/** One walk through every end a hold can have, before the random ones: what they find is not left to chance. */
const EVERY_END: Step[] = [
  { act: 'pick', who: 0, number: 0 }, { act: 'confirm', who: 0 },
  { act: 'pick', who: 1, number: 1 }, { act: 'confirm', who: 1 }, { act: 'cancel', who: 1 },
  { act: 'pick', who: 2, number: 2 }, { act: 'confirm', who: 2 }, { act: 'lapse', who: 2 },
  { act: 'pick', who: 3, number: 3 }, { act: 'release', who: 3 },
  { act: 'pick', who: 3, number: 4 }, { act: 'expire' }, { act: 'return' },
]

test('[H4] PLT-08 to PLT-13: whatever order people act in, counts are the rows and a number has one holder', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await begin()
      for (const each of steps) {
        await act(each)
        await invariants()
      }
    }),
    { numRuns: 25, examples: [[EVERY_END]] },
  )
  const { read } = await province()
  const [reached] = await read.select({ states: sql<number>`count(DISTINCT ${plateHolds.state})` }).from(plateHolds)
  expect(reached?.states).toBeGreaterThanOrEqual(4)
}, 60_000)
