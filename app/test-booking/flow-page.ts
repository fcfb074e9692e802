import { listOpenSessions } from '@/lib/domain/exams/list-open-sessions'
import { listSites, type ExamSite } from '@/lib/domain/exams/list-sites'
import type { SessionView } from '@/lib/domain/exams/session-view'
import type { Context } from '@/lib/kernel/context'
import { textParam, type Params } from '../text-param'
import { flowOf, FLOW_STEPS, type Answers, type Flow } from './flow'

type Asked = { readonly subject: SessionView['subject']; readonly licenceClass: string; readonly mostWishes: number }

/** What the address has answered of a booking, against what can be booked at the place of the context now. */
export const readFlow = async (ctx: Context, search: Params, { subject, licenceClass, mostWishes }: Asked): Promise<{ readonly flow: Flow; readonly sites: readonly ExamSite[]; readonly isMissing: boolean }> => {
  const [open, sites] = await Promise.all([listOpenSessions(ctx, { place: ctx.place.code, subject, licenceClass }), listSites(ctx, {})])
  const answers: Record<string, string> = {}
  for (const step of FLOW_STEPS) {
    const answer = await textParam(search, step)
    if (answer) answers[step] = answer
  }
  const flow = flowOf(open.ok ? open.value : [], answers satisfies Answers, mostWishes)
  return { flow, sites: sites.ok ? sites.value : [], isMissing: (await textParam(search, 'asked')) === flow.next && flow.next !== null }
}
