import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { asStaff, codesOf, submitted, valueOf } from '../applications/application-test-world'
import { takeApplication } from '../applications/take-application'
import { listSales } from '../sales/list-sales'
import { testWorld } from '../test-world'
import { attackWorld } from './attack-world'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

it('[H3][B2] a kept answer is given again to whoever may still have it, and to nobody whose office has ended meanwhile', async () => {
  const { applicationId, revision } = await submitted(world)
  const reviewer = asStaff(world, world.staff('reviewer'))
  const call = { idempotencyKey: 'key-kept-answer' }
  const first = valueOf(await takeApplication(reviewer, { applicationId, revision }, call))
  expect(valueOf(await takeApplication(reviewer, { applicationId, revision }, call))).toEqual(first)
  if (reviewer.actor.kind !== 'staff') throw new Error('no officer')
  const dismissed = { ...reviewer, actor: { ...reviewer.actor, roles: [] } }
  expect(codesOf(await takeApplication(dismissed, { applicationId, revision }, call))).toEqual(['not-allowed'])
  const elsewhere = { ...reviewer, actor: { ...reviewer.actor, roles: [{ province: '32', place: 'szv', role: 'reviewer' as const }] } }
  expect(codesOf(await takeApplication(elsewhere, { applicationId, revision }, call))).toEqual(['not-allowed'])
  const withoutFactor = { ...reviewer, actor: { ...reviewer.actor, factorGiven: false } }
  expect(codesOf(await takeApplication(withoutFactor, { applicationId, revision }, call))).toEqual(['not-allowed'])
  const rows = await (await world.databases.province('32')).read.select().from(audit).where(eq(audit.intent, 'application.take'))
  expect(rows.map(({ outcome }) => outcome)).toEqual(['done', 'denied'])
})

it('[REG-17][B6] an operator without the function of sales reads none', async () => {
  const stage = await attackWorld()
  const dealer = await stage.dealer('org-read')
  if (dealer.kind !== 'member') throw new Error('no dealer')
  const operator = (services: readonly string[]) => stage.as({ ...dealer, role: 'operator', services }, 'portal')
  expect((await listSales(operator(['sale']), {})).ok).toBe(true)
  expect(codesOf(await listSales(operator(['B02']), {}))).toEqual(['not-allowed'])
  await stage.world.close()
})
