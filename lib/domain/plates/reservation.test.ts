import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { applications } from '@/db/province/schema/applications'
import { bans } from '@/db/province/schema/bans'
import { calendarDays, notices } from '@/db/province/schema/people'
import { plateHolds, plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { addDays, civilDate, DAY, instantOf, machineNow, SECOND } from '@/lib/kernel/clock'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { testWorld } from '../test-world'
import { plateJobs } from './jobs'
import { pickNumber } from './pick-number'
import { plateWorld } from './plate-test-world'
import { renewHold } from './renew-hold'
import { returnNumber } from './return-number'

let world: Awaited<ReturnType<typeof testWorld>>
let plates: ReturnType<typeof plateWorld>
let read: Awaited<ReturnType<(typeof world)['databases']['province']>>['read']
type Chooser = Awaited<ReturnType<typeof plates.chooser>>

beforeAll(async () => {
  world = await testWorld()
  plates = plateWorld(world)
  read = (await world.databases.province('32')).read
  await plates.segment('苏HA000A', '苏HA099Z')
})
afterAll(() => world.close())

const codesOf = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) => (result.ok ? [] : result.problems.map(({ code }) => code))
const numberRow = async (number: string) => (await read.select().from(plateNumbers).where(eq(plateNumbers.number, number)))[0]
const holdRow = async (one: Chooser) => (await read.select().from(plateHolds).where(eq(plateHolds.applicationId, one.applicationId)))[0]
const applicationRow = async (one: Chooser) => (await read.select().from(applications).where(eq(applications.id, one.applicationId)))[0]
const segmentCounts = async () => {
  const [row] = await read.select().from(plateSegments)
  return { free: row?.free, held: row?.held, taken: row?.taken, resting: row?.resting }
}
const pick = (one: Chooser, number: string, at: string, machine = machineNow()) =>
  pickNumber(one.context({ at, machineNow: machine }), { applicationId: one.applicationId, number, mode: 'composed' })
const confirm = async (one: Chooser, code: string, at: string, machine = machineNow()) =>
  saveAnswers(one.context({ at, machineNow: machine }), {
    applicationId: one.applicationId, revision: (await applicationRow(one))?.revision ?? 0, step: 'confirm', answers: { confirmCode: code },
  })
const reserve = async (one: Chooser, number: string, at: string) => {
  expect(codesOf(await pick(one, number, at))).toEqual([])
  expect(codesOf(await confirm(one, await world.codeSentTo(one.person.phone), at))).toEqual([])
}
const move = async (one: Chooser, transition: string, at: string) =>
  moveApplication(one.context({ at }), { applicationId: one.applicationId, revision: (await applicationRow(one))?.revision ?? 0, transition })

describe('the second code (PLT-09, PLT-10)', () => {
  test('a wrong code changes nothing; the right one makes the number the person’s', async () => {
    const one = await plates.chooser()
    await pick(one, '苏HA000A', '2015-10-29 09:03')
    const code = await world.codeSentTo(one.person.phone)
    expect(codesOf(await confirm(one, code === '000000' ? '000001' : '000000', '2015-10-29 09:03'))).toEqual(['code.wrong'])
    expect(await numberRow('苏HA000A')).toMatchObject({ state: 'held' })
    expect((await applicationRow(one))?.status).toBe('draft')
    expect(await confirm(one, code, '2015-10-29 09:03')).toMatchObject({ ok: true, value: { next: 'done' } })
    expect(await numberRow('苏HA000A')).toMatchObject({ state: 'taken', heldUntil: null })
    expect((await applicationRow(one))?.status).toBe('approved')
    expect(await segmentCounts()).toEqual({ free: 2399, held: 0, taken: 1, resting: 0 })
  })

  test('a code after the hold’s end confirms nothing', async () => {
    const one = await plates.chooser()
    const at = machineNow()
    await pick(one, '苏HA001A', '2015-10-29 09:03', at)
    const code = await world.codeSentTo(one.person.phone)
    expect(codesOf(await confirm(one, code, '2015-10-29 09:05', at + 90 * SECOND))).toEqual(['plate.hold-expired'])
    expect((await applicationRow(one))?.status).toBe('draft')
  })

  test('a second sending moves the end, up to 180 s after the pick', async () => {
    const one = await plates.chooser()
    const at = machineNow()
    await pick(one, '苏HA002A', '2015-10-29 09:03', at)
    const renew = (machine: number) => renewHold(one.context({ machineNow: machine }), { applicationId: one.applicationId })
    expect(codesOf(await renew(at + 30 * SECOND))).toEqual(['code.too-soon'])
    expect(await renew(at + 60 * SECOND)).toMatchObject({ ok: true, value: { expiresAt: at + 150 * SECOND } })
    expect(await renew(at + 120 * SECOND)).toMatchObject({ ok: true, value: { expiresAt: at + 180 * SECOND } })
    expect(codesOf(await renew(at + 180 * SECOND))).toEqual(['plate.hold-expired'])
  })

  test('a choice that is left gives the number back, without a ban', async () => {
    const one = await plates.chooser()
    await pick(one, '苏HA003A', '2015-10-29 09:03')
    expect(codesOf(await move(one, 'withdraw', '2015-10-29 09:04'))).toEqual([])
    expect(await numberRow('苏HA003A')).toMatchObject({ state: 'free', holdId: null })
    expect(await read.select().from(bans).where(eq(bans.personId, one.person.id))).toEqual([])
  })
})

