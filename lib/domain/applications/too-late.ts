import type { Transition } from '@/lib/engine/define-service'
import { closingOf, findTransition } from '@/lib/engine/transitions'
import { civilMinute } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import type { Application } from './application'

/** Why an act comes too late, judged by what stands handed in; null while there is time. */
export const tooLateFor = (ctx: Context, { row, facts }: Pick<Application, 'row' | 'facts'>, transition: Transition): Problem | null => {
  const { profile, adcode: region } = ctx.place
  const closes = closingOf(transition, row.status, facts, { profile, region, today: ctx.today })
  return closes !== null && ctx.now >= closes ? problem('transition.too-late', undefined, { until: civilMinute(closes) }) : null
}

/** The same of changing the answers. */
export const tooLateToChange = (ctx: Context, application: Pick<Application, 'row' | 'facts' | 'current'>): Problem | null => {
  const submit = findTransition(application.current, 'submit')
  return submit && tooLateFor(ctx, application, submit)
}
