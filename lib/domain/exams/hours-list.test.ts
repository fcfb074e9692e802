import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trainingHours } from '@/db/province/schema/licence-papers'
import { memberOf } from '../hospitals/hospital-test-world'
import { readRows } from '../sheets/read-rows'
import { testWorld } from '../test-world'
import { examWorld, SCHOOL } from './exam-test-world'
import { checkHours, HOUR_COLUMNS, reportHoursOfList, type HourRow } from './hours-list'

let world: Awaited<ReturnType<typeof testWorld>>
let exams: ReturnType<typeof examWorld>
beforeAll(async () => {
  world = await testWorld()
  exams = examWorld(world)
})
afterAll(() => world.close())

const school = (organisationId = SCHOOL, kind = 'DS') => world.context({ actor: memberOf(kind, organisationId), channel: 'portal', at: '2026-11-23 10:00' })

const rowsOf = async (lines: readonly (readonly string[])[]): Promise<readonly HourRow[]> => {
  const read = await readRows(Buffer.from([HOUR_COLUMNS.map(({ heading }) => heading['zh-Hans']), ...lines].map((cells) => cells.join(',')).join('\n')), HOUR_COLUMNS)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.value
}
const codes = (found: readonly { readonly problems: readonly { readonly code: string; readonly field?: string }[] }[]) =>
  found.map(({ problems }) => problems.map(({ code, field }) => `${field ?? ''} ${code}`))

const hoursOf = async (learnerId: string, subject: 'K1' | 'K2') => {
  const { read } = await world.databases.province('32')
  const [row] = await read.select().from(trainingHours).where(and(eq(trainingHours.learnerId, learnerId), eq(trainingHours.subject, subject)))
  return row?.hours
}

it('reports the hours of the own students by document, class and subject; reported again the last counts (EXM-21)', async () => {
  const who = await exams.learner({ organisationId: SCHOOL })
  const list = await rowsOf([['身份证', who.number, 'C1', '科目二', '12'], ['居民身份证', who.number, 'C1', 'Subject 1', '6']])
  expect(codes(await reportHoursOfList(school(), list))).toEqual([[], []])
  expect([await hoursOf(who.learnerId, 'K2'), await hoursOf(who.learnerId, 'K1')]).toEqual([12, 6])
  expect(codes(await reportHoursOfList(school(), await rowsOf([['身份证', who.number, 'C1', '科目二', '16']])))).toEqual([[]])
  expect(await hoursOf(who.learnerId, 'K2')).toBe(16)
})

it('names each faulty cell, and writes nothing of its row', async () => {
  const who = await exams.learner({ organisationId: SCHOOL })
  const list = await rowsOf([['图书证', who.number, 'C1', '科目二', '12'], ['身份证', '', 'Z9', '科目九', '一千'], ['身份证', who.number, 'C1', '科目二', '1000']])
  expect(codes(checkHours(school(), list))).toEqual([
    ['documentKind document-kind.missing'],
    ['number student.number-missing', 'licenceClass choice.unknown', 'subject choice.unknown', 'hours hours.invalid'],
    ['hours hours.invalid'],
  ])
  await reportHoursOfList(school(), list)
  expect(await hoursOf(who.learnerId, 'K2')).toBeUndefined()
})

it('another school’s student is not there, nor one of another class; a hospital reports nothing (B4)', async () => {
  const who = await exams.learner({ organisationId: SCHOOL })
  const good = await rowsOf([['身份证', who.number, 'C1', '科目二', '12']])
  expect(codes(await reportHoursOfList(school('org-other'), good))).toEqual([['number student.unknown']])
  expect(codes(await reportHoursOfList(school(), await rowsOf([['身份证', who.number, 'B2', '科目二', '12']])))).toEqual([['number student.unknown']])
  expect(codes(await reportHoursOfList(school(SCHOOL, 'HOS'), good))).toEqual([[' not-allowed']])
  expect(await hoursOf(who.learnerId, 'K2')).toBeUndefined()
})
