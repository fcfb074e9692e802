import { afterAll, beforeAll, expect, it } from 'vitest'
import { examWorld } from '../exams/exam-test-world'
import { testWorld } from '../test-world'
import { findBrokenProofs } from './exam-proofs'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

it('a closing proves itself until a byte of the list or of the ranking is another (EXM-15, EXM-19)', async () => {
  const exams = examWorld(world)
  const site = await exams.site()
  const sessionId = await exams.session({ siteId: site.id, capacity: 1 })
  for (let n = 0; n < 3; n++) await exams.booked(await exams.learner(), 'K2', [sessionId])
  await exams.close()
  const handle = await exams.province()
  const broken = async () => (await findBrokenProofs(handle.read, 'province-32')).map(({ row }) => row)
  const { id } = await exams.closingRow()
  expect(await broken()).toEqual([])
  await handle.script(`UPDATE exam_closings SET file = replace(file, '"rank":1', '"rank":4'), file_hash = 'x'`)
  expect(await broken()).toEqual([id])
  await handle.script(`UPDATE exam_closings SET file = NULL, file_hash = NULL, state = 'listed'`)
  expect(await broken()).toEqual([])
  await handle.script(`UPDATE exam_closings SET list = list || ' '`)
  expect(await broken()).toEqual([id])
})
