import { eq } from '@/db/conditions'
import { parcels, productionItems } from '@/db/province/schema/production'
import { machineNow } from '@/lib/kernel/clock'
import type { ParcelEventKind } from '@/lib/ports/carrier/contract'
import { sign } from '@/lib/ports/signature'
import { asStaff, lostLicence, sentPhoto, valueOf } from '../applications/application-test-world'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { submitApplication } from '../applications/submit-application'
import { makeBatch } from '../production/make-batch'
import { recordMade } from '../production/record-made'
import { carrierKey, type testWorld } from '../test-world'
import { takePush } from './take-push'

type World = Awaited<ReturnType<typeof testWorld>>

const WAYS = {
  post: { delivery: { delivery: 'post' }, address: { postRegion: 'in-province', postTo: '测试路1号' } },
  collect: (officeId: string) => ({ delivery: { delivery: 'collect' }, collection: { collectAt: officeId } }),
} as const

let blank = 0

/** Applied for, approved, paid and made; then posted with a waybill, or ready at the window. */
export const made = async (world: World, way: 'post' | 'collect') => {
  const begun = await lostLicence(world)
  const { applicationId } = valueOf(await begun.start())
  const answers: Record<string, Record<string, string>> = {
    reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' }, ...(way === 'post' ? WAYS.post : WAYS.collect(begun.officeId)),
    photo: { photo: await sentPhoto(begun.ctx, applicationId) },
  }
  let revision = 1
  for (const [step, given] of Object.entries(answers)) revision = valueOf(await saveAnswers(begun.ctx, { applicationId, revision, step, answers: given })).revision
  const clerk = asStaff(world, world.staff('window-clerk'))
  valueOf(await submitApplication(begun.ctx, { applicationId, revision }))
  valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId, transition: 'approve', revision: revision + 1 }))
  valueOf(await moveApplication(clerk, { applicationId, transition: 'pay-at-window', revision: revision + 2 }))
  valueOf(await makeBatch(clerk, { kind: 'driving-licence' }))
  const { read } = await world.databases.province('32')
  const [item] = await read.select().from(productionItems).where(eq(productionItems.applicationId, applicationId))
  valueOf(await recordMade(clerk, { itemId: item?.id ?? '', serial: `TB${String(++blank).padStart(6, '0')}` }))
  await world.settle()
  return { ...begun, applicationId, clerk, revision: revision + 4 }
}

export const parcelsOf = async (world: World, applicationId: string) =>
  (await world.databases.province('32')).read.select().from(parcels).where(eq(parcels.applicationId, applicationId)).orderBy(parcels.attempt)

const PATH = '/api/callbacks/carrier'
let message = 0

type Push = { readonly reference: string; readonly waybill: string; readonly kind: ParcelEventKind; readonly id?: string; readonly secret?: string; readonly at?: number }

/** As the carrier calls: signed, with a number of its own. */
export const push = ({ reference, waybill, kind, id = `m${++message}`, secret = carrierKey.secret, at = machineNow() }: Push) => {
  const body = JSON.stringify({ id, reference, waybill, kind, site: '淮安分拣中心', at })
  return takePush({ body, path: PATH, headers: new Headers({ ...sign({ ...carrierKey, secret }, { method: 'POST', path: PATH, body }, machineNow()) }) })
}
