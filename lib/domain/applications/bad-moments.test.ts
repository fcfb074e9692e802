import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationEvents, applications, ledger } from '@/db/province/schema/applications'
import { DAY } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { answerLostLicence, asStaff, codesOf, lostLicence, submitted, valueOf } from './application-test-world'
import { moveApplication } from './move-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

/** All that a refused act must leave as it was. */
const standing = async (applicationId: string) => {
  const { read } = await world.databases.province('32')
  return {
    row: await read.select().from(applications).where(eq(applications.id, applicationId)),
    events: await read.select().from(applicationEvents).where(eq(applicationEvents.applicationId, applicationId)),
    legs: await read.select().from(ledger).where(eq(ledger.applicationId, applicationId)),
  }
}

test('a draft that ran out is not handed in, a moment later than it may (KSK-05)', async () => {
  const { ctx, start, officeId } = await lostLicence(world)
  const { applicationId } = valueOf(await start())
  const revision = await answerLostLicence(ctx, applicationId, officeId)
  const before = await standing(applicationId)
  const machineNow = ctx.machineNow + 30 * DAY
  const fresh = ctx.actor.kind === 'citizen' ? { ...ctx.actor, freshAt: machineNow } : ctx.actor
  expect(codesOf(await submitApplication({ ...ctx, actor: fresh, machineNow }, { applicationId, revision }))).toEqual(['application.draft-expired'])
  expect(await standing(applicationId)).toEqual(before)
  expect((await submitApplication({ ...ctx, actor: fresh, machineNow: machineNow - DAY }, { applicationId, revision })).ok).toBe(true)
})

test('an officer decides on what they saw, not on what it has become (H2)', async () => {
  const { applicationId, revision } = await submitted(world)
  const reviewer = asStaff(world, world.staff('reviewer'))
  valueOf(await moveApplication(reviewer, { applicationId, transition: 'return', revision, decision: { returnReason: '请补充遗失经过。' } }))
  const before = await standing(applicationId)
  expect(codesOf(await moveApplication(reviewer, { applicationId, transition: 'approve', revision })).length).toBeGreaterThan(0)
  expect(await standing(applicationId)).toEqual(before)

  const other = await submitted(world)
  const stands = await standing(other.applicationId)
  expect(codesOf(await moveApplication(reviewer, { applicationId: other.applicationId, transition: 'approve', revision: other.revision - 1 }))).toEqual(['application.changed-meanwhile'])
  expect(await standing(other.applicationId)).toEqual(stands)
})

test('of two officers who decide at once one decides, the other hears it (H2, H5)', async () => {
  const { applicationId, revision } = await submitted(world)
  const acts = [{ transition: 'approve' }, { transition: 'reject', decision: { rejectionReason: '证件仍在本人手中。' } }]
  const answers = await Promise.all(acts.map((act) => moveApplication(asStaff(world, world.staff('reviewer')), { applicationId, revision, ...act })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.flatMap(codesOf)).toHaveLength(1)
  expect((await standing(applicationId)).events.map(({ transition }) => transition)).toHaveLength(3)
})
