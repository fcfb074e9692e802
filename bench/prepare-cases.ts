import { randomBytes } from 'node:crypto'
import type { DatabaseConfig } from '@/db/databases'
import { licenceDocuments } from '@/db/province/schema/register'
import { answerLostLicence, asStaff, lostLicence, valueOf } from '@/lib/domain/applications/application-test-world'
import { testWorld } from '@/lib/domain/test-world'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { logIns } from './log-in'
import { serverEnv } from './server-env'

/** An application for a new licence, all answered and not handed in. */
export type Case = { readonly applicationId: string; readonly revision: number; readonly cookie: string; readonly ctx: Context }

/** An office as a server finds it: holders signed in with an application each, and a reviewer. */
export const prepareCases = async (config: DatabaseConfig, count: number) => {
  const world = await testWorld(config)
  const secret = randomBytes(32).toString('base64')
  const { citizen, officer } = logIns(world)
  const handle = await world.databases.province('32')
  const cases: Case[] = []
  for (let i = 0; i < count; i++) {
    const { person, licenceId, officeId, ctx, start } = await lostLicence(world)
    await handle.write((tx) => tx.insert(licenceDocuments).values({ id: newId('doc', machineNow()), licenceId, serial: 1, issuedOn: '2022-05-20' }))
    const { applicationId } = valueOf(await start())
    cases.push({ applicationId, revision: await answerLostLicence(ctx, applicationId, officeId), ctx, cookie: (await citizen(person)).cookie })
  }
  const reviewer = await officer('reviewer')
  return { world, cases, reviewer: { ...reviewer, ctx: asStaff(world, world.staff('reviewer')) }, env: serverEnv(world, secret) }
}
