import type { Context } from '@/lib/kernel/context'
import { parseVisit } from '@/lib/engine/visit'
import { appendAudit } from '../audit/append-audit'
import { loadApplication } from '../applications/application'
import { carryOut } from '../applications/carry-out'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { sendNotice } from '../notices/send-notice'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { visitParams } from './visits'

type HospitalJobs = { readonly [K in Extract<keyof Jobs, `visit.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** A visit that was moved meanwhile has a reminder of its own. */
const remind = async (ctx: Context, { applicationId, revision }: Jobs['visit.remind']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    const visit = parseVisit(application?.facts.visit ?? '')
    if (!application || !visit || application.row.revision !== revision) return
    await sendNotice(tx, ctx, {
      code: 'B16-reminder', personId: application.row.applicantId, subject: applicationId,
      dedupe: `B16-reminder:${applicationId}:${visit.day}:${revision}`, params: visitParams(visit),
    })
  })
}

/** The hospital has handed in what it found: the visit is over. */
const attend = async (ctx: Context, { applicationId }: Jobs['visit.attend']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    if (application?.row.status !== 'approved') return
    const { applicantId, revision } = application.row
    const moved = await carryOut(tx, ctx, application, { transition: 'attend', revision })
    if ('problems' in moved) throw new Error(`a visit could not end: ${moved.problems.map(({ code }) => code).join(', ')}`)
    await appendAudit(tx, ctx, { intent: 'application.attend', outcome: 'done', subject: applicationId, onBehalfOf: applicantId, detail: moved.evidence })
  })
}

export const hospitalJobs: HospitalJobs = {
  'visit.remind': remind,
  'visit.attend': attend,
  'visit.lapse': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'miss'),
}
