import type { testWorld } from '../test-world'
import type { Actor } from '@/lib/kernel/actor'
import type { Result } from '@/lib/kernel/problem'
import { addFile } from '../files/add-file'
import { samplePicture } from '../files/sample-picture'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

type World = Awaited<ReturnType<typeof testWorld>>

export const valueOf = <V>(result: Result<V>): V => {
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}

export const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.problems.map(({ code }) => code))

/** A licence holder with an application for a new licence, answered but not submitted. */
export const lostLicence = async (world: World, { name = '喆测试', status = 'A', points = 0 } = {}) => {
  const person = await world.person({ name })
  const licenceId = await world.licence({ personId: person.id, status, points })
  const officeId = await world.office()
  const ctx = world.context({ actor: person.citizen() })
  const start = () => startApplication(ctx, { service: 'replace-driving-licence', subjectId: licenceId })
  return { person, licenceId, officeId, ctx, start }
}

const STEPS = ['reason', 'loss', 'delivery', 'collection', 'photo'] as const

/** A licence photo of nobody, sent in; its id. */
export const sentPhoto = async (ctx: ReturnType<World['context']>, applicationId: string): Promise<string> =>
  valueOf(await addFile(ctx, { applicationId, field: 'photo', bytes: await samplePicture('licence-photo') })).fileId

export const answerLostLicence = async (ctx: ReturnType<World['context']>, applicationId: string, officeId: string, lostOn = '2026-11-18'): Promise<number> => {
  const photo = await sentPhoto(ctx, applicationId)
  const answers = { reason: { reason: 'lost' }, loss: { lostOn }, delivery: { delivery: 'collect' }, collection: { collectAt: officeId }, photo: { photo } }
  let revision = 1
  for (const step of STEPS) revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: answers[step] })).revision
  return revision
}

export const submitted = async (world: World) => {
  const begun = await lostLicence(world)
  const { applicationId, number } = valueOf(await begun.start())
  const revision = await answerLostLicence(begun.ctx, applicationId, begun.officeId)
  valueOf(await submitApplication(begun.ctx, { applicationId, revision }))
  return { ...begun, applicationId, number, revision: revision + 1 }
}

export const asStaff = (world: World, actor: Actor) => world.context({ actor, channel: 'office' })
