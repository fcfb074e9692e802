import { licenceDocuments } from '@/db/province/schema/register'
import { asStaff, submitted, valueOf } from '@/lib/domain/applications/application-test-world'
import { moveApplication } from '@/lib/domain/applications/move-application'
import type { Actor } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import type { World } from '../log-in'
import { inCrowd } from './chance'

/** An approved application that waits to be paid. */
export type Waiting = { readonly applicationId: string; readonly revision: number; readonly ctx: () => Context }

const CROWD = 16

export const prepareWaiting = async (world: World, count: number): Promise<Waiting[]> => {
  const handle = await world.databases.province('32')
  const reviewer: Actor = world.staff('reviewer')
  const waiting: Waiting[] = []
  await inCrowd(Array.from({ length: count }, (_, i) => i + 1), CROWD, async () => {
    const { person, licenceId, applicationId, revision } = await submitted(world)
    await handle.write((tx) => tx.insert(licenceDocuments).values({ id: newId('doc', machineNow()), licenceId, serial: 1, issuedOn: '2022-05-20' }))
    valueOf(await moveApplication(asStaff(world, { ...reviewer, ...('freshAt' in reviewer && { freshAt: machineNow() }) }), { applicationId, transition: 'approve', revision }))
    waiting.push({ applicationId, revision: revision + 1, ctx: () => world.context({ actor: person.citizen() }) })
  })
  return waiting
}