describe('the deadline (PLT-11), examples (3)', () => {
  test.each([['2015-10-29', '2015-11-02', '苏HA010A'], ['2015-10-30', '2015-11-02', '苏HA011A'], ['2015-11-02', '2015-11-05', '苏HA012A']])(
    'confirmed %s → register by %s',
    async (day, last, number) => {
      const one = await plates.chooser()
      await reserve(one, number, `${day} 10:12`)
      const hold = await holdRow(one)
      expect(hold).toMatchObject({ state: 'confirmed', registerBy: last, confirmedAt: instantOf(day, '10:12') })
      const due = await read.select().from(jobs).where(eq(jobs.payload, JSON.stringify({ holdId: hold?.id })))
      expect(due.map(({ kind, dueAt }) => [kind, dueAt]).sort()).toEqual([
        ['plate.lapse-reservation', instantOf(addDays(last, 1))], ['plate.remind-registration', instantOf(last)],
      ])
    },
  )

  test('a shut office moves it on (DAY-08)', async () => {
    await (await world.databases.province('32')).write((tx) => tx.insert(calendarDays).values({ day: '2015-11-09', working: false, name: '试验假日' }).returning({ day: calendarDays.day }))
    const one = await plates.chooser()
    await reserve(one, '苏HA013A', '2015-11-05 10:00')
    expect((await holdRow(one))?.registerBy).toBe('2015-11-10')
  })
})

describe('abandonment (PLT-12, PLT-13, BAN-02)', () => {
  const lapseAt = (at: string, holdId: string) => plateJobs['plate.lapse-reservation'](plates.system(at), { holdId })

  test('nothing done: lapsed at 2015-11-03 00:00, banned to 2017-11-02, told three times, the number rests 1–7 days', async () => {
    const one = await plates.chooser()
    await reserve(one, '苏HA020A', '2015-10-29 10:12')
    const hold = await holdRow(one)
    const holdId = hold?.id ?? ''
    await expect(lapseAt('2015-11-02 23:59', holdId)).rejects.toThrow('plate.deadline-not-reached')
    await plateJobs['plate.remind-registration'](plates.system('2015-11-02 00:00'), { holdId })
    await lapseAt('2015-11-03 00:00', holdId)
    await lapseAt('2015-11-03 00:01', holdId)
    expect((await applicationRow(one))?.status).toBe('lapsed')
    expect(await read.select().from(bans).where(eq(bans.personId, one.person.id))).toMatchObject([
      { kind: 'BAN-02', cause: holdId, fromAt: instantOf('2015-11-03'), untilDay: '2017-11-02' },
    ])
    expect(await read.select().from(notices).where(eq(notices.personId, one.person.id))).toHaveLength(3)

    const resting = await numberRow('苏HA020A')
    expect(resting).toMatchObject({ state: 'resting', holdId: null })
    const rest = (resting?.returnsAt ?? 0) - instantOf('2015-11-03')
    expect(rest >= DAY && rest <= 7 * DAY && rest % 60_000 === 0).toBe(true)
    const wake = { plateType: '02', number: '苏HA020A' }
    const early = plates.system(`${civilDate(instantOf('2015-11-03') + DAY - 1)} 23:59`)
    expect(await returnNumber(early, wake)).toEqual({ ok: true, value: false })
    const due = plates.system('2015-11-10 00:00')
    expect(await returnNumber(due, wake)).toEqual({ ok: true, value: true })
    expect(await returnNumber(due, wake)).toEqual({ ok: true, value: false })
    expect(await numberRow('苏HA020A')).toMatchObject({ state: 'free', returnsAt: null })
  })

  test('example (7): given up on 2024-02-29 12:00, banned from that minute to 2026-02-28', async () => {
    const one = await plates.chooser()
    await reserve(one, '苏HA021A', '2024-02-28 12:00')
    expect(codesOf(await move(one, 'cancel', '2024-02-29 12:00'))).toEqual([])
    expect(await read.select().from(bans).where(eq(bans.personId, one.person.id))).toMatchObject([
      { kind: 'BAN-02', fromAt: instantOf('2024-02-29', '12:00'), untilDay: '2026-02-28' },
    ])
    expect((await numberRow('苏HA021A'))?.state).toBe('resting')
  })

  test('another person cannot give it up', async () => {
    const [one, other] = [await plates.chooser(), await plates.chooser()]
    await reserve(one, '苏HA022A', '2015-10-29 10:12')
    const row = await applicationRow(one)
    expect(codesOf(await moveApplication(other.context(), { applicationId: one.applicationId, revision: row?.revision, transition: 'cancel' }))).toEqual(['not-found'])
    expect((await numberRow('苏HA022A'))?.state).toBe('taken')
  })
})
