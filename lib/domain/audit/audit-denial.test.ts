import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { actorId } from '@/lib/kernel/actor'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { listQueue } from '../applications/list-queue'
import { takeApplication } from '../applications/take-application'
import { exportedVerbs } from '../security/all-verbs'
import { submitted } from '../applications/application-test-world'
import { testWorld } from '../test-world'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const deniedOf = async (ctx: Context) =>
  (await world.databases.province('32')).read.select().from(audit).where(and(eq(audit.outcome, 'denied'), eq(audit.actorId, actorId(ctx.actor))))

it('[G1] a question that is denied is in the audit, with who and what', async () => {
  const ctx = world.context({ actor: world.staff('planner'), channel: 'office' })
  expect((await listQueue(ctx, {})).ok).toBe(false)
  expect(await deniedOf(ctx)).toMatchObject([{ intent: 'application.list-queue', actorKind: 'staff', channel: 'office', detail: '{}' }])
})

it('[G1] a thousand knocks are one row in ten minutes; the next window says how many came between', async () => {
  const { applicationId, revision } = await submitted(world)
  const at = machineNow()
  const ctx = (machine: number) => ({ ...world.context({ actor, channel: 'office' }), machineNow: machine })
  const actor = world.staff('planner')
  for (let i = 0; i < 1_000; i++) await listQueue(ctx(at + i), {})
  for (let i = 0; i < 5; i++) expect((await takeApplication(ctx(at), { applicationId, revision })).ok).toBe(false)
  expect((await deniedOf(ctx(at))).map(({ intent }) => intent)).toEqual(['application.list-queue', 'application.take'])
  await listQueue(ctx(at + 10 * MINUTE), {})
  expect((await deniedOf(ctx(at))).at(-1)).toMatchObject({ intent: 'application.list-queue', detail: '{"merged":999}' })
})

it('[G1] trying every door there is fills no more than a page', async () => {
  const ctx = world.context({ actor: { kind: 'member', accountId: 'acc-knock', sessionId: 'ses', organisationId: 'org', organisationKind: 'HOS', role: 'operator', services: ['*'], place: 'has', province: '32', personId: null, freshAt: 0, factorGiven: true } })
  for (const { verb, run } of exportedVerbs.flatMap(({ verb, run }) => (verb?.level === 'province' ? [{ verb, run }] : []))) {
    const fields = { applicationId: 'app_x', revision: 1, place: 'has', page: 1 }
    await run(ctx, verb.kind === 'query' ? {} : fields)
    await run(ctx, {})
  }
  expect((await deniedOf(ctx)).length).toBeGreaterThan(3)
  expect((await deniedOf(ctx)).length).toBeLessThanOrEqual(30)
})
