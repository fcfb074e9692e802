import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarDays } from '@/db/province/schema/people'
import { addDays } from '@/lib/kernel/clock'
import { asStaff, submitted, valueOf } from '../applications/application-test-world'
import { discloseApplication } from '../applications/disclose-application'
import { moveApplication } from '../applications/move-application'
import { testWorld } from '../test-world'
import { findPaper } from './find-paper'
import { listPapers } from './list-papers'
import { verifyProof } from './verify-proof'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const REASON = '照片不是本人，《机动车驾驶证申领和使用规定》不允许。'

const refused = async () => {
  const begun = await submitted(world)
  const reviewer = asStaff(world, world.staff('reviewer'))
  valueOf(await moveApplication(reviewer, { applicationId: begun.applicationId, transition: 'reject', revision: begun.revision, decision: { rejectionReason: REASON } }))
  const [paper] = valueOf(await listPapers(begun.ctx, { applicationId: begun.applicationId }))
  if (!paper) throw new Error('no decision')
  return { ...begun, reviewer, paper }
}

const copyOf = async (ctx: Parameters<typeof findPaper>[0], paperId: string) => valueOf(await findPaper(ctx, { paperId }))

test('a refusal is served as a paper: reasons, articles, sixty days and six months; a later calendar does not change it (APP-01)', async () => {
  const { ctx, paper, number, person } = await refused()
  const copy = await copyOf(ctx, paper.id)
  expect(copy).toMatchObject({ kind: 'decision', number: `${number}-D`, facts: { outcome: 'refused', reason: REASON, name: person.name, service: 'B12' } })
  expect(copy?.facts.articles).toContain('机动车驾驶证申领和使用规定')
  const { reconsiderationBy = '', litigationBy = '' } = copy?.facts ?? {}
  expect(reconsiderationBy >= addDays(ctx.today, 60)).toBe(true)
  expect(litigationBy > addDays(ctx.today, 178)).toBe(true)

  await (await world.databases.province('32')).write((tx) => tx.insert(calendarDays).values({ day: reconsiderationBy, working: false, name: '测试' }).onConflictDoNothing().returning({ day: calendarDays.day }))
  expect(await copyOf(ctx, paper.id)).toMatchObject({ isOutdated: false, facts: { reconsiderationBy } })
})

test('the officer has the decision once the case is open to them for a purpose, others have not (E4, B4)', async () => {
  const { applicationId, reviewer, paper } = await refused()
  expect(await copyOf(reviewer, paper.id)).toBeNull()
  valueOf(await discloseApplication(reviewer, { applicationId, purpose: '送达决定书' }))
  expect(await copyOf(reviewer, paper.id)).toMatchObject({ kind: 'decision' })
  expect(await copyOf(asStaff(world, world.staff('reviewer')), paper.id)).toBeNull()
  const stranger = await world.person()
  expect(await copyOf(world.context({ actor: stranger.citizen() }), paper.id)).toBeNull()
})

test('what was granted and paid has a decision and a receipt, one each (FEE)', async () => {
  const { ctx, applicationId, revision, number } = await submitted(world)
  valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId, transition: 'approve', revision }))
  valueOf(await moveApplication(asStaff(world, world.staff('window-clerk')), { applicationId, transition: 'pay-at-window', revision: revision + 1 }))
  const listed = valueOf(await listPapers(ctx, { applicationId }))
  expect(listed.map((each) => each.number).toSorted()).toEqual([`${number}-D`, `${number}-P`])
  const receipt = await copyOf(ctx, listed.find(({ kind }) => kind === 'receipt')?.id ?? '')
  expect(receipt?.facts).toMatchObject({ feeFen: '1000', totalFen: '1000' })
  const token = new URL(receipt?.proof ?? '').searchParams.get('token') ?? ''
  expect(valueOf(await verifyProof(world.context(), { token }))).toMatchObject({ kind: 'paper', paper: 'receipt', state: 'good' })
})
