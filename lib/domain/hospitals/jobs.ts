import { parseVisit } from '@/lib/engine/visit'
import { addDays, endOfDay } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { ruleValue } from '@/lib/policy/rule-versions'
import { appendAudit } from '../audit/append-audit'
import { loadApplication } from '../applications/application'
import { carryOut } from '../applications/carry-out'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { sendNotice } from '../notices/send-notice'
import { provinceHandle } from '../platform'
import { momentAt } from '../rule-moment'
import { schedule, type Jobs } from '../scheduling'
import { findPlace } from '../system-context'
import { bookedVisit, isSuspended, visitParams } from './visits'

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

/** The application goes back to the person, who chooses another half-day; let work again meanwhile, the hospital keeps it. */
const callOff = async (ctx: Context, { applicationId, revision }: Jobs['visit.call-off']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    const visit = await bookedVisit(tx, applicationId)
    if (!application || !visit || application.row.revision !== revision || !(await isSuspended(tx, visit.organisationId))) return
    const place = (await findPlace(application.row.place)) ?? ctx.place
    const moved = await carryOut(tx, { ...ctx, place }, application, { transition: 'call-off', revision })
    if ('problems' in moved) throw new Error(`a visit could not be called off: ${moved.problems.map(({ code }) => code).join(', ')}`)
    const { applicantId } = application.row
    const lastDay = addDays(ctx.today, ruleValue('lic.phys.anew.days', momentAt(place, ctx)).value)
    const again = { applicationId, revision: moved.row.revision }
    await schedule(tx, ctx, { kind: 'visit.expire', key: `visit.expire:${applicationId}:${again.revision}`, payload: again, dueAt: endOfDay(lastDay) })
    await sendNotice(tx, ctx, {
      code: 'B16-called-off', personId: applicantId, subject: applicationId, dedupe: `B16-called-off:${applicationId}:-:event:${again.revision}`,
      params: { ...visitParams(visit), deadline: lastDay },
    })
    await appendAudit(tx, ctx, { intent: 'application.call-off', outcome: 'done', subject: applicationId, onBehalfOf: applicantId, detail: moved.evidence })
  })
}

export const hospitalJobs: HospitalJobs = {
  'visit.remind': remind,
  'visit.attend': attend,
  'visit.call-off': callOff,
  // So that the person's next booking is not held up by it (APP-04).
  'visit.expire': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'expire'),
  'visit.lapse': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'miss'),
}
