import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { audit } from '@/db/common/schema'
import { HOUR, machineNow } from '@/lib/kernel/clock'
import { provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { lostLicence, submitted, valueOf } from './application-test-world'
import { makeHandoff, useHandoff } from './handoff'

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

test('[G1] both are in the audit, the code is not', async () => {
  const { ctx, applicationId } = await draft()
  const { code } = valueOf(await makeHandoff(ctx, { applicationId }))
  valueOf(await useHandoff(ctx, { code }))
  const { read } = await provinceHandle('32')
  const rows = await read.select().from(audit).where(eq(audit.subject, applicationId))
  expect(rows.map(({ intent }) => intent)).toEqual(['application.start', 'application.make-handoff', 'application.use-handoff'])
  expect(JSON.stringify(rows)).not.toContain(code)
})
