import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import { appendAudit } from '../audit/append-audit'
import { schedule, type Jobs } from '../scheduling'
import { loadApplication } from './application'
import { carryOut } from './carry-out'

type ApplicationJobs = { readonly [K in Extract<keyof Jobs, 'draft.expire'>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** KSK-05: a draft that nobody went on with ends, with everything it held. Its life is machine time, the job's is business time. */
const expireDraft = async (ctx: Context, { applicationId }: Jobs['draft.expire']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    if (application?.row.status !== 'draft') return
    const { revision, draftUntil } = application.row
    if (draftUntil !== null && draftUntil > ctx.machineNow) {
      const dueAt = ctx.now + (draftUntil - ctx.machineNow)
      await schedule(tx, ctx, { kind: 'draft.expire', key: `draft.expire:${applicationId}:${draftUntil}`, payload: { applicationId }, dueAt })
      return
    }
    const moved = await carryOut(tx, ctx, application, { transition: 'expire', revision })
    if ('problems' in moved) throw new Error(`a draft could not end: ${moved.problems.map(({ code }) => code).join(', ')}`)
    await appendAudit(tx, ctx, { intent: 'application.expire', outcome: 'done', subject: applicationId, onBehalfOf: application.row.applicantId, detail: moved.evidence })
  })
}

export const applicationJobs: ApplicationJobs = { 'draft.expire': expireDraft }
