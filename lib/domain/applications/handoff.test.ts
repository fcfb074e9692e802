import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { audit } from '@/db/common/schema'
import { HOUR, machineNow } from '@/lib/kernel/clock'
import { provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { answerLostLicence, asStaff, lostLicence, submitted, valueOf } from './application-test-world'
import { findApplication } from './find-application'
import { makeHandoff, useHandoff } from './handoff'
import { moveApplication } from './move-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const draft = async () => {
  const { ctx, start } = await lostLicence(world)
  const { applicationId } = valueOf(await start())
  return { ctx, applicationId }
}
const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) => result.problems?.map(({ code }) => code)

test('[KSK-05] the code opens the draft once, for the person whose draft it is', async () => {
  const { ctx, applicationId } = await draft()
  const { code } = valueOf(await makeHandoff(ctx, { applicationId }))
  const stranger = await lostLicence(world)
  expect(codesOf(await useHandoff(stranger.ctx, { code }))).toEqual(['not-found'])
  expect(valueOf(await useHandoff(ctx, { code: `${code.slice(0, 4)} ${code.slice(4)}` }))).toEqual({ applicationId })
  expect(codesOf(await useHandoff(ctx, { code }))).toEqual(['not-found'])
})

test('[KSK-05] the code is good for 24 hours, and a newer one voids it', async () => {
  const { ctx, applicationId } = await draft()
  const first = valueOf(await makeHandoff(ctx, { applicationId }))
  const second = valueOf(await makeHandoff(ctx, { applicationId }))
  expect(codesOf(await useHandoff(ctx, { code: first.code }))).toEqual(['not-found'])
  expect(second.expiresAt).toBeLessThanOrEqual(ctx.machineNow + 24 * HOUR)
  const late = { ...ctx, machineNow: machineNow() + 24 * HOUR + 1_000 }
  expect(codesOf(await useHandoff(late, { code: second.code }))).toEqual(['not-found'])
})

test('[B4] nobody makes a code for a stranger\'s draft, nor for what was handed in', async () => {
  const { applicationId } = await draft()
  const stranger = await lostLicence(world)
  expect(codesOf(await makeHandoff(stranger.ctx, { applicationId }))).toEqual(['not-found'])
  const done = await submitted(world)
  expect(codesOf(await makeHandoff(done.ctx, { applicationId: done.applicationId }))).toEqual(['application.not-a-draft'])
})

test('[A6] many at once: one opens it', async () => {
  const { ctx, applicationId } = await draft()
  const { code } = valueOf(await makeHandoff(ctx, { applicationId }))
  const answers = await Promise.all(Array.from({ length: 8 }, () => useHandoff(ctx, { code })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('[KSK-05] at the window the code hands the draft to the office, for the person before the clerk alone, who hands it in there (B4)', async () => {
  const { person, ctx, start } = await lostLicence(world)
  const { applicationId } = valueOf(await start())
  const officeId = await world.office()
  const revision = await answerLostLicence(ctx, applicationId, officeId)
  const { code } = valueOf(await makeHandoff(ctx, { applicationId }))
  const clerk = asStaff(world, world.staff('window-clerk'))
  const stranger = await world.person()
  const refused = [useHandoff(clerk, { code }), useHandoff(clerk, { code, personId: stranger.id }), useHandoff(world.context({ actor: world.staff('window-clerk'), channel: 'office', place: 'xmn' }), { code, personId: person.id })]
  for (const each of refused) expect((await each).ok).toBe(false)
  expect((await useHandoff(asStaff(world, world.staff('reviewer')), { code, personId: person.id })).ok).toBe(false)
  expect(valueOf(await findApplication(clerk, { applicationId }))).toBeNull()

  expect(valueOf(await useHandoff(clerk, { code, personId: person.id }))).toEqual({ applicationId })
  expect(valueOf(await findApplication(clerk, { applicationId }))).toMatchObject({ status: 'draft', channel: 'office', next: 'check' })
  expect((await useHandoff(clerk, { code, personId: person.id })).ok).toBe(false)
  expect(valueOf(await submitApplication(clerk, { applicationId, revision: revision + 1 })).status).toBe('submitted')
  expect(codesOf(await moveApplication({ ...clerk, actor: { ...clerk.actor, roles: [{ province: '32', place: '*', role: 'reviewer' }] } as typeof clerk.actor }, { applicationId, transition: 'approve', revision: revision + 2 }))).toEqual(['transition.not-yours'])
})

test('[G1] both are in the audit, the code is not', async () => {
  const { ctx, applicationId } = await draft()
  const { code } = valueOf(await makeHandoff(ctx, { applicationId }))
  valueOf(await useHandoff(ctx, { code }))
  const { read } = await provinceHandle('32')
  const rows = await read.select().from(audit).where(eq(audit.subject, applicationId))
  expect(rows.map(({ intent }) => intent)).toEqual(['application.start', 'application.make-handoff', 'application.use-handoff'])
  expect(JSON.stringify(rows)).not.toContain(code)
})
