import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { asStaff, codesOf, submitted, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { addDays } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { listDays } from './list-days'
import { setDay } from './set-day'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const dueOf = async () => {
  const { ctx, applicationId } = await submitted(world)
  return valueOf(await findApplication(ctx, { applicationId }))?.dueOn ?? ''
}

test('a holiday that the planner enters moves the deadlines that follow, and taken back no more (DAY-02, DAY-08, APP-03)', async () => {
  const planner = asStaff(world, world.staff('planner'))
  const usual = await dueOf()
  valueOf(await setDay(planner, { day: usual, working: 'resting', name: '演示假日' }))
  expect(valueOf(await listDays(planner, { year: Number(usual.slice(0, 4)) }))).toMatchObject([{ day: usual, working: false, name: '演示假日' }])
  expect((await dueOf()) > usual).toBe(true)
  const { read } = await world.databases.province('32')
  const [written] = await read.select().from(audit).where(eq(audit.subject, usual))
  expect(written).toMatchObject({ intent: 'calendar.set-day', outcome: 'done' })
  valueOf(await setDay(planner, { day: usual, working: 'usual', name: '' }))
  expect(await dueOf()).toBe(usual)
})

test('what is past, what is so already and what has no name is refused; a window clerk edits nothing (B1, DAY-08)', async () => {
  const planner = asStaff(world, world.staff('planner'))
  const friday = '2030-11-15'
  expect(codesOf(await setDay(planner, { day: addDays(planner.today, -1), working: 'resting', name: '假日' }))).toEqual(['calendar.day-past'])
  expect(codesOf(await setDay(planner, { day: friday, working: 'working', name: '工作日' }))).toEqual(['calendar.day-as-usual'])
  expect(codesOf(await setDay(planner, { day: friday, working: 'resting', name: '' }))).toEqual(['calendar.name-missing'])
  expect(codesOf(await setDay(asStaff(world, world.staff('window-clerk')), { day: friday, working: 'resting', name: '假日' }))).toEqual(['not-allowed'])
  expect(valueOf(await listDays(planner, { year: 2030 }))).toEqual([])
})
