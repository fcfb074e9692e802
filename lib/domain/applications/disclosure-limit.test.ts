import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { applications, disclosures } from '@/db/province/schema/applications'
import { civilDate, DAY, machineNow } from '@/lib/kernel/clock'
import { NATIONWIDE, ruleValue } from '@/lib/policy/rule-versions'
import { listAlarms } from '../audit/list-alarms'
import { testWorld } from '../test-world'
import { asStaff, codesOf, submitted, valueOf } from './application-test-world'
import { sealFacts } from './application'
import { discloseApplication } from './disclose-application'

const MOST = ruleValue('disclosure.perDay', NATIONWIDE).value
const PURPOSE = '核对材料'
let world: Awaited<ReturnType<typeof testWorld>>
let of: Awaited<ReturnType<typeof submitted>>
const province = () => world.databases.province('32')

/** As many further cases of the same person, which differ in nothing that counts here. */
const copies = async (n: number): Promise<string[]> => {
  const handle = await province()
  const [row] = await handle.read.select().from(applications).where(eq(applications.id, of.applicationId))
  if (!row) throw new Error('no application')
  const ids = Array.from({ length: n }, (_, i) => `${row.id}-${i}`)
  await handle.write(async (tx) => {
    for (const id of ids) await tx.insert(applications).values({ ...row, id, number: id, subjectId: id, factsSealed: sealFacts(world.keys, 'applications.facts', id, {}) })
  })
  return ids
}

beforeAll(async () => {
  world = await testWorld()
  of = await submitted(world)
})
afterAll(() => world.close())

it('[E4][G5] an officer opens so many cases a day, then none; one alarm for the day, and tomorrow is another day', async () => {
  const ids = await copies(MOST)
  const officer = world.staff('reviewer')
  const staffId = officer.kind === 'staff' ? officer.accountId : ''
  const ctx = asStaff(world, officer)
  const handle = await province()
  await handle.write(async (tx) => {
    const day = civilDate(ctx.machineNow)
    for (const id of ids.slice(1)) await tx.insert(disclosures).values({ id, applicationId: id, personId: of.person.id, staffId, office: '测试', at: ctx.now, day })
  })
  valueOf(await discloseApplication(ctx, { applicationId: of.applicationId, purpose: PURPOSE }))
  const [late = ''] = ids
  for (const attempt of [late, late]) expect(codesOf(await discloseApplication(ctx, { applicationId: attempt, purpose: PURPOSE }))).toEqual(['disclosure.daily-limit'])
  valueOf(await discloseApplication(ctx, { applicationId: of.applicationId, purpose: PURPOSE }))
  const alarms = await handle.read.select().from(audit).where(eq(audit.intent, 'disclosure.alarm'))
  expect(alarms).toMatchObject([{ subject: staffId, outcome: 'done' }])
  expect(valueOf(await listAlarms(asStaff(world, world.staff('auditor')), {}))).toMatchObject([{ intent: 'disclosure.alarm', subject: staffId }])
  expect(codesOf(await listAlarms(asStaff(world, world.staff('administrator')), {}))).toEqual(['not-allowed'])
  valueOf(await discloseApplication(asStaff(world, world.staff('reviewer')), { applicationId: late, purpose: PURPOSE }))
  valueOf(await discloseApplication({ ...ctx, machineNow: machineNow() + DAY }, { applicationId: late, purpose: PURPOSE }))
})

it('[E4][E2] no purpose opens nothing; the one given is read by the person and stands sealed in the row', async () => {
  const ctx = asStaff(world, world.staff('reviewer'))
  expect(codesOf(await discloseApplication(ctx, { applicationId: of.applicationId, purpose: '  ' }))).toEqual(['purpose.too-short'])
  valueOf(await discloseApplication(ctx, { applicationId: of.applicationId, purpose: '与本人电话核对姓名' }))
  const rows = await (await province()).read.select().from(disclosures)
  expect(JSON.stringify(rows)).not.toContain('核对姓名')
})
