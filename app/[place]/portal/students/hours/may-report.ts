import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'

/** Whether this operator hands in hours of the own school's students at all; of each, the command asks again. */
export const mayReportHours = (ctx: Context): boolean =>
  ctx.actor.kind === 'member' && may(ctx.actor, 'exam.report-hours', { province: ctx.place.province, place: ctx.place.code, organisationId: ctx.actor.organisationId })
