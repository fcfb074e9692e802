import type { Context } from '@/lib/kernel/context'
import { appendAudit } from '../audit/append-audit'
import { provinceHandle } from '../platform'
import { findPlace } from '../system-context'
import { loadApplication } from './application'
import { carryOut } from './carry-out'

/** The time for something is over: the transition, unless the application has gone on since `revision` was written. */
export const lapseWhileWaiting = async (ctx: Context, { applicationId, revision }: { applicationId: string; revision: number }, transition: string): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const application = await loadApplication(tx, ctx, applicationId)
    if (application?.row.revision !== revision) return
    const place = (await findPlace(application.row.place)) ?? ctx.place
    const moved = await carryOut(tx, { ...ctx, place }, application, { transition, revision })
    if ('problems' in moved) throw new Error(`${transition} could not be carried out: ${moved.problems.map(({ code }) => code).join(', ')}`)
    await appendAudit(tx, ctx, { intent: `application.${transition}`, outcome: 'done', subject: applicationId, onBehalfOf: application.row.applicantId, detail: moved.evidence })
  })
}
