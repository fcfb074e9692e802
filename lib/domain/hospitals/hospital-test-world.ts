import { hospitalHours } from '@/db/province/schema/licence-papers'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import type { Result } from '@/lib/kernel/problem'
import { findApplication } from '../applications/find-application'
import { saveAnswers } from '../applications/save-answers'
import { addFile } from '../files/add-file'
import { samplePicture } from '../files/sample-picture'
import { startFiling } from '../applications/start-filing'
import type { testWorld } from '../test-world'

export type World = Awaited<ReturnType<typeof testWorld>>
type Ctx = ReturnType<World['context']>
type Student = { readonly name: string; readonly number: string }

/** Ids of bodies as the register gives them. */
export const bodyId = (last: string): string => `org_${'0'.repeat(26 - last.length)}${last}`

export const memberOf = (kind: string, organisationId: string, { services = ['*'], place = 'has' }: { services?: readonly string[]; place?: string } = {}): Actor => ({
  kind: 'member', accountId: `acc-${organisationId}-${services.join('')}`, sessionId: 'ses', organisationId, organisationKind: kind, role: 'operator', services,
  place, province: '32', personId: null, freshAt: machineNow(), factorGiven: true,
})

export const TODAY = '2026-11-23'

export const portal = (world: World, actor: Actor, at = `${TODAY} 10:00`): Ctx => world.context({ actor, channel: 'portal', at })

export const openHours = async (world: World, organisationId: string, { capacity = 2, days = ['2026-11-24', '2026-11-25'] } = {}): Promise<void> => {
  const rows = days.flatMap((day) => (['morning', 'afternoon'] as const).map((half) => ({ organisationId, day, half, place: 'has', capacity })))
  await (await world.databases.province('32')).write((tx) => tx.insert(hospitalHours).values(rows).returning({ day: hospitalHours.day }))
}

export const FIT = {
  licenceClass: 'C1', heightCm: '172', sightLeft: '5.0', sightRight: '4.9', colours: 'yes', hearing: 'yes', limbs: 'yes', neck: 'yes', abilities: 'untested', doctor: '测试医生',
}

export const shown = ({ name, number }: Student, service: string) => ({ service, name, number, documentKind: 'resident-card' })

/** The picture of the form the doctor signed; none where it may not be sent in. */
export const sendForm = async (ctx: Ctx, applicationId: string): Promise<{ readonly signedForm: string }> => {
  const sent = await addFile(ctx, { applicationId, field: 'signedForm', bytes: await samplePicture('paper') })
  return { signedForm: sent.ok ? sent.value.fileId : '' }
}

/** The hospital looks the visitor up by the document and hands in what it found. */
export const examine = async (ctx: Ctx, person: Student, findings: Readonly<Record<string, string>> = FIT): Promise<Result<unknown>> => {
  const started = await startFiling(ctx, shown(person, 'submit-health-certificate'))
  if (!started.ok) return started
  const { applicationId } = started.value
  const form = await sendForm(ctx, applicationId)
  const found = await findApplication(ctx, { applicationId })
  const revision = found.ok ? (found.value?.revision ?? 0) : 0
  return saveAnswers(ctx, { applicationId, revision, step: 'findings', answers: { ...findings, ...form } })
}
